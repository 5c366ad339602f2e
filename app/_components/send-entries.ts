import { request } from "@/app/_components/request";
import type { ReviewResult, SubmitReviewsAnswer } from "@/lib/contracts/study";
import type { OutboxEntry, OutboxEvent } from "@/lib/core/session/outbox";

type Answered = Extract<OutboxEntry, { kind: "answer" }>;

/** What sending came to: events for the outbox, and what the server says of the answers that it took. */
export interface SendOutcome {
  readonly events: readonly OutboxEvent[];
  readonly results: readonly ReviewResult[];
}

/** Worth another try later: no network, a timeout, too many requests, trouble on the server. */
function isTemporary(status: number): boolean {
  return status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
}

/** Sends a batch as nextBatch gives it: answers together, anything else alone. Never throws. */
export async function sendEntries(batch: readonly OutboxEntry[]): Promise<SendOutcome> {
  const answers = batch.filter((entry) => entry.kind === "answer");
  if (answers.length > 0) return sendAnswers(answers);
  const [entry] = batch;
  if (entry === undefined || entry.kind === "answer") return { events: [], results: [] };
  return entry.kind === "undo" ? sendUndo(entry) : sendAction(entry);
}

async function sendAnswers(answers: readonly Answered[]): Promise<SendOutcome> {
  const reviews = answers.map(({ id, cardId, cardVersion, rating, reviewedAt, durationMs }) => ({
    id,
    cardId,
    cardVersion,
    rating,
    durationMs,
    reviewedAt: new Date(reviewedAt).toISOString(),
  }));
  const body = { sentAt: new Date().toISOString(), reviews };
  const answer = await request<SubmitReviewsAnswer>("POST", "/api/reviews", body);
  if (!answer.ok) return { events: failure(answers, answer.status, answer.detail), results: [] };
  const { results } = answer.body;
  return { events: results.map(toEvent), results };
}

function toEvent({ id, status, reason }: ReviewResult): OutboxEvent {
  return status === "rejected" ? { type: "refused", id, reason: reason ?? "" } : { type: "accepted", id };
}

async function sendUndo(entry: Extract<OutboxEntry, { kind: "undo" }>): Promise<SendOutcome> {
  const answer = await request("DELETE", `/api/reviews/${encodeURIComponent(entry.reviewId)}`);
  // Not found: the answer was refused before, so there is nothing to take back.
  const done = answer.ok || answer.status === 404;
  return {
    events: done ? [{ type: "accepted", id: entry.id }] : failure([entry], answer.status, answer.detail),
    results: [],
  };
}

async function sendAction(entry: Extract<OutboxEntry, { kind: "action" }>): Promise<SendOutcome> {
  const path = `/api/cards/${encodeURIComponent(entry.cardId)}/actions`;
  const answer = await request("POST", path, { id: entry.id, action: entry.action });
  if (answer.ok) return { events: [{ type: "accepted", id: entry.id }], results: [] };
  return { events: failure([entry], answer.status, answer.detail), results: [] };
}

function failure(entries: readonly OutboxEntry[], status: number, detail: string): readonly OutboxEvent[] {
  if (status === 401) return [{ type: "signed-out" }];
  if (isTemporary(status)) return [{ type: "failed", at: Date.now() }];
  return entries.map(({ id }) => ({ type: "refused", id, reason: detail }));
}
