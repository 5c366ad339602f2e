import { USUAL_SECONDS } from "@/lib/core/scheduling/pace";
import type { Rating } from "@/lib/core/scheduling/review-record";
import { type MemoryModel, type MemoryState, memoryModel } from "@/lib/core/scheduling/scheduler";
import { WEIGHT_BOUNDS } from "@/lib/core/scheduling/scheduling-options";
import { FIRST_RATINGS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { chanceOf, normalOf } from "@/tests/bench/learning/chance";

/** The weights of FSRS-6 as published, around which those of learners are drawn. */
const PUBLISHED = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
] as const;
const SIGMA = 0.3;
/** Spread of difficulty from card to card, in FSRS's own points from 1 to 10. */
const CARD_SPREAD = 1;

/** How cards of one fact act on each other; nobody knows how much, so all three are run. */
export type SiblingEffect = "independent" | "transfer" | "priming";
/** Share of the gain that an answer gives to the other cards of its fact, under transfer. */
const TRANSFER = 0.3;
/** Under priming a card asked on the same day as a sibling is recalled more easily and gains less. */
const PRIMED_FORGETTING = 0.5;
const PRIMED_GAIN = 0.5;

/** A card in the simulation: what is true of it, and what the scheduler thinks. */
export interface SimCard {
  readonly id: number;
  readonly fact: number;
  readonly shift: number;
  answers: number;
  /** Null until it is seen. */
  truth: MemoryState | null;
  belief: MemoryState | null;
  lastDay: number;
  lastRating: Rating;
  /** On which day a sibling was last asked. */
  primedOn: number;
}

export interface SimLearner {
  readonly seed: number;
  readonly model: MemoryModel;
  readonly cards: readonly SimCard[];
  readonly siblings: SiblingEffect;
}

/** What the scheduler knows: the defaults. */
export const BELIEVED: MemoryModel = memoryModel();

const within = (value: number, [least, most]: readonly [number, number]) => Math.min(Math.max(value, least), most);

/** Weights drawn log-normally around the published ones; a better first answer never leaves a weaker memory. */
function drawWeights(seed: number): number[] {
  const drawn = PUBLISHED.map((weight, index) =>
    within(weight * Math.exp(SIGMA * normalOf(seed, 11, index)), WEIGHT_BOUNDS[index] ?? [weight, weight]),
  );
  return [...drawn.slice(0, 4).sort((a, b) => a - b), ...drawn.slice(4)];
}

/** A learner with so many cards, never seen; `cardsPerFact` of them ask about each fact. */
export function makeLearner(
  seed: number,
  cards: number,
  { cardsPerFact = 1, siblings = "independent" }: { cardsPerFact?: number; siblings?: SiblingEffect } = {},
): SimLearner {
  const makeCard = (id: number): SimCard => ({
    id,
    fact: Math.floor(id / cardsPerFact),
    shift: CARD_SPREAD * normalOf(seed, 12, id),
    answers: 0,
    truth: null,
    belief: null,
    lastDay: -1,
    lastRating: "good",
    primedOn: -1,
  });
  return {
    seed,
    model: memoryModel(drawWeights(seed)),
    cards: Array.from({ length: cards }, (_, id) => makeCard(id)),
    siblings,
  };
}

/** True recall of a card on a day. */
export function trueRecall({ model }: SimLearner, card: SimCard, day: number): number {
  return card.truth === null ? 0 : model.recall(day - card.lastDay, card.truth.stability);
}

/** What the scheduler takes its recall to be. */
export function believedRecall(card: SimCard, day: number): number {
  return card.belief === null ? 0 : BELIEVED.recall(day - card.lastDay, card.belief.stability);
}

/** The learner answers: memory changes, true and believed. Returns the seconds that it took. */
export function answer(learner: SimLearner, card: SimCard, day: number): number {
  const chance = chanceOf(learner.seed, 13, card.id, card.answers++);
  const first = card.truth === null;
  const rating = first ? firstRating(chance) : chance < recallNow(learner, card, day) ? "good" : "again";
  const gap = day - card.lastDay;
  const before = card.truth;
  card.truth = nextTruth(learner, card, rating, gap, day);
  card.belief = card.belief === null ? BELIEVED.first(rating) : BELIEVED.after(card.belief, gap, rating);
  card.lastDay = day;
  card.lastRating = rating;
  tellSiblings(learner, card, before, day);
  if (first) return USUAL_SECONDS.first;
  return rating === "again" ? USUAL_SECONDS.wrong : USUAL_SECONDS.right;
}

function isPrimed({ siblings }: SimLearner, card: SimCard, day: number): boolean {
  return siblings === "priming" && card.primedOn === day && card.lastDay !== day;
}

function recallNow(learner: SimLearner, card: SimCard, day: number): number {
  const recall = trueRecall(learner, card, day);
  return isPrimed(learner, card, day) ? 1 - (1 - recall) * PRIMED_FORGETTING : recall;
}

function nextTruth(learner: SimLearner, card: SimCard, rating: Rating, gap: number, day: number): MemoryState {
  const { model } = learner;
  if (card.truth === null) {
    const { stability, difficulty } = model.first(rating);
    const gained = isPrimed(learner, card, day) ? stability * (1 - PRIMED_GAIN / 2) : stability;
    return { stability: gained, difficulty: within(difficulty + card.shift, [1, 10]) };
  }
  const after = model.after(card.truth, gap, rating);
  if (!isPrimed(learner, card, day) || after.stability <= card.truth.stability) return after;
  return { ...after, stability: card.truth.stability + (after.stability - card.truth.stability) * PRIMED_GAIN };
}

/** Under transfer, cards of the fact that have been seen take a share of what this one gained. */
function tellSiblings({ siblings, cards }: SimLearner, card: SimCard, before: MemoryState | null, day: number): void {
  if (siblings === "independent" || card.truth === null) return;
  const gain = Math.max(0, card.truth.stability / (before?.stability ?? card.truth.stability) - 1);
  for (const other of cards) {
    if (other.fact !== card.fact || other === card) continue;
    other.primedOn = day;
    if (siblings === "transfer" && other.truth !== null)
      other.truth = { ...other.truth, stability: other.truth.stability * (1 + TRANSFER * gain) };
  }
}

function firstRating(chance: number): Rating {
  let sum = 0;
  for (const [rating, share] of FIRST_RATINGS) {
    sum += share;
    if (chance < sum) return rating;
  }
  return "easy";
}
