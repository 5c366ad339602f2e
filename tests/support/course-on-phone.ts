import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "playwright-core";
import { expect } from "vitest";
import type { AttemptView, createResponseAnswer } from "@/lib/contracts/attempts";
import type { ReviewQueue } from "@/lib/contracts/study";

/** What students of a course do in numbers: by the routes that their phones use. */

/** Makes a guest's session one of an account. */
export async function makeAccount(request: APIRequestContext): Promise<void> {
  const name = randomUUID();
  const data = { email: `${name}@test.invalid`, password: `at the harbour ${name}`, name: "Ada" };
  expect((await request.post("/api/accounts", { data })).status()).toBe(201);
}

export async function joinByCode(request: APIRequestContext, joinCode: string): Promise<void> {
  expect((await request.post("/api/accounts/guest", { data: { timeZone: "UTC" } })).ok()).toBe(true);
  expect((await request.post("/api/enrolments", { data: { joinCode } })).status()).toBe(201);
  await makeAccount(request);
}

/** Answers the cards that come first, all of them with good. */
export async function studySome(request: APIRequestContext, deckId: string, cards: number): Promise<void> {
  const queue = (await (await request.get(`/api/review-queue?deckId=${deckId}&limit=${cards}`)).json()) as ReviewQueue;
  const reviews = queue.cards.map(({ cardId }) => ({
    ...{ id: randomUUID(), cardId, rating: "good", durationMs: 4_000 },
    reviewedAt: new Date().toISOString(),
  }));
  expect((await request.post("/api/reviews", { data: { reviews } })).ok()).toBe(true);
}

/** Takes a quiz of typed answers, all with the same words, and hands it in. */
export async function takeQuiz(request: APIRequestContext, assignmentId: string, text: string): Promise<AttemptView> {
  const begun = await request.post("/api/attempts", { data: { assignmentId } });
  expect(begun.status()).toBe(201);
  const { attemptId, items } = (await begun.json()) as AttemptView;
  for (const { itemId } of items) {
    const data = { id: randomUUID(), itemId, response: { text }, durationMs: 5_000 };
    const answer = await request.post(`/api/attempts/${attemptId}/responses`, { data });
    expect(((await answer.json()) as ReturnType<typeof createResponseAnswer.parse>).recorded).toBe(true);
  }
  return (await (await request.post(`/api/attempts/${attemptId}/submission`)).json()) as AttemptView;
}
