import { randomUUID } from "node:crypto";
import type { QueueCard } from "@/lib/contracts/study";
import type { Rating } from "@/lib/core/scheduling/review-record";
import type { PhoneInUse } from "@/tests/support/phone-options";

/* What a test needs to have happened before its page is opened: by requests of the phone's, without tapping. */

/** What a route answers to the phone. @throws Error where it is refused */
export async function answerOf(
  { context }: PhoneInUse,
  method: "GET" | "PUT" | "PATCH" | "POST",
  address: string,
  data?: object,
): Promise<any> {
  const answer = await context.request.fetch(address, { method, ...(data !== undefined && { data }) });
  if (!answer.ok()) throw new Error(`${method} ${address}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** The first cards that the learner is asked; at least so many. */
export async function queuedCards<Count extends number>(
  phone: PhoneInUse,
  count: Count,
  preset: { readonly newPerDay?: number } = {},
): Promise<Count extends 2 ? [QueueCard, QueueCard] : QueueCard[]> {
  if (preset.newPerDay !== undefined) await answerOf(phone, "PATCH", "/api/account", { preset });
  const { cards } = (await answerOf(phone, "GET", `/api/review-queue?limit=${count}`)) as { cards: QueueCard[] };
  if (cards.length < count) throw new Error(`Only ${cards.length} cards are asked.`);
  return cards as Count extends 2 ? [QueueCard, QueueCard] : QueueCard[];
}

/** Answers to some cards, now. */
export async function rate(
  phone: PhoneInUse,
  cards: readonly QueueCard[],
  rating: Rating,
  durationMs = 4_000,
): Promise<void> {
  const reviewedAt = new Date().toISOString();
  const reviews = cards.map(({ cardId }) => ({ id: randomUUID(), cardId, rating, reviewedAt, durationMs }));
  await answerOf(phone, "POST", "/api/reviews", { reviews });
}
