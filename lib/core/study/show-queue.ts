import { previewPractice } from "@/lib/core/scheduling/practice";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import type { QueueCandidate } from "@/lib/core/scheduling/review-queue";
import type { Rating } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, previewRatings, type RatingPreview } from "@/lib/core/scheduling/scheduler";
import type { LearnerDay } from "@/lib/core/study/learner-day";
import { planOfCard, summarisePlan } from "@/lib/core/study/plans";
import type { StudyQueue } from "@/lib/core/study/queue";
import { toPreviewView, toScheduleView, toWireInstant } from "@/lib/core/study/views";

/** How a card comes back within the session: by its steps; or, under a plan, once after a miss, or not at all. */
export type Returns = "steps" | "once" | "never";

interface Shown<Words> {
  /** What is shown of a card; undefined where that is not known, and the card is left out. */
  readonly wordsOf: (card: QueueCandidate) => Words | undefined;
  /** How far the reader's clock is behind the day's: what an answer would do is shown by the reader's. */
  readonly behindMs?: number;
}

/** A queue as it is shown: its cards with their words, how each comes back, and what each answer would do. */
export function showQueue<Words extends object>(
  day: LearnerDay,
  { kind, plan, nextDue, cards, ...queue }: StudyQueue,
  { wordsOf, behindMs = 0 }: Shown<Words>,
) {
  return {
    ...queue,
    nextDue: nextDue === null ? null : toWireInstant(nextDue),
    plan: summarisePlan(day, plan),
    cards: cards.flatMap((card) => {
      const words = wordsOf(card);
      if (words === undefined) return [];
      const { cardId, deckId, factId, schedule } = card;
      return [
        {
          ...{ cardId, deckId, factId, ...words },
          schedule: toScheduleView(schedule),
          returns: kind === "practice" ? ("steps" as const) : returnsOf(day, card),
          preview: toPreviewView(previewOf(day, kind, card), behindMs),
        },
      ];
    }),
  };
}

/** A card under a plan is asked once a day; where the plan says so, one that is missed is asked once more. */
function returnsOf({ plans, startOfDay }: LearnerDay, { cardId, schedule }: QueueCandidate): Returns {
  const plan = planOfCard(plans, cardId);
  if (plan === undefined) return "steps";
  const answeredToday = (schedule?.lastReviewedAt ?? -Infinity) >= startOfDay;
  return plan.retries && !answeredToday ? "once" : "never";
}

/** What each answer would do now, as replay then does it. */
function previewOf(
  { learner, now }: LearnerDay,
  kind: StudyQueue["kind"],
  { cardId, schedule = freshSchedule(cardId) }: QueueCandidate,
): Record<Rating, RatingPreview> {
  const { id, options } = learner;
  // A card answered in this moment, by a clock that was set back.
  const at = Math.max(now, schedule.lastReviewedAt ?? now);
  return kind === "practice"
    ? previewPractice(schedule, at, options, id)
    : previewRatings(schedule, at, options, fuzzSeedOf(id, schedule));
}
