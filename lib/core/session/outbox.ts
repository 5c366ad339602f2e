import type { Response } from "@/lib/core/assessment/response";
import type { Evidence, Instant, Rating } from "@/lib/core/scheduling/review-record";
import { assertNever } from "@/lib/core/shared/assert-never";

/** An answer: to a flashcard with the learner's own rating, to a question with the response, which the server scores. */
export type Answer = {
  readonly kind: "answer";
  /** The id of the review record (UUIDv7): sending it twice does no harm. */
  readonly id: string;
  readonly cardId: string;
  readonly reviewedAt: Instant;
  readonly durationMs: number;
} & (
  | {
      readonly rating: Rating;
      readonly cardVersion: number;
      /** Given in practice: a right answer to a card that is not due changes nothing. */
      readonly practice?: true;
    }
  | {
      readonly rating?: undefined;
      readonly itemId: string;
      readonly itemVersion: number;
      readonly response: Response;
      /** What it shows of the card, as the server will find too: for the phone's own replay. */
      readonly evidence: Evidence;
    }
);

/** Something the learner did that the server has to hear of, in the order in which it was done. */
export type OutboxEntry = { readonly queuedAt: Instant } & (
  | Answer
  /** Takes back the review `reviewId`. */
  | { readonly kind: "undo"; readonly id: string; readonly reviewId: string; readonly cardId: string }
  | { readonly kind: "action"; readonly id: string; readonly cardId: string; readonly action: CardAction }
);

export type CardAction = "suspend" | "unsuspend" | "bury" | "reset" | "flag" | "unflag";

/** An entry that the server will not take, with its words for the learner. Kept until they have been shown. */
export interface Refusal {
  readonly entry: OutboxEntry;
  readonly reason: string;
}

export interface Outbox {
  /** In the order in which they are to be sent. */
  readonly entries: readonly OutboxEntry[];
  readonly refusals: readonly Refusal[];
  /** Ids of what is under way. */
  readonly sending: readonly string[];
  /** Ids of what has left at least once, or may have before the page was loaded: it may have arrived. */
  readonly tried: readonly string[];
  /** When the last answer to a card was in the server's log, by the server's clock; of those sent lately. */
  readonly recorded: Readonly<Record<string, Instant>>;
  /** Attempts in a row that did not reach the server. */
  readonly failures: number;
  /** Not to be tried again before; 0 means at once. */
  readonly retryAt: Instant;
  /** The server no longer knows who is asking: nothing is sent until someone signs in. */
  readonly signedOut: boolean;
}

export type OutboxEvent =
  | { readonly type: "queued"; readonly entry: OutboxEntry }
  /** What an earlier page, or another tab, left behind, in the order in which it was done. */
  | {
      readonly type: "restored";
      readonly entries: readonly OutboxEntry[];
      readonly refusals: readonly Refusal[];
      readonly recorded: Outbox["recorded"];
    }
  | { readonly type: "sending"; readonly ids: readonly string[] }
  /** `recordedAt`: of answers, when they were in the log, by the server's clock. */
  | { readonly type: "accepted"; readonly id: string; readonly recordedAt?: Instant }
  | { readonly type: "refused"; readonly id: string; readonly reason: string }
  /** No answer, or one that says to come back later. */
  | { readonly type: "failed"; readonly at: Instant }
  | { readonly type: "signed-out" }
  /** The network is back, or the learner asks: forget the waiting. */
  | { readonly type: "woken" }
  | { readonly type: "refusals-shown" };

export const EMPTY_OUTBOX: Outbox = {
  entries: [],
  refusals: [],
  sending: [],
  tried: [],
  recorded: {},
  failures: 0,
  retryAt: 0,
  signedOut: false,
};

/** Answers in one request: one phone's worth of a tunnel, far below the 500 that the wire takes. */
export const MAX_BATCH = 50;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** The state after an event. An undo of an answer that has not left yet takes the answer away and leaves nothing. */
export function outbox(state: Outbox, event: OutboxEvent): Outbox {
  switch (event.type) {
    case "queued":
      return queue(state, event.entry);
    case "restored":
      return restore(state, event);
    case "sending":
      return { ...state, sending: event.ids, tried: [...new Set([...state.tried, ...event.ids])] };
    case "accepted":
      return accept(state, event);
    case "refused":
      return refuse(state, event.id, event.reason);
    case "failed":
      return { ...state, sending: [], failures: state.failures + 1, retryAt: event.at + waitAfter(state.failures) };
    case "signed-out":
      return { ...state, sending: [], signedOut: true };
    case "woken":
      return { ...state, retryAt: 0, signedOut: false };
    case "refusals-shown":
      return { ...state, refusals: [] };
    default:
      return assertNever(event);
  }
}

/** What may be sent at `now`, in one request: the answers at the head of the line, or the one other entry there. */
export function nextBatch(state: Outbox, now: Instant): readonly OutboxEntry[] {
  if (state.sending.length > 0 || state.signedOut || now < state.retryAt) return [];
  const [first] = state.entries;
  if (first === undefined) return [];
  if (first.kind !== "answer") return [first];
  const end = state.entries.findIndex((entry) => entry.kind !== "answer");
  return state.entries.slice(0, Math.min(end === -1 ? state.entries.length : end, MAX_BATCH));
}

/**
 * Cards whose last word is an answer that the server did not know when it made a queue, as far as can be told: not to be
 * asked again from that queue.
 *
 * @param loadedAt when the queue was made, by the server's clock
 */
export function cardsAnsweredSince(state: Outbox, loadedAt: Instant): readonly string[] {
  const waiting = new Map(Object.entries(state.recorded).map(([cardId, at]) => [cardId, at > loadedAt]));
  for (const entry of state.entries) {
    if (entry.kind === "answer") waiting.set(entry.cardId, true);
    if (entry.kind === "undo") waiting.set(entry.cardId, false);
  }
  return [...waiting].filter(([, unsent]) => unsent).map(([cardId]) => cardId);
}

/**
 * How many answers are still to be sent: the number shown to the learner. One to a question about several cards is one,
 * and one that is taken back is none.
 */
export function unsentAnswers({ entries }: Outbox): number {
  const answers = standingAnswers(entries);
  return new Set(answers.map((answer) => (answer.rating === undefined ? answer.itemId + answer.reviewedAt : answer.id)))
    .size;
}

/** What was done without what was taken back, wherever the undo stands. */
export function standingEntries(
  done: readonly OutboxEntry[],
): readonly Exclude<OutboxEntry, { readonly kind: "undo" }>[] {
  const undone = new Set(done.flatMap((entry) => (entry.kind === "undo" ? [entry.reviewId] : [])));
  return done.filter((entry) => entry.kind !== "undo").filter(({ id }) => !undone.has(id));
}

/** The answers among them. */
export function standingAnswers(done: readonly OutboxEntry[]): readonly Answer[] {
  return standingEntries(done).filter((entry) => entry.kind === "answer");
}

function queue(state: Outbox, entry: OutboxEntry): Outbox {
  if (entry.kind !== "undo") return { ...state, entries: [...state.entries, entry] };
  const neverLeft = state.entries.some(({ id }) => id === entry.reviewId) && !state.tried.includes(entry.reviewId);
  return neverLeft ? without(state, entry.reviewId) : { ...state, entries: [...state.entries, entry] };
}

function restore(state: Outbox, { entries, refusals, recorded }: Extract<OutboxEvent, { type: "restored" }>): Outbox {
  const known = new Set([...state.entries, ...state.refusals.map((refusal) => refusal.entry)].map((entry) => entry.id));
  const older = entries.filter((entry) => !known.has(entry.id));
  const moreRefusals = refusals.filter((refusal) => !known.has(refusal.entry.id));
  const tried = [...state.tried, ...older.map((entry) => entry.id)];
  return {
    ...state,
    entries: [...older, ...state.entries],
    tried,
    refusals: [...moreRefusals, ...state.refusals],
    recorded: { ...recorded, ...state.recorded },
  };
}

/** What is known of the server's log after an entry was taken: an answer is in it since then, or is taken back. */
export function withRecorded(
  recorded: Outbox["recorded"],
  entry: OutboxEntry,
  recordedAt: Instant | undefined,
): Outbox["recorded"] {
  if (entry.kind === "action") return recorded;
  const { [entry.cardId]: _before, ...others } = recorded;
  return entry.kind === "undo" || recordedAt === undefined ? others : { ...others, [entry.cardId]: recordedAt };
}

function accept(state: Outbox, { id, recordedAt }: Extract<OutboxEvent, { type: "accepted" }>): Outbox {
  const entry = state.entries.find((candidate) => candidate.id === id);
  const recorded = entry === undefined ? state.recorded : withRecorded(state.recorded, entry, recordedAt);
  return { ...without(state, id), recorded, failures: 0, retryAt: 0 };
}

function refuse(state: Outbox, id: string, reason: string): Outbox {
  const entry = state.entries.find((candidate) => candidate.id === id);
  if (entry === undefined) return state;
  const rest = without(state, id);
  return { ...rest, failures: 0, retryAt: 0, refusals: [...rest.refusals, { entry, reason }] };
}

function without(state: Outbox, id: string): Outbox {
  return {
    ...state,
    entries: state.entries.filter((entry) => entry.id !== id),
    sending: state.sending.filter((other) => other !== id),
    tried: state.tried.filter((other) => other !== id),
  };
}

/** Doubles from one second to a minute. */
function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
}
