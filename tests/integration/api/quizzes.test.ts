import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { AttemptView } from "@/lib/contracts/attempts";
import type { DeckList } from "@/lib/contracts/decks";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { type ApiClient, guestClient, signedInClient } from "@/tests/support/api-client";
import { formOf } from "@/tests/support/bank";
import { nth } from "@/tests/support/learner-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let client: ApiClient;
let userId: string;
/** The article with the fewest facts: its quizzes start quickest. */
let smallest: { readonly id: string; readonly facts: number };

beforeAll(async () => {
  client = await signedInClient();
  userId = (await client.get("/api/account")).body.id;
  const { decks } = (await client.get<DeckList>("/api/decks")).body;
  smallest = nth(
    decks.toSorted((a, b) => a.facts - b.facts),
    0,
  );
});

async function startQuiz(body: object = {}): Promise<AttemptView> {
  return (await client.post<AttemptView>("/api/attempts", { deckId: smallest.id, length: 6, ...body })).body;
}

async function answer(attemptId: string, body: object) {
  return client.post(`/api/attempts/${attemptId}/responses`, { id: randomUUID(), durationMs: 20_000, ...body });
}

describe("a new quiz", () => {
  it("has as many questions as asked for, of as many facts", async () => {
    const { status, body } = await client.post<AttemptView>("/api/attempts", { deckId: DECK_OF_ALL, length: 50 });
    const facts = (await formOf(userId, body.attemptId)).map(({ item }) => item.factId);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "open", score: null, submittedAt: null, deadline: null });
    expect(new Set(facts).size).toBe(50);
  });

  it.each([4, 51, 7.5, "ten"])("cannot have %s questions", async (length) => {
    const { status, body } = await client.post("/api/attempts", { deckId: DECK_OF_ALL, length });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "invalid-body", problems: [{ path: "length" }] });
  });

  it("is as long as its deck has facts, where that is less than asked for", async () => {
    const quiz = await startQuiz({ length: 50 });
    expect(smallest.facts).toBeLessThan(50);
    expect(quiz.items.length).toBeGreaterThanOrEqual(5);
    expect(quiz.items.length).toBeLessThanOrEqual(smallest.facts);
  });

  it("has only questions of the types asked for", async () => {
    const quiz = await startQuiz({ deckId: DECK_OF_ALL, types: ["cloze", "trueFalse"], length: 20 });
    expect(new Set(quiz.items.map(({ type }) => type))).toEqual(new Set(["cloze", "trueFalse"]));
  });

  it("is refused with words that say why where the deck has too few facts", async () => {
    const { body: cards } = await client.get(`/api/decks/${DECK_OF_ALL}/cards`);
    const factIds = [...new Set(cards.cards.map((card: { fact: { id: string } }) => card.fact.id))].slice(0, 3);
    const { body: deck } = await client.post("/api/decks", { title: "Three facts", factIds });
    const { status, body } = await client.post("/api/attempts", { deckId: deck.id });
    expect(status).toBe(409);
    expect(body.detail).toMatch(/3 of.*at least 5/);
  });

  it("is the same for the same seed, and another for another", async () => {
    const [first, again, other] = [
      await startQuiz({ seed: "a" }),
      await startQuiz({ seed: "a" }),
      await startQuiz({ seed: "b" }),
    ];
    const shown = (quiz: AttemptView) => quiz.items.map(({ stem, options }) => ({ stem, options }));
    expect(shown(again)).toEqual(shown(first));
    expect(shown(other)).not.toEqual(shown(first));
  });
});

describe("an answer", () => {
  it("gets its feedback: the right answer, why, and the source with its date", async () => {
    const { attemptId } = await startQuiz();
    const { viewId, right, item } = nth(await formOf(userId, attemptId), 0);
    const { status, body } = await answer(attemptId, { itemId: viewId, response: right });
    expect(status).toBe(200);
    expect(body.feedback).toMatchObject({ correct: true, key: item.key, why: item.why, sourceLine: item.sourceLine });
    expect(body.feedback.sourceLine).toMatch(/\d{4}/);
    expect(body.feedback.source.quote.split(/\s+/).length).toBeLessThanOrEqual(25);
    expect(body.feedback.memory).toHaveLength(item.cardIds.length);
  });

  it("to a false statement is followed by the true one", async () => {
    const { attemptId } = await startQuiz({ deckId: DECK_OF_ALL, types: ["trueFalse"], length: 20 });
    const isFalse = (await formOf(userId, attemptId)).find(({ item }) => item.type === "trueFalse" && !item.isTrue);
    const { body } = await answer(attemptId, { itemId: isFalse?.viewId, response: { optionId: "true" } });
    expect(body.feedback).toMatchObject({ correct: false, key: "False", why: isFalse?.view.fact.statement });
  });

  it("that picks a wrong option learns why it is wrong", async () => {
    const { attemptId } = await startQuiz({ deckId: DECK_OF_ALL, types: ["multipleChoice"] });
    const { viewId, wrong } = nth(await formOf(userId, attemptId), 0);
    const { body } = await answer(attemptId, { itemId: viewId, response: wrong });
    const chosen = body.feedback.options.find(({ id }: { id: string }) => "optionId" in wrong && id === wrong.optionId);
    expect(chosen).toMatchObject({ isKey: false, whyWrong: expect.stringMatching(/\w+/) });
  });

  it("sent again with its id gives the same result, and counts once", async () => {
    const { attemptId } = await startQuiz();
    const { viewId, right } = nth(await formOf(userId, attemptId), 0);
    const body = { id: randomUUID(), itemId: viewId, response: right, durationMs: 20_000 };
    const [first, again] = [await answer(attemptId, body), await answer(attemptId, body)];
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await client.post(`/api/attempts/${attemptId}/submission`)).body.score).toMatchObject({
      answered: 1,
      correct: 1,
    });
  });

  it("sent twice at the same moment, by a double tap, gives the same result", async () => {
    const { attemptId } = await startQuiz();
    const { viewId, right } = nth(await formOf(userId, attemptId), 0);
    const body = { id: randomUUID(), itemId: viewId, response: right, durationMs: 20_000 };
    const answers = await Promise.all([1, 2, 3, 4].map(() => answer(attemptId, body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body: said }) => JSON.stringify(said))).size).toBe(1);
  });

  it("cannot be replaced: another answer to the same question is refused", async () => {
    const { attemptId } = await startQuiz();
    const { viewId, right, wrong } = nth(await formOf(userId, attemptId), 0);
    await answer(attemptId, { itemId: viewId, response: wrong });
    const { status, body } = await answer(attemptId, { itemId: viewId, response: right });
    expect(status).toBe(409);
    expect(body.detail).toMatch(/already answered/);
  });

  it("cannot take the id of another answer: not in this quiz, in another, or on a flashcard", async () => {
    const { attemptId } = await startQuiz();
    const { attemptId: otherId } = await startQuiz();
    const [first, second, third] = await formOf(userId, attemptId);
    const [elsewhere] = await formOf(userId, otherId);
    const [id, flashcard] = [randomUUID(), randomUUID()];
    await answer(attemptId, { id, itemId: first?.viewId, response: first?.right });
    const review = {
      id: flashcard,
      cardId: third?.item.cardIds[0],
      rating: "good",
      reviewedAt: new Date().toISOString(),
    };
    await client.post("/api/reviews", { reviews: [review] });
    const refused = [
      await answer(attemptId, { id, itemId: first?.viewId, response: first?.wrong }),
      await answer(attemptId, { id, itemId: second?.viewId, response: second?.right }),
      await answer(otherId, { id, itemId: elsewhere?.viewId, response: elsewhere?.right }),
      await answer(attemptId, { id: flashcard, itemId: third?.viewId, response: third?.right }),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [409, "conflict"]));
    expect((await client.post(`/api/attempts/${attemptId}/submission`)).body.score.answered).toBe(1);
  });

  it("to a question of another quiz is not found", async () => {
    const [here, there] = [await startQuiz(), await startQuiz()];
    const { viewId, right } = nth(await formOf(userId, there.attemptId), 0);
    expect((await answer(here.attemptId, { itemId: viewId, response: right })).status).toBe(404);
  });

  it.each([
    ["an option that is not there", { optionId: "z" }],
    ["words where an option was to be picked", { text: "words" }],
  ])("with %s is wrong, not an error", async (_, response) => {
    const { attemptId } = await startQuiz({ deckId: DECK_OF_ALL, types: ["multipleChoice"] });
    const { viewId } = nth(await formOf(userId, attemptId), 0);
    const { status, body } = await answer(attemptId, { itemId: viewId, response });
    expect({ status, correct: body.feedback.correct }).toEqual({ status: 200, correct: false });
  });
});

describe("a quiz that is submitted", () => {
  it("has its score and all feedback; what was not answered counts as wrong", async () => {
    const { attemptId } = await startQuiz({ length: 8, feedback: "deferred" });
    const form = await formOf(userId, attemptId);
    for (const { viewId, right } of form.slice(0, 2)) await answer(attemptId, { itemId: viewId, response: right });
    await answer(attemptId, { itemId: form[2]?.viewId, response: form[2]?.wrong });
    const { body } = await client.post<AttemptView>(`/api/attempts/${attemptId}/submission`);
    expect(body.score).toEqual({ correct: 2, answered: 3, total: 8, share: 0.25, partialShare: 0.25 });
    expect(body.items.map(({ result }) => result?.correct)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(body.items.map(({ result }) => result?.key)).toEqual(form.map(({ item }) => item.key));
  });

  it("takes no more answers, and stays as it is when it is submitted again", async () => {
    const { attemptId } = await startQuiz();
    const { viewId, right } = nth(await formOf(userId, attemptId), 0);
    const first = await client.post<AttemptView>(`/api/attempts/${attemptId}/submission`);
    expect((await answer(attemptId, { itemId: viewId, response: right })).status).toBe(409);
    const again = await client.post<AttemptView>(`/api/attempts/${attemptId}/submission`);
    expect(again.body).toEqual(first.body);
  });
});

describe("answers at the moment of handing in", () => {
  it("are part of the score that is told, or refused: it does not change afterwards", async () => {
    const { attemptId } = await startQuiz({ length: 12 });
    const form = await formOf(userId, attemptId);
    const before = form.slice(0, 6).map(({ viewId, right }) => answer(attemptId, { itemId: viewId, response: right }));
    const handIn = client.post<AttemptView>(`/api/attempts/${attemptId}/submission`);
    const after = form.slice(6).map(({ viewId, right }) => answer(attemptId, { itemId: viewId, response: right }));
    const [{ body: handedIn }, answers] = [await handIn, await Promise.all([...before, ...after])];
    const kept = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect(handedIn.score).toMatchObject({ answered: kept, correct: kept });
    expect((await client.get<AttemptView>(`/api/attempts/${attemptId}`)).body.score).toEqual(handedIn.score);
  });
});

describe("someone else's quiz", () => {
  it("is not found: neither to read, nor to answer, nor to hand in", async () => {
    const { attemptId } = await startQuiz();
    const { viewId, right } = nth(await formOf(userId, attemptId), 0);
    const stranger = await guestClient();
    const answers = [
      await stranger.get(`/api/attempts/${attemptId}`),
      await stranger.post(`/api/attempts/${attemptId}/responses`, {
        id: randomUUID(),
        itemId: viewId,
        response: right,
      }),
      await stranger.post(`/api/attempts/${attemptId}/submission`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await client.get<AttemptView>(`/api/attempts/${attemptId}`)).body.status).toBe("open");
  });
});
