import { byDue } from "@/lib/core/scheduling/card-order";
import type { QueueCandidate } from "@/lib/core/scheduling/review-queue";
import type { StudyDay } from "@/lib/core/scheduling/review-record";
import { forecastOf } from "@/lib/core/scheduling/seminar-plan/forecast";
import { type DeckDay, decksUnderPlan, planDeckDay } from "@/lib/core/scheduling/seminar-plan/plan-deck";
import { type SeminarDate, seminarDay } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import { addStudyDays, studyDayOf } from "@/lib/core/scheduling/study-day";
import type { CardId } from "@/lib/core/shared/ids";
import { candidatesOf, type DatedDeck, type DeckHead, datedDecks, type StudyInput } from "@/lib/core/study/study-input";

/** A deck under a plan, which alone decides when its cards are asked. */
export interface DeckPlan extends DeckDay<QueueCandidate> {
  readonly deck: DatedDeck;
  readonly daysLeft: number;
}

/** Of some decks those under a plan now, the nearest date first. */
export function planned<Deck extends DeckHead>(
  decks: readonly Deck[],
  { now, learner }: { readonly now: number; readonly learner: Pick<StudyInput["learner"], "options"> },
): readonly { readonly deck: DatedDeck<Deck>; readonly daysLeft: number }[] {
  return decksUnderPlan(datedDecks(decks), ({ studyOptions }) => studyOptions.seminarAt, {
    now,
    options: learner.options,
  });
}

/** Plans the day of every deck whose date is near, one after the other, the nearest first. */
export function planDecks(input: StudyInput): readonly DeckPlan[] {
  const { tables, now, learner, answers } = input;
  if (tables === undefined) return [];
  const plans: DeckPlan[] = [];
  for (const { deck, daysLeft } of planned(input.decks, input)) {
    // In one order wherever they come from: sums of many figures depend on it.
    const candidates = candidatesOf(input, [deck]).toSorted((a, b) => a.position - b.position || byDue(a, b));
    const toPlan = { candidates, daysLeft, target: deck.studyOptions.targetReadiness };
    plans.push({ deck, daysLeft, ...planDeckDay({ ...learner, now, answers }, toPlan, tables, plans) });
  }
  return plans;
}

/** The plan that a card is under; undefined where it is under none. */
export function planOfCard(plans: readonly DeckPlan[], cardId: CardId): DeckPlan | undefined {
  return plans.find(({ cardIds }) => cardIds.has(cardId));
}

/** What the plan of a deck comes to; null where it is under none. */
export function planOfDeck(day: StudyInput & { readonly plans: readonly DeckPlan[] }, deckId: string) {
  return summarisePlan(
    day,
    day.plans.find(({ deck }) => deck.id === deckId),
  );
}

/** Getting ready for a seminar, as its learner sees it. Shares are mean recall on its day. */
export interface PlanSummary {
  readonly deckId: string;
  readonly deckTitle: string;
  readonly seminarAt: SeminarDate;
  readonly seminarDay: StudyDay;
  readonly daysLeft: number;
  readonly targetReadiness: number | null;
  readonly readiness: number;
  readonly withToday: number;
  readonly withPlan: number;
  readonly notReached: number;
  readonly minutesToday: number;
  readonly cardsToday: number;
  readonly enough: boolean;
  readonly nextDay: StudyDay | null;
}

/** What a plan comes to. */
export function summarisePlan({ now, learner, tables }: StudyInput, plan: DeckPlan | undefined): PlanSummary | null {
  if (plan === undefined || tables === undefined) return null;
  const { deck, daysLeft, cards, day, time, minutesToday } = plan;
  const { seminarAt, targetReadiness = null } = deck.studyOptions;
  const { readiness, withToday, withPlan, notReached } = forecastOf(
    cards.map(({ outlook }) => outlook),
    day.cards.map(({ outlook }) => outlook),
    tables,
    { price: day.price, ...time, daysLeft },
  );
  return {
    ...{ deckId: deck.id, deckTitle: deck.title, seminarAt, daysLeft, targetReadiness },
    seminarDay: seminarDay(seminarAt, learner.options),
    ...{ readiness, withToday, notReached, minutesToday },
    // The plan never does worse than today's cards alone; its tables are rounder than a single day's sum.
    withPlan: Math.max(withPlan, withToday),
    cardsToday: day.cards.length,
    enough: day.enough,
    nextDay: day.nextInDays === null ? null : addStudyDays(studyDayOf(now, learner.options), day.nextInDays),
  };
}
