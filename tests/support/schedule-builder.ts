import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { freshSchedule, type ReplayedCard, replayCard } from "@/lib/core/scheduling/replay";
import type { QueueCandidate } from "@/lib/core/scheduling/review-queue";
import type {
  ActionRecord,
  AnswerRecord,
  ContentEvent,
  Evidence,
  Instant,
  Rating,
  ReviewRecord,
  RevokeRecord,
} from "@/lib/core/scheduling/review-record";
import { DEFAULT_SCHEDULING_OPTIONS, type SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { asId, type CardId, type OptionsId, type RecordId, type UserId } from "@/lib/core/shared/ids";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const A_CARD = asId<CardId>("card-1");
export const A_LEARNER = asId<UserId>("learner-1");
export const PLAIN_OPTIONS = asId<OptionsId>("plain");

/** "2026-03-02 09:00" in UTC, or with an offset behind it: "2026-03-02 09:00+09:00". */
export function at(text: string): Instant {
  const iso = text.replace(" ", "T");
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`);
}

/** Default options in UTC with days that turn at midnight and without fuzz, so that days can be counted by hand. */
export function buildOptions(overrides: Partial<SchedulingOptions> = {}): SchedulingOptions {
  return {
    id: PLAIN_OPTIONS,
    ...DEFAULT_SCHEDULING_OPTIONS,
    fuzz: false,
    timeZone: "UTC",
    rolloverHour: 0,
    ...overrides,
  };
}

/** A card in review: answered on 1 March 2026, due ten days later. */
export function buildReviewSchedule(overrides: Partial<CardSchedule> = {}): CardSchedule {
  const lastReviewedAt = overrides.lastReviewedAt ?? at("2026-03-01 09:00");
  return {
    ...freshSchedule(A_CARD),
    state: "review",
    due: lastReviewedAt + 10 * DAY,
    stability: 10,
    difficulty: 5,
    reps: 3,
    scheduledDays: 10,
    lastReviewedAt,
    introducedAt: lastReviewedAt - 3 * DAY,
    ...overrides,
  };
}

/** A card in its learning steps: started a minute ago, due in nine. */
export function buildLearningSchedule(overrides: Partial<CardSchedule> = {}): CardSchedule {
  const lastReviewedAt = overrides.lastReviewedAt ?? at("2026-03-01 09:00");
  return {
    ...freshSchedule(A_CARD),
    state: "learning",
    due: lastReviewedAt + 10 * MINUTE,
    stability: 2.3065,
    difficulty: 2.118,
    reps: 1,
    learningStep: 1,
    lastReviewedAt,
    introducedAt: lastReviewedAt,
    ...overrides,
  };
}

let recordsMade = 0;

/** Ids in the order in which they are made, as those of clients are. */
function nextRecordId(): RecordId {
  recordsMade += 1;
  return asId(`record-${String(recordsMade).padStart(6, "0")}`);
}

interface WhenAndWhere {
  readonly id?: RecordId;
  readonly reviewedAt: Instant;
  readonly optionsId?: OptionsId;
}

function recordBase({ id = nextRecordId(), reviewedAt, optionsId = PLAIN_OPTIONS }: WhenAndWhere) {
  return { id, cardId: A_CARD, reviewedAt, receivedAt: reviewedAt, optionsId };
}

/** A flashcard that its learner rated. */
export function buildRated(
  rating: Rating,
  { cardVersion = 1, ...where }: WhenAndWhere & { cardVersion?: number },
): AnswerRecord {
  return { ...recordBase(where), kind: "answer", source: "flashcard", cardVersion, durationMs: 5_000, rating };
}

/** What a right answer to a question with four options shows. */
export function buildEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    itemId: asId("item-1"),
    itemVersion: 1,
    elementIndex: 0,
    format: "selected",
    optionCount: 4,
    correct: true,
    nearMiss: false,
    hint: false,
    tooFast: false,
    ...overrides,
  };
}

/** What a right answer that was typed shows. */
export function buildTyped(overrides: Partial<Evidence> = {}): Evidence {
  return buildEvidence({ format: "constructed", optionCount: 1, ...overrides });
}

/** An answer in a quiz, or in practice. */
export function buildAnswered(
  evidence: Evidence,
  { cardVersion = 1, source = "quiz", ...where }: WhenAndWhere & { cardVersion?: number; source?: "quiz" | "practice" },
): AnswerRecord {
  return { ...recordBase(where), kind: "answer", source, cardVersion, durationMs: 5_000, evidence };
}

/** A flashcard that its learner rated in practice. */
export function buildPracticed(rating: Rating, where: WhenAndWhere): AnswerRecord {
  return { ...buildRated(rating, where), source: "practice", rating } as AnswerRecord;
}

export function buildRevoke(revokes: RecordId, where: WhenAndWhere): RevokeRecord {
  return { ...recordBase(where), kind: "revoke", revokes };
}

export function buildAction(action: Exclude<ActionRecord["action"], "setDue">, where: WhenAndWhere): ActionRecord {
  return { ...recordBase(where), kind: "action", action };
}

export function buildSetDue(due: Instant, where: WhenAndWhere): ActionRecord {
  return { ...recordBase(where), kind: "action", action: "setDue", due };
}

export function buildContentEvent(overrides: Partial<ContentEvent> & { readonly at: Instant }): ContentEvent {
  return { cardId: A_CARD, cardVersion: 2, effect: "changed", ...overrides };
}

/** A card that may be asked: the only one of its fact unless told otherwise, and never met. */
export function buildCandidate(name: string, overrides: Partial<QueueCandidate> = {}): QueueCandidate {
  const cardId = asId<CardId>(name);
  return {
    cardId,
    factId: asId(`fact of ${name}`),
    deckId: asId("deck-1"),
    interferenceKeys: [],
    position: 0,
    ...overrides,
    schedule: overrides.schedule === undefined ? undefined : { ...overrides.schedule, cardId },
  };
}

/** Replays a history of the one card, in UTC and without fuzz unless told otherwise. */
export function replayRecords(
  records: readonly ReviewRecord[],
  {
    events = [],
    options = [buildOptions()],
    userId = A_LEARNER,
  }: {
    readonly events?: readonly ContentEvent[];
    readonly options?: readonly SchedulingOptions[];
    readonly userId?: UserId;
  } = {},
): ReplayedCard {
  const optionsById = new Map(options.map((one) => [one.id, one]));
  return replayCard({ cardId: A_CARD, userId, records, contentEvents: events, optionsById });
}
