import { chanceOf } from "@/tests/bench/learning/chance";
import { answer, makeLearner, type SiblingEffect, type SimLearner, trueRecall } from "@/tests/bench/learning/learner";
import type { Cell, Day, MakePolicy } from "@/tests/bench/learning/policy";

/** What the world is like in a run. */
export interface World {
  readonly cardsPerFact: number;
  readonly siblings: SiblingEffect;
  /** Chance that a day is missed. */
  readonly missed: number;
}
export const PLAIN_WORLD: World = { cardsPerFact: 1, siblings: "independent", missed: 0 };

/** How one learner fared, all true figures: recall from 0 to 1. */
export interface Outcome {
  readonly readiness: number;
  readonly minutes: number;
  readonly later: number;
  /** Share of answers within five of a sibling's on the same day. */
  readonly nearRepeats: number;
}

const DAYS_LATER = 30;
const NEAR = 5;

/** One learner studies by one policy until the date. The same seed is the same learner, whatever the policy. */
export function runLearner(makePolicy: MakePolicy, cell: Cell, seed: number, world: World): Outcome {
  const learner = makeLearner(seed, cell.cards, world);
  const policy = makePolicy(cell);
  const tally = { seconds: 0, answers: 0, near: 0 };
  for (let day = 0; day < cell.days; day++) {
    if (chanceOf(seed, 14, day) >= world.missed) policy.study(makeDay(learner, cell, day, tally));
  }
  return {
    readiness: meanRecall(learner, cell.days),
    minutes: tally.seconds / 60,
    later: meanRecall(learner, cell.days + DAYS_LATER),
    nearRepeats: tally.answers === 0 ? 0 : tally.near / tally.answers,
  };
}

function makeDay(
  learner: SimLearner,
  cell: Cell,
  day: number,
  tally: { seconds: number; answers: number; near: number },
): Day {
  let left = cell.minutes * 60;
  const recent: { readonly id: number; readonly fact: number }[] = [];
  return {
    learner,
    cell,
    day,
    secondsLeft: () => left,
    ask: (card) => {
      if (left <= 0) return false;
      const seconds = answer(learner, card, day);
      left -= seconds;
      tally.seconds += seconds;
      tally.answers += 1;
      if (recent.some(({ id, fact }) => fact === card.fact && id !== card.id)) tally.near += 1;
      recent.push(card);
      if (recent.length > NEAR) recent.shift();
      return true;
    },
  };
}

function meanRecall(learner: SimLearner, day: number): number {
  return learner.cards.reduce((sum, card) => sum + trueRecall(learner, card, day), 0) / learner.cards.length;
}
