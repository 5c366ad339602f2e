import type { Instant } from "@/lib/core/scheduling/review-record";
import { retrievability } from "@/lib/core/scheduling/scheduler";
import { addStudyDays, startOfStudyDay, studyDayOf, studyDaysBetween } from "@/lib/core/scheduling/study-day";
import type { CardTrace, MemorySpan } from "@/lib/core/statistics/card-trace";

/** A point of the curve: probability of recall at a moment. */
export interface CurvePoint {
  readonly at: Instant;
  readonly retrievability: number;
}

/** From one change of the memory to the next, in ascending order of time; a card without a memory has no points. */
export type CurvePiece = readonly CurvePoint[];

/** Points of one piece, at the most: more than can be told apart on a phone. */
const MOST_POINTS = 40;

/**
 * What a learner can be expected to remember of a card, from its first answer until `until`: retrievability at the
 * answers and at beginnings of study days between them, where it falls. It jumps to 1 at an answer, so each memory
 * makes a piece of its own. Where the card was reset, or its answer changed, there is none until it is answered again.
 */
export function forgettingCurve({ spans }: CardTrace, until: Instant): readonly CurvePiece[] {
  const pieces = joinSpans(spans).map((span) => pieceOf(span, until));
  return pieces.filter((piece) => piece.length > 0);
}

/** Entries that leave the memory as it is (a flag, an answer that counts as nothing) begin no piece. */
function joinSpans(spans: readonly MemorySpan[]): readonly MemorySpan[] {
  const joined: MemorySpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || !isSameMemory(last, span)) joined.push(span);
    else joined[joined.length - 1] = { ...last, to: span.to };
  }
  return joined;
}

function isSameMemory({ schedule: a }: MemorySpan, { schedule: b }: MemorySpan): boolean {
  return a.lastReviewedAt === b.lastReviewedAt && a.reps === b.reps && a.stability === b.stability;
}

function pieceOf({ from, to, schedule, options }: MemorySpan, until: Instant): CurvePiece {
  const end = Math.min(to, until);
  if (schedule.state === "new" || options === undefined || end < from) return [];
  const first = studyDayOf(from, options);
  const turns = studyDaysBetween(first, studyDayOf(end, options));
  const every = Math.max(1, Math.ceil(turns / MOST_POINTS));
  const moments = [from];
  for (let turn = every; turn <= turns; turn += every) {
    moments.push(startOfStudyDay(addStudyDays(first, turn), options));
  }
  if (moments.at(-1) !== end) moments.push(end);
  return moments.map((at) => ({ at, retrievability: retrievability(schedule, at, options) }));
}
