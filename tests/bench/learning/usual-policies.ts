import { BELIEVED, believedRecall, type SimCard } from "@/tests/bench/learning/learner";
import type { Day, MakePolicy } from "@/tests/bench/learning/policy";

/* What the plan is set beside: the rules that students have today. */

const NEW_PER_DAY = 20;
const LEITNER_DAYS = [1, 2, 4, 8, 16, 32] as const;

/** Days until recall has fallen to the desired retention, by FSRS-6 and the default weights; at least one. */
export function intervalFor(stability: number, desiredRetention: number): number {
  // R(I, 1) = retention; R is a function of I / S alone, found once by halving.
  return Math.max(1, Math.round(stability * unitInterval(desiredRetention)));
}

const unitIntervals = new Map<number, number>();

function unitInterval(retention: number): number {
  const known = unitIntervals.get(retention);
  if (known !== undefined) return known;
  let [low, high] = [0, 1_000];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (BELIEVED.recall(middle, 1) > retention) low = middle;
    else high = middle;
  }
  unitIntervals.set(retention, low);
  return low;
}

/** The cards seen so far that are due, those longest overdue first. */
function dueCards({ learner, day }: Day, due: readonly number[]): SimCard[] {
  return learner.cards
    .filter((card) => card.truth !== null && (due[card.id] ?? 0) <= day)
    .sort((a, b) => (due[a.id] ?? 0) - (due[b.id] ?? 0) || a.id - b.id);
}

function newCards({ learner }: Day): SimCard[] {
  return learner.cards.filter(({ truth }) => truth === null);
}

/** Repeats a card on the same day, as learning steps do. */
function repeat(day: Day, card: SimCard, times: number): void {
  for (let index = 0; index < times; index++) day.ask(card);
}

/** How often Anki's steps 1m 10m bring a new card back on its first day, by its first answer. */
const NEW_REPEATS = { again: 2, hard: 2, good: 1, easy: 0 } as const;

/** FSRS as Anki runs it: steps 1m 10m, relearning 10m, 20 new a day, due order, reviews first. */
export function anki(desiredRetention: number): MakePolicy {
  return ({ cards }) => {
    const due = new Array<number>(cards).fill(0);
    const schedule = ({ day }: Day, card: SimCard) => {
      due[card.id] = day + intervalFor(card.belief?.stability ?? 1, desiredRetention);
    };
    return {
      study: (day) => {
        for (const card of dueCards(day, due)) {
          if (!day.ask(card)) return;
          if (card.lastRating === "again") repeat(day, card, 1);
          schedule(day, card);
        }
        for (const card of newCards(day).slice(0, NEW_PER_DAY)) {
          if (!day.ask(card)) return;
          repeat(day, card, NEW_REPEATS[card.lastRating]);
          schedule(day, card);
        }
      },
    };
  };
}

/** FSRS 0.90 without steps and without a cap on new cards, and on the last days a last look at everything. */
export const simpleRule: MakePolicy = ({ cards, days, minutes }) => {
  const due = new Array<number>(cards).fill(0);
  const lookDays = Math.min(days, Math.max(1, Math.ceil((cards * 9) / (minutes * 60))));
  const ask = (day: Day, card: SimCard) => {
    if (!day.ask(card)) return false;
    due[card.id] = day.day + intervalFor(card.belief?.stability ?? 1, 0.9);
    return true;
  };
  return {
    study: (day) => {
      for (const card of dueCards(day, due)) if (!ask(day, card)) return;
      for (const card of newCards(day)) if (!ask(day, card)) return;
      if (day.day < days - lookDays) return;
      const look = day.learner.cards.filter(({ truth, lastDay }) => truth !== null && lastDay < days - lookDays);
      look.sort((a, b) => believedRecall(a, days) - believedRecall(b, days));
      for (const card of look) if (!ask(day, card)) return;
    },
  };
};

/** SuperMemo 2 with 20 new cards a day: intervals 1, 6, then times the ease factor; a miss is repeated at once. */
export const superMemo2: MakePolicy = ({ cards }) => {
  const due = new Array<number>(cards).fill(0);
  const state = Array.from({ length: cards }, () => ({ ease: 2.5, interval: 0, streak: 0 }));
  const QUALITY = { again: 2, hard: 3, good: 4, easy: 5 } as const;
  const grade = ({ day }: Day, card: SimCard, rating: SimCard["lastRating"]) => {
    const memory = state[card.id];
    if (memory === undefined) return;
    const miss = 5 - QUALITY[rating];
    memory.ease = Math.max(1.3, memory.ease + 0.1 - miss * (0.08 + miss * 0.02));
    memory.streak = rating === "again" ? 0 : memory.streak + 1;
    memory.interval = memory.streak <= 1 ? 1 : memory.streak === 2 ? 6 : Math.round(memory.interval * memory.ease);
    due[card.id] = day + memory.interval;
  };
  const askAndGrade = (day: Day, card: SimCard) => {
    if (!day.ask(card)) return false;
    grade(day, card, card.lastRating);
    if (card.lastRating === "again") repeat(day, card, 1);
    return true;
  };
  return {
    study: (day) => {
      for (const card of dueCards(day, due)) if (!askAndGrade(day, card)) return;
      for (const card of newCards(day).slice(0, NEW_PER_DAY)) if (!askAndGrade(day, card)) return;
    },
  };
};

/** Boxes of 1, 2, 4, 8, 16 and 32 days with 20 new cards a day; a miss goes back to the first. */
export const leitner: MakePolicy = ({ cards }) => {
  const due = new Array<number>(cards).fill(0);
  const box = new Array<number>(cards).fill(0);
  const ask = (day: Day, card: SimCard, isNew: boolean) => {
    if (!day.ask(card)) return false;
    const missed = card.lastRating === "again";
    box[card.id] = missed || isNew ? 0 : Math.min((box[card.id] ?? 0) + 1, LEITNER_DAYS.length - 1);
    due[card.id] = day.day + (LEITNER_DAYS[box[card.id] ?? 0] ?? 1);
    return true;
  };
  return {
    study: (day) => {
      for (const card of dueCards(day, due)) if (!ask(day, card, false)) return;
      for (const card of newCards(day).slice(0, NEW_PER_DAY)) if (!ask(day, card, true)) return;
    },
  };
};

/** Everything on the last days: as many as it takes to see each card and to look at it once more. */
export const cramming: MakePolicy = ({ cards, days, minutes }) => {
  const crammed = Math.min(days, Math.max(1, Math.ceil((cards * (20 + 9)) / (minutes * 60))));
  return {
    study: (day) => {
      if (day.day < days - crammed) return;
      for (const card of newCards(day)) if (!day.ask(card)) return;
      const again = day.learner.cards.filter(({ lastDay }) => lastDay < day.day);
      again.sort((a, b) => believedRecall(a, days) - believedRecall(b, days));
      for (const card of again) if (!day.ask(card)) return;
    },
  };
};
