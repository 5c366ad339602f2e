import type { Instant } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { paceOf } from "@/lib/core/scheduling/seminar-plan/forecast";
import { type PlanCandidate, planCards, type TodaysAnswers } from "@/lib/core/scheduling/seminar-plan/plan-cards";
import { type PlannedDay, planDay, retriesMissed } from "@/lib/core/scheduling/seminar-plan/plan-day";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import type { PlannedCard } from "@/lib/core/scheduling/seminar-plan/planned-card";
import { type SeminarDate, seminarPhase } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import type { CardId, FactId } from "@/lib/core/shared/ids";

/** What was answered of a card today, with the time it took, each answer counted with at most a minute. */
export interface AnswersToday extends TodaysAnswers {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly milliseconds: number;
}

/** A learner in the midst of a study day. */
export interface LearnerToday {
  readonly now: Instant;
  readonly options: SchedulingOptions;
  readonly minutesPerDay: number;
  /** Median seconds of their answers, as far as it is known. */
  readonly medianSeconds: number | undefined;
  /** By card, the one answered last at the end. */
  readonly answers: readonly AnswersToday[];
}

/** A deck with a date that is near. */
export interface DeckToPlan<Candidate> {
  readonly candidates: readonly Candidate[];
  readonly daysLeft: number;
  /** Mean recall at the date at which work may stop; where there is none the price of time alone says when. */
  readonly target: number | undefined;
}

/** The day of a deck's plan. A card of several decks is under the one with the earliest date alone. */
export interface DeckDay<Candidate> {
  /** All cards under it, whether they are asked today or not. */
  readonly cardIds: ReadonlySet<CardId>;
  readonly candidates: readonly Candidate[];
  /** What it asks today, in order. */
  readonly queue: readonly Candidate[];
  /** Whether a card that is missed is tried once more today. */
  readonly retries: boolean;
  /** What it asks today takes this learner so long. */
  readonly minutesToday: number;
  /** All its cards as the plan sees them, and the day that it makes of them. */
  readonly cards: readonly PlannedCard[];
  readonly day: PlannedDay<PlannedCard>;
  /** The learner's minutes as seconds of a usual learner. */
  readonly time: { readonly secondsToday: number; readonly secondsPerDay: number };
}

const NO_TARGET = 0;

/** Of decks with a date those under a plan now, the nearest date first. */
export function decksUnderPlan<Deck>(
  decks: readonly Deck[],
  dateOf: (deck: Deck) => SeminarDate,
  { now, options }: Pick<LearnerToday, "now" | "options">,
): readonly { readonly deck: Deck; readonly daysLeft: number }[] {
  return decks
    .map((deck) => ({ deck, phase: seminarPhase(dateOf(deck), now, options) }))
    .flatMap(({ deck, phase }) => (phase.phase === "plan" ? [{ deck, daysLeft: phase.daysLeft }] : []))
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

/**
 * Plans the day of a deck, after those whose date is earlier: they have the first claim to a card and to the minutes.
 * The same on the server and on a phone offline.
 */
export function planDeckDay<Candidate extends PlanCandidate>(
  learner: LearnerToday,
  { candidates: all, daysLeft, target = NO_TARGET }: DeckToPlan<Candidate>,
  tables: PlanTables,
  earlier: readonly Pick<DeckDay<Candidate>, "cardIds" | "minutesToday">[],
): DeckDay<Candidate> {
  const candidates = all.filter(({ cardId }) => !earlier.some(({ cardIds }) => cardIds.has(cardId)));
  const cardIds = new Set(candidates.map(({ cardId }) => cardId));
  const answersToday = new Map(learner.answers.map((answer) => [answer.cardId, answer]));
  const cards = planCards(candidates, { ...learner, daysLeft, answersToday });
  const time = timeOf(learner, [cardIds, ...earlier.map((plan) => plan.cardIds)], earlier);
  const facts = new Set(candidates.map(({ factId }) => factId));
  const factsToday = learner.answers.flatMap(({ factId }) => (facts.has(factId) ? [factId] : []));
  const day = planDay({ cards, tables, daysLeft, ...time, target, factsToday });
  return {
    ...{ cardIds, candidates, cards, day, time },
    queue: day.cards.map(({ candidate }) => candidate),
    retries: retriesMissed(day.price, daysLeft),
    minutesToday: Math.ceil((day.seconds * paceOf(learner.medianSeconds)) / 60),
  };
}

/** The minutes of a day, less today's that are spent or promised to an earlier date. */
function timeOf(
  { minutesPerDay, medianSeconds, answers }: LearnerToday,
  plans: readonly ReadonlySet<CardId>[],
  earlier: readonly { readonly minutesToday: number }[],
): DeckDay<unknown>["time"] {
  const pace = paceOf(medianSeconds);
  const secondsADay = minutesPerDay * 60;
  const promised = earlier.reduce((sum, { minutesToday }) => sum + minutesToday, 0) * 60;
  const spent = answers
    .filter(({ cardId }) => plans.some((cardIds) => cardIds.has(cardId)))
    .reduce((sum, { milliseconds }) => sum + milliseconds / 1_000, 0);
  return { secondsToday: Math.max(0, secondsADay - spent - promised) / pace, secondsPerDay: secondsADay / pace };
}
