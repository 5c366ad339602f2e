import { call } from "@/app/_components/request";
import type { ReviewResult } from "@/lib/contracts/reviews";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Answer, OutboxEntry, OutboxEvent } from "@/lib/core/session/outbox";
import { LEARNER_HEADER } from "@/lib/core/shared/learner-header";

/** What sending came to: events for the outbox, and what the server says of the answers that it took. */
export interface SendOutcome {
  readonly events: readonly OutboxEvent[];
  readonly results: readonly ReviewResult[];
}

interface SendOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** A network that takes everything and gives nothing back is none. */
const TIMEOUT_MS = 20_000;

/** Worth another try later: no network, a timeout, too many requests, trouble on the server. */
function isTemporary(status: number): boolean {
  return status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
}

/**
 * Sends a batch as nextBatch gives it: answers together, anything else alone. The server is told whose it is, and takes
 * it from nobody else: someone may have signed in in another tab. Never throws.
 */
export async function sendEntries(userId: string, batch: readonly OutboxEntry[]): Promise<SendOutcome> {
  const answers = batch.filter((entry) => entry.kind === "answer");
  const as: SendOptions = { headers: { [LEARNER_HEADER]: userId }, signal: AbortSignal.timeout(TIMEOUT_MS) };
  if (answers.length > 0) return sendAnswers(answers, as);
  const [entry] = batch;
  if (entry === undefined || entry.kind === "answer") return { events: [], results: [] };
  return entry.kind === "undo" ? sendUndo(entry, as) : sendAction(entry, as);
}

async function sendAnswers(answers: readonly Answer[], as: SendOptions): Promise<SendOutcome> {
  const body = { sentAt: new Date().toISOString(), reviews: answers.map(toReview) };
  const answer = await call("POST /api/reviews", { body, ...as });
  if (!answer.ok) return { events: failure(answers, answer.status, answer.detail), results: [] };
  const { results, recordedAt } = answer.body;
  return { events: results.map((result) => toEvent(result, Date.parse(recordedAt))), results };
}

function toReview(answer: Answer) {
  const { id, cardId, durationMs } = answer;
  const base = { id, cardId, durationMs, reviewedAt: new Date(answer.reviewedAt).toISOString() };
  if (answer.rating === undefined) {
    const { itemId, itemVersion, response } = answer;
    return { ...base, itemId, itemVersion, response };
  }
  const { cardVersion, rating, practice } = answer;
  return { ...base, cardVersion, rating, practice };
}

function toEvent({ id, status, reason }: ReviewResult, recordedAt: Instant): OutboxEvent {
  return status === "rejected" ? { type: "refused", id, reason: reason ?? "" } : { type: "accepted", id, recordedAt };
}

async function sendUndo(entry: Extract<OutboxEntry, { kind: "undo" }>, as: SendOptions): Promise<SendOutcome> {
  const answer = await call("DELETE /api/reviews/{reviewId}", { params: { reviewId: entry.reviewId }, ...as });
  // Not found: the answer was refused before, so there is nothing to take back.
  const done = answer.ok || answer.status === 404;
  return {
    events: done ? [{ type: "accepted", id: entry.id }] : failure([entry], answer.status, answer.detail),
    results: [],
  };
}

async function sendAction(entry: Extract<OutboxEntry, { kind: "action" }>, as: SendOptions): Promise<SendOutcome> {
  const at = new Date(entry.queuedAt).toISOString();
  const body = { id: entry.id, action: entry.action, at, sentAt: new Date().toISOString() };
  const answer = await call("POST /api/cards/{cardId}/actions", { params: { cardId: entry.cardId }, body, ...as });
  if (answer.ok) return { events: [{ type: "accepted", id: entry.id }], results: [] };
  return { events: failure([entry], answer.status, answer.detail), results: [] };
}

function failure(entries: readonly { readonly id: string }[], status: number, detail: string): readonly OutboxEvent[] {
  if (status === 401) return [{ type: "signed-out" }];
  if (isTemporary(status)) return [{ type: "failed", at: Date.now() }];
  return entries.map(({ id }) => ({ type: "refused", id, reason: detail }));
}
