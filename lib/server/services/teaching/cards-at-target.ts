import { replayCard } from "@/lib/core/scheduling/replay";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { retrievability } from "@/lib/core/scheduling/scheduler";
import type { CardId, UserId } from "@/lib/core/shared/ids";
import { asId } from "@/lib/core/shared/ids";
import { LONGEST_WAIT_MS } from "@/lib/core/teaching/counted-work";
import { recallOf, studyDaysUntil } from "@/lib/core/teaching/readiness";
import type { StoredAssignment } from "@/lib/server/store/assignments";
import { loadClassMemory, type StoredClassMemory } from "@/lib/server/store/class-memory";
import { type ClosedShare, loadClosedShares, saveClosedShares } from "@/lib/server/store/class-work";
import { database } from "@/lib/server/store/database";
import { loadAllOptions } from "@/lib/server/store/options";
import { loadCardHistories, loadContentEvents } from "@/lib/server/store/reviews";

/** An assignment's dates as they hold for one student. */
type Held = Pick<StoredAssignment, "seminarAt" | "targetReadiness">;

/**
 * How many cards each student has at the target's recall on the day of their seminar; undefined where that is not what
 * is graded. While an assignment is open it is what they remember now. Once it has closed for a student only what came
 * in by then counts: it is replayed once, and kept.
 */
export async function cardsAtTarget(
  assignment: StoredAssignment,
  held: ReadonlyMap<UserId, Held>,
  now: Instant,
): Promise<ReadonlyMap<UserId, number> | undefined> {
  if (assignment.grading.rule !== "cardsAtTarget") return undefined;
  const memory = await loadClassMemory(database(), { ...assignment, assignmentId: assignment.id });
  const counts = new Map(countNow(memory, held));
  const closed = [...held].filter(([, { seminarAt }]) => seminarAt < now);
  if (closed.length === 0) return counts;
  const kept = new Map((await loadClosedShares(database(), assignment.id)).map((share) => [share.userId, share]));
  const isKept = ([userId, own]: readonly [UserId, Held]) => {
    const share = kept.get(userId);
    return share?.closedAt === own.seminarAt && share.target === own.targetReadiness;
  };
  const cardIds = memory.cards.map(({ cardId }) => asId<CardId>(cardId));
  const counted: ClosedShare[] = [];
  for (const one of closed.filter((student) => !isKept(student))) counted.push(await countAtClose(one, cardIds));
  await saveClosedShares(database(), assignment.id, counted);
  for (const { userId, atTarget } of counted) counts.set(userId, atTarget);
  for (const one of closed.filter(isKept)) counts.set(one[0], kept.get(one[0])?.atTarget ?? 0);
  return counts;
}

function countNow(memory: StoredClassMemory, held: ReadonlyMap<UserId, Held>): readonly (readonly [UserId, number])[] {
  return memory.students.flatMap(({ userId, quarters, timeZone, rolloverHour, ...student }) => {
    const own = held.get(userId);
    if (own === undefined) return [];
    const days = studyDaysUntil(quarters, own.seminarAt, { timeZone, rolloverHour });
    return [[userId, recallOf({ ...student, days }).filter((recall) => recall >= own.targetReadiness).length]];
  });
}

/** Replays what a student had answered, and the server had received, when the assignment closed for them. */
async function countAtClose(
  [userId, { seminarAt, targetReadiness }]: readonly [UserId, Held],
  cardIds: readonly CardId[],
): Promise<ClosedShare> {
  const histories = await loadCardHistories(database(), userId, cardIds);
  const [events, optionsById] = await Promise.all([
    loadContentEvents(database(), cardIds),
    loadAllOptions(database(), userId),
  ]);
  let atTarget = 0;
  for (const [cardId, logged] of histories) {
    const records = logged
      .map(({ record }) => record)
      .filter(({ receivedAt, reviewedAt }) => receivedAt <= seminarAt && reviewedAt >= receivedAt - LONGEST_WAIT_MS);
    const contentEvents = (events.get(cardId) ?? []).filter(({ at }) => at <= seminarAt);
    const { schedule } = replayCard({ cardId, userId, records, contentEvents, optionsById });
    const options = optionsById.get(records.at(-1)?.optionsId ?? asId(""));
    if (options !== undefined && retrievability(schedule, seminarAt, options) >= targetReadiness) atTarget += 1;
  }
  return { userId, closedAt: seminarAt, target: targetReadiness, atTarget };
}
