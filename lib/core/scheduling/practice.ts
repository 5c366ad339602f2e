import { byDue, orderReviews } from "@/lib/core/scheduling/card-order";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { keepApart } from "@/lib/core/scheduling/queue-order";
import { applyEntry } from "@/lib/core/scheduling/replay";
import type { QueueCandidate } from "@/lib/core/scheduling/review-queue";
import type { AnswerRecord, Instant, Rating } from "@/lib/core/scheduling/review-record";
import type { RatingPreview } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { addStudyDays, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { asId, type CardId, type FactId, type RecordId, type UserId } from "@/lib/core/shared/ids";

/** Which cards are practised, whether they are due or not. */
export type PracticeScope =
  | { readonly kind: "all" }
  | { readonly kind: "facts"; readonly factIds: ReadonlySet<FactId> }
  | { readonly kind: "missed"; readonly cardIds: { has(cardId: CardId): boolean } }
  /** By the learner, or since they kept being forgotten. */
  | { readonly kind: "marked" }
  /** Come due within so many study days, today included. */
  | { readonly kind: "due-within"; readonly days: number };

/** From when on something was missed within so many study days, today included. */
export function missedSince(days: number, now: Instant, options: SchedulingOptions): Instant {
  return startOfStudyDay(addStudyDays(studyDayOf(now, options), 1 - days), options);
}

function isWithin(
  { cardId, factId, schedule }: QueueCandidate,
  scope: PracticeScope,
  now: Instant,
  options: SchedulingOptions,
): boolean {
  switch (scope.kind) {
    case "all":
      return true;
    case "facts":
      return scope.factIds.has(factId);
    case "missed":
      return scope.cardIds.has(cardId);
    case "marked":
      return schedule?.flagged === true;
    case "due-within": {
      const end = startOfStudyDay(addStudyDays(studyDayOf(now, options), scope.days), options);
      return schedule !== undefined && schedule.due !== null && schedule.due < end;
    }
  }
}

type Met<Candidate> = Candidate & { readonly schedule: CardSchedule };

function isMet<Candidate extends QueueCandidate>(candidate: Candidate): candidate is Met<Candidate> {
  return candidate.schedule !== undefined && candidate.schedule.state !== "new";
}

/**
 * The cards of a practice session: those least likely recalled first, then the ones never met, by importance; what was
 * set aside stays so. Cards of one fact are welcome here, and kept apart like facts that are easily confused.
 */
export function choosePractice<Candidate extends QueueCandidate>(
  candidates: readonly Candidate[],
  scope: PracticeScope,
  { now, options, limit }: { readonly now: Instant; readonly options: SchedulingOptions; readonly limit: number },
): readonly Candidate[] {
  const once = new Map(candidates.map((candidate) => [candidate.cardId, candidate]));
  const shown = [...once.values()].filter(
    (candidate) =>
      candidate.schedule?.suspended !== true &&
      candidate.schedule?.retired !== true &&
      isWithin(candidate, scope, now, options),
  );
  const ordered: Candidate[] = [
    ...orderReviews(shown.filter(isMet), "retrievability", now, options),
    ...shown.filter((candidate) => !isMet(candidate)).toSorted((a, b) => a.position - b.position || byDue(a, b)),
  ];
  const apart = ordered.map((card) => ({
    card,
    cardId: card.cardId,
    interferenceKeys: [...card.interferenceKeys, `fact ${card.factId}`],
    schedule: undefined,
  }));
  return keepApart(apart, limit).map(({ card }) => card);
}

/**
 * What each answer in practice would do, as replay then does it: a card that is due is answered as in any review; one
 * that is not stays where it is unless it is missed.
 */
export function previewPractice(
  schedule: CardSchedule,
  now: Instant,
  options: SchedulingOptions,
  userId: UserId,
): Record<Rating, RatingPreview> {
  const preview = (rating: Rating): RatingPreview => {
    const after = applyEntry(schedule, answerOf(schedule.cardId, rating, now, options), options, userId).schedule;
    return { due: after.due ?? now, intervalDays: after.scheduledDays };
  };
  return { again: preview("again"), hard: preview("hard"), good: preview("good"), easy: preview("easy") };
}

/** The answer of someone who has the card as it is now. */
function answerOf(cardId: CardId, rating: Rating, at: Instant, { id: optionsId }: SchedulingOptions): AnswerRecord {
  const base = { id: asId<RecordId>("preview"), cardId, optionsId, reviewedAt: at, receivedAt: at };
  return { ...base, kind: "answer", source: "practice", cardVersion: LATEST, durationMs: 0, rating };
}

/** No version comes after it. */
const LATEST = Number.MAX_SAFE_INTEGER;
