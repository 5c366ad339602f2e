import type { Response } from "@/lib/core/assessment/response";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { assertNever } from "@/lib/core/shared/assert-never";

/** What a learner gives as an answer: the option chosen, the text typed, what is put where. */
export type QuizResponse = Response;

/** An item of an attempt. `Result` is the feedback, null until it may be known. */
export interface QuizEntry<Result> {
  readonly itemId: string;
  /** What is to be put in its place, if anything. */
  readonly elements?: readonly unknown[] | undefined;
  readonly response: QuizResponse | null;
  readonly result: Result | null;
}

interface QuizBase<Entry> {
  readonly items: readonly Entry[];
  /** The item in front of the learner. */
  readonly index: number;
}

export type QuizSession<Entry> = QuizBase<Entry> &
  (
    | { readonly phase: "answering"; readonly draft: QuizResponse | null; readonly shownAt: Instant }
    /** Under way; `responseId` stays the same however often it is sent. */
    | {
        readonly phase: "sending";
        readonly draft: QuizResponse;
        readonly responseId: string;
        readonly durationMs: number;
      }
    | {
        readonly phase: "not-sent";
        readonly draft: QuizResponse;
        readonly responseId: string;
        readonly durationMs: number;
        readonly reason: string;
      }
    | { readonly phase: "feedback" }
    /** Every item is answered, or the time is over: what is left is to hand in. */
    | { readonly phase: "complete"; readonly outOfTime: boolean }
    | { readonly phase: "handing-in"; readonly outOfTime: boolean }
    | { readonly phase: "not-handed-in"; readonly outOfTime: boolean; readonly reason: string }
  );

export type QuizEvent<Result> =
  /** The page is ready for answers; what the server made earlier took time that is not the learner's. */
  | { readonly type: "clock-started"; readonly at: Instant }
  | { readonly type: "drafted"; readonly response: QuizResponse }
  | { readonly type: "answered"; readonly responseId: string; readonly at: Instant }
  /** `result` is null where feedback comes at the end. */
  | { readonly type: "recorded"; readonly result: Result | null; readonly at: Instant }
  | { readonly type: "not-recorded"; readonly reason: string }
  | { readonly type: "retried" }
  | { readonly type: "moved-on"; readonly at: Instant }
  | { readonly type: "time-over" }
  | { readonly type: "handed-in" }
  | { readonly type: "hand-in-failed"; readonly reason: string };

/** The wire takes durations up to a day. */
const MAX_DURATION_MS = 86_400_000;

/** Takes up an attempt at its first item without an answer; after a reload that is where it was left. */
export function startQuizSession<Result, Entry extends QuizEntry<Result>>(
  items: readonly Entry[],
  at: Instant,
): QuizSession<Entry> {
  return turnTo(items, 0, at);
}

/** The state after an event; the same state where the event means nothing in it. */
export function quizSession<Result, Entry extends QuizEntry<Result>>(
  session: QuizSession<Entry>,
  event: QuizEvent<Result>,
): QuizSession<Entry> {
  switch (event.type) {
    case "clock-started":
      return session.phase === "answering" ? { ...session, shownAt: event.at } : session;
    case "drafted":
      return session.phase === "answering" ? { ...session, draft: event.response } : session;
    case "answered":
      return send<Result, Entry>(session, event.responseId, event.at);
    case "recorded":
      return record<Result, Entry>(session, event.result, event.at);
    case "not-recorded":
      return session.phase === "sending" ? { ...session, phase: "not-sent", reason: event.reason } : session;
    case "retried":
      return retry(session);
    case "moved-on":
      return session.phase === "feedback" ? turnTo(session.items, session.index + 1, event.at) : session;
    case "time-over":
      return stop(session);
    case "handed-in":
      return handIn(session);
    case "hand-in-failed":
      return session.phase === "handing-in" ? { ...session, phase: "not-handed-in", reason: event.reason } : session;
    default:
      return assertNever(event);
  }
}

/**
 * Whether a draft is an answer at all: an option chosen, more than blanks typed, as many pairs as there are elements.
 * @param elements how many elements are to be matched
 */
export function isAnswer(draft: QuizResponse | null, elements = 0): draft is QuizResponse {
  if (draft === null) return false;
  if ("text" in draft) return draft.text.trim() !== "";
  return "pairs" in draft ? draft.pairs.length > 0 && draft.pairs.length === elements : true;
}

/** Items answered so far. */
export function answeredItems<Result>(items: readonly QuizEntry<Result>[]): number {
  return items.filter((item) => item.response !== null).length;
}

function send<Result, Entry extends QuizEntry<Result>>(
  session: QuizSession<Entry>,
  responseId: string,
  at: Instant,
): QuizSession<Entry> {
  const elements = session.items[session.index]?.elements?.length;
  if (session.phase !== "answering" || !isAnswer(session.draft, elements)) return session;
  const durationMs = Math.min(Math.max(0, Math.round(at - session.shownAt)), MAX_DURATION_MS);
  const { items, index, draft } = session;
  return { items, index, phase: "sending", draft, responseId, durationMs };
}

function record<Result, Entry extends QuizEntry<Result>>(
  session: QuizSession<Entry>,
  result: Result | null,
  at: Instant,
): QuizSession<Entry> {
  if (session.phase !== "sending") return session;
  const { draft, index } = session;
  const items = session.items.map((item, place) => (place === index ? { ...item, response: draft, result } : item));
  if (result === null) return turnTo(items, index + 1, at);
  return { items, index, phase: "feedback" };
}

function retry<Entry>(session: QuizSession<Entry>): QuizSession<Entry> {
  if (session.phase === "not-sent") {
    const { items, index, draft, responseId, durationMs } = session;
    return { items, index, phase: "sending", draft, responseId, durationMs };
  }
  return session.phase === "not-handed-in" ? handIn(session) : session;
}

function stop<Entry>(session: QuizSession<Entry>): QuizSession<Entry> {
  if (session.phase === "handing-in" || session.phase === "not-handed-in" || session.phase === "complete")
    return session;
  return { items: session.items, index: session.index, phase: "complete", outOfTime: true };
}

function handIn<Entry>(session: QuizSession<Entry>): QuizSession<Entry> {
  if (session.phase !== "complete" && session.phase !== "not-handed-in") return session;
  return { items: session.items, index: session.index, phase: "handing-in", outOfTime: session.outOfTime };
}

/** The next item without an answer from `from` on, then any before it; with none left the attempt is complete. */
function turnTo<Result, Entry extends QuizEntry<Result>>(
  items: readonly Entry[],
  from: number,
  at: Instant,
): QuizSession<Entry> {
  const later = items.findIndex((item, place) => place >= from && item.response === null);
  const index = later === -1 ? items.findIndex((item) => item.response === null) : later;
  if (index === -1) return { items, index: items.length - 1, phase: "complete", outOfTime: false };
  return { items, index, phase: "answering", draft: null, shownAt: at };
}
