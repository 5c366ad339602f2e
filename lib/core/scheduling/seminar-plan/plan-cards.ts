import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { SETTLED_STABILITY } from "@/lib/core/scheduling/queue-order";
import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { type MemoryModel, memoryModel } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { type Outlook, outlookOf, outlookOfNew } from "@/lib/core/scheduling/seminar-plan/outlook";
import type { PlannedCard } from "@/lib/core/scheduling/seminar-plan/planned-card";
import { elapsedStudyDays, studyDayOf } from "@/lib/core/scheduling/study-day";
import type { CardId, FactId } from "@/lib/core/shared/ids";

/** A card that a plan may ask, with the learner's memory of it. */
export interface PlanCandidate {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly position: number;
  readonly interferenceKeys: readonly string[];
  readonly schedule: CardSchedule | undefined;
}

/** What has been answered of a card today. */
export interface TodaysAnswers {
  readonly answers: number;
  readonly lastRating: Rating | null;
}

interface PlanMoment {
  readonly now: Instant;
  readonly options: SchedulingOptions;
  readonly daysLeft: number;
  readonly answersToday: ReadonlyMap<CardId, TodaysAnswers>;
}

/** The cards as the plan sees them; what the learner has set aside for good is no part of it. */
export function planCards<Candidate extends PlanCandidate>(
  candidates: readonly Candidate[],
  { now, options, daysLeft, answersToday }: PlanMoment,
): (PlannedCard & { readonly candidate: Candidate })[] {
  const model = memoryModel(options.weights);
  const fresh = outlookOfNew(model, daysLeft);
  const today = studyDayOf(now, options);
  return candidates
    .filter(({ schedule }) => schedule?.suspended !== true && schedule?.retired !== true)
    .map((candidate) => {
      const { cardId, factId, position, interferenceKeys, schedule } = candidate;
      const outlook = outlookAt(model, schedule, { now, options, daysLeft }) ?? fresh;
      const answered = answersToday.get(cardId);
      const buried = schedule?.buriedUntil != null && today < schedule.buriedUntil;
      return {
        candidate,
        cardId,
        factId,
        position,
        interferenceKeys,
        settled: schedule !== undefined && schedule.stability >= SETTLED_STABILITY,
        outlook,
        isNew: outlook === fresh,
        askable: !buried,
        mayRetry: !buried && answered?.answers === 1 && answered.lastRating === "again",
      };
    });
}

/** The outlook of a card that has a memory. */
function outlookAt(
  model: MemoryModel,
  schedule: CardSchedule | undefined,
  { now, options, daysLeft }: Omit<PlanMoment, "answersToday">,
): Outlook | undefined {
  if (schedule === undefined || schedule.lastReviewedAt === null || schedule.state === "new") return undefined;
  const { stability, difficulty, lastReviewedAt } = schedule;
  const daysSince = elapsedStudyDays(lastReviewedAt, now, options);
  return outlookOf(model, { stability, difficulty, daysSince }, daysLeft);
}
