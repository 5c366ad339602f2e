import { replayCard } from "@/lib/core/scheduling/replay";
import type { Instant, ReviewRecord } from "@/lib/core/scheduling/review-record";
import { retrievability } from "@/lib/core/scheduling/scheduler";
import type { CardId, UserId } from "@/lib/core/shared/ids";
import { asId } from "@/lib/core/shared/ids";
import { counts, type Window } from "@/lib/core/teaching/counted-work";
import { recallOf, studyDaysUntil } from "@/lib/core/teaching/readiness";
import type { StoredAssignment } from "@/lib/server/store/assignments";
import { loadClassMemory, type StoredClassMemory } from "@/lib/server/store/class-memory";
import {
  type ClosedShare,
  type CountedCards,
  loadClosedShares,
  loadCountedCards,
  saveClosedShares,
} from "@/lib/server/store/class-work";
import { database } from "@/lib/server/store/database";
import { loadAllOptions } from "@/lib/server/store/options";
import { loadCardHistories, loadContentEvents } from "@/lib/server/store/reviews";

/** An assignment's dates as they hold for one student. */
type Held = Pick<StoredAssignment, "opensAt" | "seminarAt" | "targetReadiness">;

/**
 * How many cards each student has at the target's recall on the day of their seminar, among those that they have
 * answered since the opening; undefined where that is not what is graded. Answers that don't count are left out of the
 * memory that is looked at, so that nothing can be gained by them. While an assignment is open it is what students
 * remember now; once it has closed for a student it is counted once, and kept.
 */
export async function cardsAtTarget(
  assignment: StoredAssignment,
  held: ReadonlyMap<UserId, Held>,
  now: Instant,
): Promise<ReadonlyMap<UserId, number> | undefined> {
  if (assignment.grading.rule !== "cardsAtTarget") return undefined;
  const windows = [...held].map(([userId, { opensAt, seminarAt }]) => ({ userId, opensAt, closesAt: seminarAt }));
  const [memory, answered, shares] = await Promise.all([
    loadClassMemory(database(), { ...assignment, assignmentId: assignment.id }),
    loadCountedCards(database(), assignment.deckId, windows),
    loadClosedShares(database(), assignment.id),
  ]);
  const kept = new Map(shares.map((share) => [share.userId, share]));
  const found = new Map<UserId, number>();
  const closed: ClosedShare[] = [];
  for (const [userId, own] of held) {
    const { seminarAt, targetReadiness: target } = own;
    const cards = answered.get(userId) ?? NONE;
    const share = kept.get(userId);
    if (seminarAt >= now) {
      found.set(userId, countNow(memory, userId, own, cards) + (await countByReplay(userId, own, cards.mixed)));
    } else if (share?.closedAt === seminarAt && share.target === target) {
      found.set(userId, share.atTarget);
    } else {
      const atTarget = await countByReplay(userId, own, cards.counted);
      closed.push({ userId, closedAt: seminarAt, target, atTarget });
      found.set(userId, atTarget);
    }
  }
  await saveClosedShares(database(), assignment.id, closed);
  return found;
}

const NONE: CountedCards = { counted: new Set(), mixed: new Set() };

/** Of the cards whose every answer since the opening counts: there the memory that is stored is the one to look at. */
function countNow(memory: StoredClassMemory, userId: UserId, own: Held, { counted, mixed }: CountedCards): number {
  const student = memory.students.find((one) => one.userId === userId);
  if (student === undefined) return 0;
  const { quarters, timeZone, rolloverHour } = student;
  const days = studyDaysUntil(quarters, own.seminarAt, { timeZone, rolloverHour });
  return recallOf({ ...student, days }).filter((recall, place) => {
    const cardId = memory.cards[student.cards[place] ?? -1]?.cardId ?? "";
    return recall >= own.targetReadiness && counted.has(cardId) && !mixed.has(cardId);
  }).length;
}

/** Replays cards by what counts of them, and what was received before the opening, when there was nothing to gain. */
async function countByReplay(
  userId: UserId,
  { opensAt, seminarAt, targetReadiness }: Held,
  cards: ReadonlySet<string>,
): Promise<number> {
  if (cards.size === 0) return 0;
  const cardIds = [...cards].map((id) => asId<CardId>(id));
  const histories = await loadCardHistories(database(), userId, cardIds);
  const [events, optionsById] = await Promise.all([
    loadContentEvents(database(), cardIds),
    loadAllOptions(database(), userId),
  ]);
  const window = { opensAt, closesAt: seminarAt };
  let atTarget = 0;
  for (const [cardId, logged] of histories) {
    const records = logged.map(({ record }) => record).filter((record) => isBelieved(record, window));
    if (!records.some((record) => countsStill(record, records, window))) continue;
    const contentEvents = (events.get(cardId) ?? []).filter(({ at }) => at <= seminarAt);
    const { schedule } = replayCard({ cardId, userId, records, contentEvents, optionsById });
    const options = optionsById.get(records.at(-1)?.optionsId ?? asId(""));
    if (options !== undefined && retrievability(schedule, seminarAt, options) >= targetReadiness) atTarget += 1;
  }
  return atTarget;
}

/** Whether a record is an answer that counts, and was not taken back. */
function countsStill(record: ReviewRecord, records: readonly ReviewRecord[], window: Window): boolean {
  if (record.kind !== "answer" || !counts(record, window)) return false;
  return !records.some((other) => other.kind === "revoke" && other.revokes === record.id);
}

function isBelieved(record: ReviewRecord, window: Window): boolean {
  if (record.receivedAt > window.closesAt) return false;
  return record.kind !== "answer" || record.receivedAt < window.opensAt || counts(record, window);
}
