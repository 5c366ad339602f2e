import { randomUUID } from "node:crypto";
import { OPERATIONS } from "@/lib/contracts/openapi";
import type { Answer, ApiClient } from "@/tests/support/api-client";

/** Things of a client's own that the paths of routes can name. */
export interface OwnThings {
  readonly deckId: string;
  readonly cardId: string;
  readonly attemptId: string;
  /** A question of that attempt. */
  readonly viewId: string;
  readonly reviewId: string;
  readonly factId: string;
}

/** An operation of the contract, with a request that is right. */
export interface SampleRequest {
  /** "patch /api/account", as in the contract. */
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly isOpen: boolean;
  readonly writes: boolean;
}

/** The bodies of the operations that take one. */
function bodies({ cardId, viewId, factId }: OwnThings): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const reviewedAt = "2026-03-02T09:00:00.000Z";
  return {
    "post /api/accounts": {
      email: `${randomUUID()}@test.invalid`,
      password: "a long enough password",
      name: "Ada",
      timeZone: "UTC",
    },
    "post /api/accounts/guest": { timeZone: "Asia/Tokyo" },
    "patch /api/account": {
      name: "Ada",
      timeZone: "Asia/Tokyo",
      rolloverHour: 3,
      preset: {
        ...{
          desiredRetention: 0.9,
          learningSteps: ["1m", "10m"],
          relearningSteps: ["10m"],
          maximumInterval: 1_000,
          fuzz: true,
        },
        ...{ weights: null, newPerDay: 20, reviewsPerDay: 200, minutesPerDay: 10, buttons: 4 },
      },
    },
    "post /api/decks": { title: "Mine", description: "For Friday", factIds: [factId] },
    "patch /api/decks/{deckId}": { title: "Mine", description: "For Friday", factIds: [factId] },
    "put /api/decks/{deckId}/study": { newPerDay: 3, reviewsPerDay: 30 },
    "post /api/reviews": {
      sentAt: reviewedAt,
      reviews: [{ id: randomUUID(), cardId, cardVersion: 1, rating: "good", reviewedAt, durationMs: 4_000 }],
    },
    "post /api/cards/{cardId}/actions": { id: randomUUID(), action: "setDue", due: reviewedAt },
    "post /api/attempts": {
      deckId: "all",
      length: 5,
      types: ["cloze"],
      feedback: "deferred",
      timeLimitSeconds: 600,
      seed: "a",
    },
    "post /api/attempts/{attemptId}/responses": {
      id: randomUUID(),
      itemId: viewId,
      response: { text: "words" },
      durationMs: 9_000,
    },
  };
}

/** Every operation of the contract with a request that is right: none can be forgotten, since they come from there. */
export function sampleRequests(things: OwnThings): readonly SampleRequest[] {
  const byName = bodies(things);
  return OPERATIONS.map(({ method, path, open = false, body }) => {
    const name = `${method} ${path}`;
    if (body !== undefined && byName[name] === undefined)
      throw new Error(`${name} takes a body: add one that is right here.`);
    const url = path.replace(/\{(\w+)\}/g, (_, part: keyof OwnThings) => encodeURIComponent(things[part]));
    return { name, method: method.toUpperCase(), url, body: byName[name], isOpen: open, writes: method !== "get" };
  });
}

/** Makes things of one's own that paths can name. */
export async function makeOwnThings(client: ApiClient): Promise<OwnThings> {
  const { body: all } = await client.get("/api/decks/all/cards");
  const { id: cardId, fact } = all.cards[0];
  const { body: deck } = await client.post("/api/decks", { title: "Mine", factIds: [fact.id] });
  const { body: attempt } = await client.post("/api/attempts", { deckId: "all", length: 5 });
  const reviewId = randomUUID();
  const review = { id: reviewId, cardId, rating: "good", reviewedAt: "2026-03-01T09:00:00.000Z" };
  await client.post("/api/reviews", { reviews: [review] });
  return {
    deckId: deck.id,
    cardId,
    attemptId: attempt.attemptId,
    viewId: attempt.items[0].itemId,
    reviewId,
    factId: fact.id,
  };
}

/** What is wrong with an answer as the contract has them: no fault of ours, and every problem told with what to do. */
export function faultsOf({ status, body, headers }: Answer): readonly string[] {
  if (status < 400) return [];
  const faults = [
    status >= 500 && `status ${status}`,
    headers.get("content-type") !== "application/problem+json" && `content type ${headers.get("content-type")}`,
    body?.status !== status && "no status in the body",
    !/^[a-z]+(-[a-z]+)+$|^conflict$|^unavailable$/.test(body?.code ?? "") && `code ${body?.code}`,
    !/^[A-Z].{20,}\.$/s.test(body?.detail ?? "") && `detail ${body?.detail}`,
  ];
  return faults.filter((fault) => fault !== false);
}
