import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AttemptView } from "@/lib/contracts/attempts";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { currentActor } from "@/lib/server/auth/current-actor";
import { readSessionClaim } from "@/lib/server/auth/session-cookie";
import { readDeckPage } from "@/lib/server/services/decks/read-deck";
import { readReview } from "@/lib/server/services/study/read-review-queue";
import { readToday } from "@/lib/server/services/today/read-today";
import { type ApiClient, signedInClient } from "@/tests/support/api-client";
import { buildEntry, nth } from "@/tests/support/learner-builder";
import { cookieJar } from "@/tests/support/next-headers";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";
import { withStatements } from "@/tests/support/statements";

setUpTestDatabase();

let client: ApiClient;
/** The same questions, to be answered one after the other: the second time the process knows what they say. */
let quizzes: readonly AttemptView[];
let cardId: string;

beforeAll(async () => {
  client = await signedInClient();
  await client.put(`/api/decks/${DECK_OF_ALL}/study`, {});
  cardId = (await client.get(`/api/decks/${DECK_OF_ALL}/cards?limit=1`)).body.cards[0].id;
  quizzes = [(await startQuiz()).body, (await startQuiz()).body];
});

const startQuiz = () =>
  client.post("/api/attempts", { deckId: DECK_OF_ALL, length: 5, types: ["cloze"], seed: "same" });

async function ok(asked: Promise<{ status: number }>): Promise<void> {
  const { status } = await asked;
  expect([200, 201]).toContain(status);
}

/** What a page reads, with who is signed in, as its service is told. */
async function readPage(
  read: (context: { actor: never; now: number }) => Promise<unknown>,
  whoAsks: () => Promise<unknown> = readSessionClaim,
): Promise<void> {
  await cookieJar.run(client.jar, async () => {
    const actor = (await whoAsks()) as never;
    await read({ actor, now: Date.now() });
  });
}

function answerCard(): Promise<{ status: number }> {
  const review = buildEntry({ cardId, reviewedAt: new Date().toISOString() });
  return client.post("/api/reviews", { reviews: [review] });
}

let answered = 0;

function answerItem(): Promise<{ status: number }> {
  const quiz = nth(quizzes, answered++);
  const { itemId } = nth(quiz.items, 0);
  const body = { id: randomUUID(), itemId, response: { text: "nothing" }, durationMs: 5_000 };
  return client.post(`/api/attempts/${quiz.attemptId}/responses`, body);
}

/** Each request, as a process answers it that knows the content, and how many statements it may take, its session included. */
const REQUESTS: readonly (readonly [name: string, most: number, request: () => Promise<unknown>])[] = [
  ["POST /api/reviews", 2, () => ok(answerCard())],
  ["GET /api/review-queue", 2, () => ok(client.get("/api/review-queue"))],
  ["GET /api/decks", 2, () => ok(client.get("/api/decks"))],
  ["GET /api/decks/{deckId}", 2, () => ok(client.get(`/api/decks/${DECK_OF_ALL}`))],
  ["GET /api/decks/{deckId}/cards", 3, () => ok(client.get(`/api/decks/${DECK_OF_ALL}/cards`))],
  ["GET /api/study-pack", 4, () => ok(client.get("/api/study-pack"))],
  ["POST /api/attempts", 3, () => ok(startQuiz())],
  ["POST /api/attempts/{attemptId}/responses", 2, () => ok(answerItem())],
  ["Today", 3, () => readPage((context) => readToday(context))],
  ["the review page", 2, () => readPage((context) => readReview(context, {}))],
  [
    "the page of a deck",
    4,
    () => readPage((context) => readDeckPage(context, { deckId: DECK_OF_ALL, page: 1 }), currentActor),
  ],
];

/** Statements that are part of a transaction are counted with it. */
const isWork = (text: string) => !/^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i.test(text);

describe("the statements of a request", () => {
  const counted: { request: string; statements: number; most: number }[] = [];

  it.each(REQUESTS)("%s takes at most %i", async (name, most, request) => {
    await request();
    const { statements } = await withStatements(request);
    const work = statements.filter(isWork);
    counted.push({ request: name, statements: work.length, most });
    expect(work.length, work.join("\n")).toBeLessThanOrEqual(most);
  });

  afterAll(() => console.table(counted));
});
