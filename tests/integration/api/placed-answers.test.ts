import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { AttemptView } from "@/lib/contracts/attempts";
import type { ItemFeedback } from "@/lib/contracts/questions";
import type { ItemType } from "@/lib/core/generation/item-types";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";
import { allMembers } from "@/tests/support/all-pages";
import { type ApiClient, signedInClient } from "@/tests/support/api-client";
import { type FormItem, formOf, someItems } from "@/tests/support/bank";
import { nth } from "@/tests/support/learner-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let client: ApiClient;
let userId: string;

/** Someone new each time: what was missed a moment ago is not written again. */
beforeEach(async () => {
  client = await signedInClient();
  userId = (await client.get("/api/account")).body.id;
});

/** A question of a type in a deck made of its own facts and as many others as a quiz needs. */
async function ask(type: ItemType): Promise<{ readonly quiz: AttemptView; readonly item: FormItem }> {
  const wanted = nth(await someItems(type, 1), 0).item;
  const others = (await someItems("trueFalse", 30))
    .map(({ item }) => item.factId)
    .filter((id) => !wanted.factIds.includes(id));
  const factIds = [...wanted.factIds, ...others.slice(0, 8)];
  const { body: deck } = await client.post<{ id: string }>("/api/decks", { title: "Placed", factIds });
  const { body: quiz } = await client.post<AttemptView>("/api/attempts", {
    deckId: deck.id,
    length: 5,
    types: [type, "trueFalse"],
  });
  const item = (await formOf(userId, quiz.attemptId)).find((one) => one.item.type === type);
  if (item === undefined) throw new Error(`The quiz has no ${type}.`);
  return { quiz, item };
}

async function answer(quiz: AttemptView, item: FormItem, response: unknown, more: object = {}) {
  const body = { id: randomUUID(), itemId: item.viewId, response, durationMs: 120_000, ...more };
  return client.post<{ feedback: ItemFeedback }>(`/api/attempts/${quiz.attemptId}/responses`, body);
}

describe.each(["matching", "ordering"] as const)("a question of the type %s", (type) => {
  it("answered right says of each part what is true, and writes nothing: elimination helps", async () => {
    const { quiz, item } = await ask(type);
    const { status, body } = await answer(quiz, item, item.right);
    expect([status, body.feedback.correct, body.feedback.share]).toEqual([200, true, 1]);
    const elements = "elements" in item.item ? item.item.elements : [];
    expect(body.feedback.elements?.map(({ text, answer: belongs, why }) => [text, belongs, why])).toEqual(
      elements.map(({ prompt, answer: belongs, why }) => [prompt, belongs, why]),
    );
    expect(body.feedback.memory.map(({ cardId, written, reason }) => [cardId, written, reason])).toEqual(
      item.item.cardIds.map((cardId) => [cardId, false, "placed-right"]),
    );
  });

  it("answered with parts in the wrong place writes again to the cards of these alone, one record a card", async () => {
    const { quiz, item } = await ask(type);
    const { body } = await answer(quiz, item, item.wrong);
    const { correct, share, elements = [], memory } = body.feedback;
    const right = elements.filter((element) => element.correct).length;
    expect([correct, share]).toEqual([false, right / elements.length]);
    expect(right).toBeLessThan(elements.length);
    expect(memory.filter(({ reason }) => reason === "placed-right")).toHaveLength(right);
    expect(memory.filter(({ rating }) => rating === "again")).toHaveLength(elements.length - right);
    const logged = await database().reviewLog.findMany({ where: { userId, cardId: { in: [...item.item.cardIds] } } });
    const ofItem = logged.filter(({ evidence }) => (evidence as { itemId?: string })?.itemId === item.item.id);
    expect(new Set(ofItem.map(({ cardId }) => cardId))).toEqual(new Set(item.item.cardIds));
  });

  it("is counted by its part in the share of the result, and not as right", async () => {
    const { quiz, item } = await ask(type);
    const { body } = await answer(quiz, item, item.wrong);
    const { body: result } = await client.post<AttemptView>(`/api/attempts/${quiz.attemptId}/submission`);
    expect(result.score).toMatchObject({ correct: 0, answered: 1, share: 0 });
    expect(result.score?.partialShare).toBeCloseTo(body.feedback.share / quiz.items.length, 9);
    const shown = result.items.find(({ itemId }) => itemId === item.viewId);
    expect(shown?.response).toEqual(item.wrong);
    expect(shown?.result?.elements).toEqual(body.feedback.elements);
  });

  it("sent again with the same id gives the same answer", async () => {
    const { quiz, item } = await ask(type);
    const id = randomUUID();
    const first = await answer(quiz, item, item.wrong, { id });
    const second = await answer(quiz, item, item.wrong, { id });
    expect(second.body).toEqual(first.body);
  });

  it.each([
    ["nothing", type === "matching" ? { pairs: [] } : { order: [] }],
    [
      "one place twice",
      type === "matching"
        ? {
            pairs: [
              { left: "1", right: "a" },
              { left: "2", right: "a" },
              { left: "3", right: "b" },
              { left: "4", right: "c" },
            ],
          }
        : { order: ["1", "1", "2", "3"] },
    ],
    ["a place that is not there", type === "matching" ? { pairs: [{ left: "9", right: "a" }] } : { order: ["9"] }],
    ["an option", { optionId: "a" }],
    ["words", { text: "first things first" }],
  ])("refuses %s in plain words, and can be answered after that", async (_, response) => {
    const { quiz, item } = await ask(type);
    const refused = await answer(quiz, item, response);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: "invalid-body", problems: [{ path: "response" }] });
    expect((await answer(quiz, item, item.right)).status).toBe(200);
  });

  it("is practised with its cards one by one, and an answer that is no arrangement is rejected", async () => {
    const { item, version } = nth(await someItems(type, 1), 0);
    const learner = await signedInClient();
    const path = "/api/decks/all/practice-items";
    const practice = await allMembers<any>(async (part) => (await learner.get(part)).body, path, "items");
    const shown = practice.find(({ itemId }) => itemId === item.id);
    expect(shown.elements.map(({ cardId }: { cardId: string }) => cardId).toSorted()).toEqual([...item.cardIds].sort());
    const entry = { itemId: item.id, itemVersion: version, reviewedAt: new Date().toISOString(), durationMs: 120_000 };
    const response = rightInPractice(shown, item);
    const reviews = [
      ...item.cardIds.map((cardId) => ({ ...entry, id: randomUUID(), cardId, response })),
      { ...entry, id: randomUUID(), cardId: item.cardIds[0], response: { order: ["1"] } },
    ];
    const { body } = await learner.post("/api/reviews", { reviews });
    expect(body.results.map(({ status }: { status: string }) => status)).toEqual([
      ...item.cardIds.map(() => "applied"),
      "rejected",
    ]);
  });
});

/** The answer that the practice item itself calls right. */
function rightInPractice(
  shown: { elements: { id: string; cardId: string; answer: string }[]; choices?: { id: string; text: string }[] },
  item: FormItem["item"],
) {
  if (shown.choices !== undefined)
    return {
      pairs: shown.elements.map(({ id, answer: belongs }) => ({
        left: id,
        right: shown.choices?.find(({ text }) => text === belongs)?.id,
      })),
    };
  return { order: item.cardIds.map((cardId) => shown.elements.find((element) => element.cardId === cardId)?.id) };
}

describe.each(["whichSource", "factOrClaim"] as const)("a question of the type %s", (type) => {
  it("is scored, and writes nothing to memory", async () => {
    const { quiz, item } = await ask(type);
    const { body } = await answer(quiz, item, item.right);
    expect(body.feedback).toMatchObject({ correct: true, share: 1, memory: [] });
    expect((await client.get(`/api/attempts/${quiz.attemptId}`)).status).toBe(200);
  });
});

it("a deck without one of the facts of an item has the item not", async () => {
  const wanted = nth(await someItems("matching", 1), 0).item;
  const others = (await someItems("cloze", 12)).map(({ item }) => item.factId);
  const factIds = [...new Set([...wanted.factIds.slice(1), ...others])].filter((id) => id !== wanted.factIds[0]);
  const { body: deck } = await client.post<{ id: string }>("/api/decks", { title: "Parts", factIds });
  const ids = (await loadDeckItems(database(), deck.id)).map(({ item }) => item.id);
  expect(ids).not.toContain(wanted.id);
  expect(ids.length).toBeGreaterThan(20);
  const { body: whole } = await client.post<{ id: string }>("/api/decks", {
    title: "Whole",
    factIds: [...factIds, wanted.factIds[0]],
  });
  expect((await loadDeckItems(database(), whole.id)).map(({ item }) => item.id)).toContain(wanted.id);
});
