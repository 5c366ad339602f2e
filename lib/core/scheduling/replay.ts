import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { isDue } from "@/lib/core/scheduling/due";
import { leechOutcome } from "@/lib/core/scheduling/leech";
import { type RatedEvidence, rateEvidence, ratePractice } from "@/lib/core/scheduling/rate-response";
import type {
  ActionRecord,
  AnswerRecord,
  ContentEvent,
  Instant,
  MemoryOutcome,
  ReviewRecord,
} from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, nextMemory, retrievability } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { addStudyDays, studyDayOf } from "@/lib/core/scheduling/study-day";
import { assertNever } from "@/lib/core/shared/assert-never";
import type { CardId, OptionsId, RecordId, UserId } from "@/lib/core/shared/ids";

/** What a card without memory has instead of one. */
const NO_MEMORY = {
  state: "new",
  due: null,
  stability: 0,
  difficulty: 0,
  reps: 0,
  lapses: 0,
  scheduledDays: 0,
  learningStep: 0,
  lastReviewedAt: null,
  introducedAt: null,
  lastQuizRatedOn: null,
} as const satisfies Partial<CardSchedule>;

/** A card that its learner has never met. */
export function freshSchedule(cardId: CardId): CardSchedule {
  return {
    cardId,
    ...NO_MEMORY,
    suspended: false,
    buriedUntil: null,
    flagged: false,
    retired: false,
    lastEntryAt: null,
    lastEntryId: null,
    contentEvents: 0,
    meaningSinceVersion: 1,
  };
}

/** A schedule after an entry, and for an answer what it did to memory. */
export interface AppliedEntry {
  readonly schedule: CardSchedule;
  readonly outcome?: MemoryOutcome;
}

function rateAnswer(schedule: CardSchedule, answer: AnswerRecord, options: SchedulingOptions): RatedEvidence {
  if (answer.cardVersion < schedule.meaningSinceVersion) return { reason: "older-meaning" };
  const at = answer.reviewedAt;
  if (answer.rating !== undefined && answer.source !== "practice")
    return { rating: answer.rating, reason: "rated-by-learner" };
  const context = {
    source: answer.source,
    unsettled: schedule.state !== "review",
    retrievability: retrievability(schedule, at, options),
    due: isDue(schedule, at, options),
    ratedToday: schedule.lastQuizRatedOn !== null && studyDayOf(at, options) <= schedule.lastQuizRatedOn,
  };
  return answer.rating === undefined ? rateEvidence(answer.evidence, context) : ratePractice(answer.rating, context);
}

/** A flashcard in an ordinary review: always written, as often as it is asked. */
function isSelfRated(answer: AnswerRecord): boolean {
  return answer.evidence === undefined && answer.source !== "practice";
}

function applyAnswer(
  schedule: CardSchedule,
  answer: AnswerRecord,
  options: SchedulingOptions,
  userId: UserId,
): AppliedEntry {
  const { rating, reason } = rateAnswer(schedule, answer, options);
  const { cardId } = schedule;
  if (rating === undefined) return { schedule, outcome: { cardId, written: false, reason } };
  const at = answer.reviewedAt;
  const memory = nextMemory(schedule, rating, at, options, fuzzSeedOf(userId, schedule));
  const isLapse = memory.lapses > schedule.lapses;
  const leech = isLapse && answer.leechRule !== undefined ? leechOutcome(memory.lapses, answer.leechRule) : "none";
  return {
    schedule: {
      ...schedule,
      ...memory,
      flagged: schedule.flagged || leech !== "none",
      suspended: schedule.suspended || leech === "suspend",
      introducedAt: schedule.introducedAt ?? at,
      lastQuizRatedOn: isSelfRated(answer) ? schedule.lastQuizRatedOn : studyDayOf(at, options),
    },
    outcome: { cardId, written: true, rating, reason, ...(leech !== "none" && { leech }) },
  };
}

/**
 * Reset forgets the memory and what was counted; suspension, burying and the flag stay, since they are no part of it.
 * A new card has no date that could be set; no date lies before the last answer.
 */
function applyAction(schedule: CardSchedule, record: ActionRecord, options: SchedulingOptions): CardSchedule {
  switch (record.action) {
    case "suspend":
      return { ...schedule, suspended: true };
    case "unsuspend":
      return { ...schedule, suspended: false };
    case "flag":
      return { ...schedule, flagged: true };
    case "unflag":
      return { ...schedule, flagged: false };
    case "reset":
      return { ...schedule, ...NO_MEMORY };
    case "bury":
      return { ...schedule, buriedUntil: addStudyDays(studyDayOf(record.reviewedAt, options), 1) };
    case "setDue":
      if (schedule.due === null) return schedule;
      return { ...schedule, due: Math.max(record.due, schedule.lastReviewedAt ?? record.due) };
    default:
      return assertNever(record);
  }
}

/**
 * A schedule after the next record in the order of replay, by the options snapshot that the record names. It is the
 * step that `replayCard` repeats, and gives the same as a replay wherever `canAppend` allows it. A revocation has its
 * effect in replay, on the answer that it takes back; here it only counts as seen.
 */
export function applyEntry(
  schedule: CardSchedule,
  record: ReviewRecord,
  options: SchedulingOptions,
  userId: UserId,
): AppliedEntry {
  const seen = { ...schedule, lastEntryAt: record.reviewedAt, lastEntryId: record.id };
  switch (record.kind) {
    case "answer":
      return applyAnswer(seen, record, options, userId);
    case "action":
      return { schedule: applyAction(seen, record, options) };
    case "revoke":
      return { schedule: seen };
    default:
      return assertNever(record);
  }
}

/**
 * A schedule after a change of its card. Another meaning makes it new, and answers to the versions before are not
 * applied any more; a retired card comes back with the next version that is published.
 */
function applyContentEvent(schedule: CardSchedule, event: ContentEvent): CardSchedule {
  const seen = {
    ...schedule,
    retired: event.effect === "retired",
    lastEntryAt: event.at,
    lastEntryId: null,
    contentEvents: schedule.contentEvents + 1,
  };
  return event.effect === "changed" ? { ...seen, ...NO_MEMORY, meaningSinceVersion: event.cardVersion } : seen;
}

/**
 * Whether a record can be applied to a stored schedule as it is: it comes after everything in it, nothing of the card
 * has changed since, and it takes nothing back. Otherwise the card is replayed.
 * @param contentEvents how many content events the card has by now
 */
export function canAppend(schedule: CardSchedule, record: ReviewRecord, contentEvents: number): boolean {
  if (record.kind === "revoke" || schedule.awaitsRevoked === true) return false;
  if (contentEvents !== schedule.contentEvents) return false;
  const { lastEntryAt, lastEntryId } = schedule;
  if (lastEntryAt === null || record.reviewedAt > lastEntryAt) return true;
  return record.reviewedAt === lastEntryAt && (lastEntryId === null || record.id > lastEntryId);
}

/** Everything that a learner's memory of one card follows from, in any order, repeats included. */
export interface CardHistory {
  readonly cardId: CardId;
  readonly userId: UserId;
  readonly records: readonly ReviewRecord[];
  readonly contentEvents: readonly ContentEvent[];
  readonly optionsById: ReadonlyMap<OptionsId, SchedulingOptions>;
}

/** An entry of a history as it was applied. What has been taken back is none. */
export type ReplayStep = {
  readonly at: Instant;
  readonly before: CardSchedule;
  readonly after: CardSchedule;
} & (
  | { readonly record: ReviewRecord; readonly options: SchedulingOptions; readonly outcome?: MemoryOutcome | undefined }
  | { readonly record?: undefined; readonly event: ContentEvent }
);

export interface ReplayedCard {
  readonly schedule: CardSchedule;
  /** What each answer did to memory, those taken back included. */
  readonly outcomes: ReadonlyMap<RecordId, MemoryOutcome>;
}

function compareRecords(a: ReviewRecord, b: ReviewRecord): number {
  if (a.reviewedAt !== b.reviewedAt) return a.reviewedAt - b.reviewedAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function compareEvents(a: ContentEvent, b: ContentEvent): number {
  return a.at - b.at || a.cardVersion - b.cardVersion || (a.effect < b.effect ? -1 : 1);
}

function inOrder(records: readonly ReviewRecord[]): ReviewRecord[] {
  const ids = new Set<RecordId>();
  return records.toSorted(compareRecords).filter(({ id }) => !ids.has(id) && ids.add(id));
}

function revokedIds(records: readonly ReviewRecord[]): ReadonlySet<RecordId> {
  return new Set(records.flatMap((record) => (record.kind === "revoke" ? [record.revokes] : [])));
}

/** Whether something is taken back that is not there. */
function awaitsRevoked(records: readonly ReviewRecord[], revoked: ReadonlySet<RecordId>): boolean {
  if (revoked.size === 0) return false;
  const ids = new Set(records.map(({ id }) => id));
  return [...revoked].some((id) => !ids.has(id));
}

/**
 * A learner's memory of a card, from the log: records by the time at which they happened, then by id, and content
 * events among them by theirs, before records of the same moment. What has been taken back is left out, wherever the
 * revocation stands and whichever of the two arrived first.
 * @param watch is shown each entry as it is applied, for those who ask how a memory came to be
 * @throws Error where a record names options that are not given: a fault of the caller's
 */
export function replayCard(
  { cardId, userId, records, contentEvents, optionsById }: CardHistory,
  watch?: (step: ReplayStep) => void,
): ReplayedCard {
  const ordered = inOrder(records);
  const events = contentEvents.toSorted(compareEvents);
  const revoked = revokedIds(ordered);
  const outcomes = new Map<RecordId, MemoryOutcome>();
  let schedule = freshSchedule(cardId);
  let merged = 0;
  const mergeUntil = (at: number) => {
    for (let event = events[merged]; event !== undefined && event.at <= at; event = events[++merged]) {
      const before = schedule;
      schedule = applyContentEvent(before, event);
      watch?.({ at: event.at, before, after: schedule, event });
    }
  };
  for (const record of ordered) {
    mergeUntil(record.reviewedAt);
    if (revoked.has(record.id)) {
      schedule = { ...schedule, lastEntryAt: record.reviewedAt, lastEntryId: record.id };
      if (record.kind === "answer") outcomes.set(record.id, { cardId, written: false, reason: "revoked" });
      continue;
    }
    const options = optionsById.get(record.optionsId);
    if (options === undefined)
      throw new Error(`Record ${record.id} names options ${record.optionsId}, which are missing.`);
    const before = schedule;
    const { schedule: after, outcome } = applyEntry(before, record, options, userId);
    schedule = after;
    if (outcome !== undefined) outcomes.set(record.id, outcome);
    watch?.({ at: record.reviewedAt, before, after, record, options, outcome });
  }
  mergeUntil(Infinity);
  return { schedule: awaitsRevoked(ordered, revoked) ? { ...schedule, awaitsRevoked: true } : schedule, outcomes };
}
