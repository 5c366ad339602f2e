import type { LeechOutcome, LeechRule } from "@/lib/core/scheduling/leech";
import type { CardId, ItemId, OptionsId, RecordId } from "@/lib/core/shared/ids";

/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** A learner's calendar day, "2026-11-22": in their time zone, turning at their rollover hour. */
export type StudyDay = string;

export const RATINGS = ["again", "hard", "good", "easy"] as const;
export type Rating = (typeof RATINGS)[number];

/** What an answer in a quiz or in practice shows about a card; replay derives the rating, or nothing, from it. */
export interface Evidence {
  readonly itemId: ItemId;
  readonly itemVersion: number;
  readonly elementIndex: number;
  /** Typed answers are constructed, options are selected; an element of matching or ordering is placed. */
  readonly format: "constructed" | "selected" | "placed";
  /** Number of options; 1 where the answer was typed. */
  readonly optionCount: number;
  readonly correct: boolean;
  readonly nearMiss: boolean;
  readonly hint: boolean;
  /** Answered faster than the question can be read: counts as nothing. Decided at receipt from words and duration. */
  readonly tooFast: boolean;
  /** True where the answer was "I don't know", which is never a guess or a slip. */
  readonly unknown?: true;
}

interface RecordBase {
  /** Made by the client (UUIDv7), or derived where the server appends a record that follows from another. */
  readonly id: RecordId;
  readonly cardId: CardId;
  /** When it happened, after correction of the client's clock; never after `receivedAt`. */
  readonly reviewedAt: Instant;
  readonly receivedAt: Instant;
  readonly optionsId: OptionsId;
}

/** An answer: with the learner's rating, or with evidence. */
export type AnswerRecord = RecordBase & {
  readonly kind: "answer";
  readonly source: "flashcard" | "quiz" | "practice" | "import";
  /** The version of the card that was answered. */
  readonly cardVersion: number;
  readonly durationMs: number;
  /**
   * How much of that time counts towards a grade (credited-time.ts): 0 where it found none on its device. Absent where
   * nobody has judged it, as in what came before this was kept.
   */
  readonly creditedMs?: number;
  /** When lapses make the card a leech, as the learner's decks said at receipt. Absent where the answer can't be a lapse. */
  readonly leechRule?: LeechRule;
} & (
    | { readonly rating: Rating; readonly evidence?: undefined }
    | { readonly rating?: undefined; readonly evidence: Evidence }
  );

/** Takes back one answer: replay goes on as if it had not been given. */
export type RevokeRecord = RecordBase & { readonly kind: "revoke"; readonly revokes: RecordId };

/** What a learner does to a card other than answering. */
export type ActionRecord = RecordBase & { readonly kind: "action" } & (
    | { readonly action: "suspend" | "unsuspend" | "reset" | "flag" | "unflag" }
    /** Hidden until the next study day. */
    | { readonly action: "bury" }
    | { readonly action: "setDue"; readonly due: Instant }
  );

/** One line of the append-only review log. Never changed, never deleted but with its learner. */
export type ReviewRecord = AnswerRecord | RevokeRecord | ActionRecord;

/** A record with the hash of what the client sent, which tells a repeat from something else under the same id. */
export interface LoggedRecord {
  readonly record: ReviewRecord;
  readonly fingerprint: string;
}

/** Whether an answer may be a lapse once it is rated: only "again" or something wrong is. */
export function mayLapse(answer: Pick<AnswerRecord, "rating" | "evidence">): boolean {
  return answer.rating === "again" || answer.evidence?.correct === false;
}

/** A change of a published card, for everyone who learned it. Merged into replay by its time. */
export interface ContentEvent {
  readonly cardId: CardId;
  readonly at: Instant;
  /** The version of the card from this moment on. */
  readonly cardVersion: number;
  /**
   * "changed": another answer is right, the card is learned again. "reworded": nothing changes. "retired": not asked any
   * more. "restored": asked again after having been retired, with the memory it had.
   */
  readonly effect: "changed" | "reworded" | "retired" | "restored";
}

/** What an answer did to memory, and why: shown to the learner, and the same word in log, page and test. */
export interface MemoryOutcome {
  readonly cardId: CardId;
  readonly written: boolean;
  readonly rating?: Rating;
  /** Present where the answer made the card a leech. */
  readonly leech?: Exclude<LeechOutcome, "none">;
  readonly reason:
    | "rated-by-learner"
    | "recalled" // typed, right
    | "recalled-with-help" // near miss or hint
    | "not-recalled" // typed, wrong; or placed wrong
    | "probably-known" // selected, right, little room for a guess
    | "possibly-known" // selected, right, some room: hard
    | "could-be-a-guess" // selected, right, too much room: nothing
    | "probably-unknown" // selected, wrong
    | "could-be-a-slip" // selected, wrong, but too well known: asked again as recall
    | "said-unknown" // "I don't know"
    | "too-fast"
    | "not-due" // right answer in practice to a card that is not due
    | "already-rated-today" // a quiz has rated this card on this study day
    | "older-meaning" // given to a version whose answer has changed since
    | "placed-right" // elimination helps: nothing
    | "revoked";
}
