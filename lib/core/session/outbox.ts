import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { assertNever } from "@/lib/core/shared/assert-never";

/** Something the learner did that the server has to hear of, in the order in which it was done. */
export type OutboxEntry = { readonly queuedAt: Instant } & (
  | {
      readonly kind: "answer";
      /** The id of the review record (UUIDv7): sending it twice does no harm. */
      readonly id: string;
      readonly cardId: string;
      readonly cardVersion: number;
      readonly rating: Rating;
      readonly reviewedAt: Instant;
      readonly durationMs: number;
    }
  /** Takes back the review `reviewId`. */
  | { readonly kind: "undo"; readonly id: string; readonly reviewId: string; readonly cardId: string }
  | { readonly kind: "action"; readonly id: string; readonly cardId: string; readonly action: CardAction }
);

export type CardAction = "suspend" | "unsuspend" | "bury" | "flag" | "unflag";

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
  /** Attempts in a row that did not reach the server. */
  readonly failures: number;
  /** Not to be tried again before; 0 means at once. */
  readonly retryAt: Instant;
  /** The server no longer knows who is asking: nothing is sent until somebody signs in. */
  readonly signedOut: boolean;
}

export type OutboxEvent =
  | { readonly type: "queued"; readonly entry: OutboxEntry }
  /** What an earlier page, or another tab, left behind. */
  | { readonly type: "restored"; readonly entries: readonly OutboxEntry[]; readonly refusals: readonly Refusal[] }
  | { readonly type: "sending"; readonly ids: readonly string[] }
  | { readonly type: "accepted"; readonly id: string }
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
      return restore(state, event.entries, event.refusals);
    case "sending":
      return { ...state, sending: event.ids, tried: [...new Set([...state.tried, ...event.ids])] };
    case "accepted":
      return { ...without(state, event.id), failures: 0, retryAt: 0 };
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

/** Cards whose last word is an answer that the server does not know yet: not to be asked again meanwhile. */
export function cardsWithUnsentAnswers(state: Outbox): readonly string[] {
  const waiting = new Map<string, boolean>();
  for (const entry of state.entries) {
    if (entry.kind === "answer") waiting.set(entry.cardId, true);
    if (entry.kind === "undo") waiting.set(entry.cardId, false);
  }
  return [...waiting].filter(([, unsent]) => unsent).map(([cardId]) => cardId);
}

/** How many answers are still to be sent: the number shown to the learner. */
export function unsentAnswers(state: Outbox): number {
  return state.entries.filter((entry) => entry.kind === "answer").length;
}

function queue(state: Outbox, entry: OutboxEntry): Outbox {
  if (entry.kind !== "undo") return { ...state, entries: [...state.entries, entry] };
  const neverLeft = state.entries.some(({ id }) => id === entry.reviewId) && !state.tried.includes(entry.reviewId);
  return neverLeft ? without(state, entry.reviewId) : { ...state, entries: [...state.entries, entry] };
}

function restore(state: Outbox, entries: readonly OutboxEntry[], refusals: readonly Refusal[]): Outbox {
  const known = new Set([...state.entries, ...state.refusals.map((refusal) => refusal.entry)].map((entry) => entry.id));
  const older = entries.filter((entry) => !known.has(entry.id));
  const merged = [...older, ...state.entries].sort((a, b) => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1));
  const moreRefusals = refusals.filter((refusal) => !known.has(refusal.entry.id));
  const tried = [...state.tried, ...older.map((entry) => entry.id)];
  return { ...state, entries: merged, tried, refusals: [...moreRefusals, ...state.refusals] };
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
