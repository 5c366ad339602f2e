import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import AttemptPage from "@/app/quiz/[attemptId]/page";
import ResultPage from "@/app/quiz/[attemptId]/result/page";
import type { AttemptView } from "@/lib/contracts/attempts";
import { optionsOf } from "@/lib/core/assessment/item-view";
import { assembleQuiz } from "@/lib/core/assessment/quiz-form";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { ITEM_TYPE_NAMES } from "@/lib/core/generation/item-types";
import { groupBy } from "@/lib/core/shared/group-by";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";
import { allCards } from "@/tests/support/all-pages";
import { type ApiClient, signedInClient } from "@/tests/support/api-client";
import { formOf } from "@/tests/support/bank";
import { fieldsOf, textsOf } from "@/tests/support/json-walk";
import { nth } from "@/tests/support/learner-builder";
import { cookieJar } from "@/tests/support/next-headers";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** All that may be said of a quiz before its answers: a new field has to be thought about here. */
const HARMLESS = [
  ..."attemptId assignmentId deckId deckTitle status feedback startedAt submittedAt deadline items score".split(" "),
  ..."itemId type stem options elements choices id text unit input".split(" "),
  ..."response result optionId pairs left right order".split(" "),
];

let client: ApiClient;
let userId: string;
/** Ids of items, facts and cards: with one of them the answer can be looked up. */
let bankIds: ReadonlySet<string>;

beforeAll(async () => {
  client = await signedInClient();
  userId = (await client.get("/api/account")).body.id;
  const [items, facts, cards] = await Promise.all([
    database().item.findMany(),
    database().fact.findMany(),
    database().card.findMany(),
  ]);
  bankIds = new Set([...items, ...facts, ...cards].map(({ id }) => id));
});

function expectNoKeyIn(data: unknown): void {
  expect([...fieldsOf(data)].filter((field) => field !== "" && !HARMLESS.includes(field))).toEqual([]);
  expect(textsOf(data).filter((text) => bankIds.has(text))).toEqual([]);
}

async function startQuiz(body: object): Promise<AttemptView> {
  return (await client.post<AttemptView>("/api/attempts", { deckId: DECK_OF_ALL, ...body })).body;
}

/** What a page gives to the browser. */
async function pageData(
  page: typeof AttemptPage | typeof ResultPage,
  attemptId: string,
): Promise<Record<string, unknown>> {
  const element = await cookieJar.run(client.jar, () => page({ params: Promise.resolve({ attemptId }) }));
  return element.props as Record<string, unknown>;
}

describe("before it is answered, nothing tells the key of a question", () => {
  it("when a quiz with every type of question starts, is read again, or is shown on its page", async () => {
    const quiz = await startQuiz({ length: 50 });
    expect(new Set(quiz.items.map(({ type }) => type))).toEqual(new Set(ITEM_TYPE_NAMES));
    expectNoKeyIn(quiz);
    expectNoKeyIn((await client.get(`/api/attempts/${quiz.attemptId}`)).body);
    expectNoKeyIn((await pageData(AttemptPage, quiz.attemptId)).attempt);
  });

  it("when others of the quiz are answered: feedback comes for these alone", async () => {
    const quiz = await startQuiz({ length: 10 });
    const first = nth(await formOf(userId, quiz.attemptId), 0);
    const answer = { id: randomUUID(), itemId: first.viewId, response: first.wrong, durationMs: 20_000 };
    const { body } = await client.post(`/api/attempts/${quiz.attemptId}/responses`, answer);
    expect(body.feedback).toMatchObject({ correct: false, key: first.item.key });
    const read = (await client.get<AttemptView>(`/api/attempts/${quiz.attemptId}`)).body;
    expect(read.items[0]?.result).not.toBeNull();
    expectNoKeyIn({ ...read, items: read.items.slice(1) });
  });

  it("on the result's page of a quiz that is still open, which leads back to the questions", async () => {
    const quiz = await startQuiz({ length: 5 });
    await expect(pageData(ResultPage, quiz.attemptId)).rejects.toMatchObject({
      digest: expect.stringContaining(`/quiz/${quiz.attemptId};`),
    });
  });
});

describe("with feedback at the end, answers tell nothing before the quiz is submitted", () => {
  it("neither when they are given, nor when the quiz is read again or shown", async () => {
    const quiz = await startQuiz({ length: 8, feedback: "deferred" });
    for (const [index, { viewId, right, wrong }] of (await formOf(userId, quiz.attemptId)).entries()) {
      const answer = {
        id: randomUUID(),
        itemId: viewId,
        response: index % 2 === 0 ? right : wrong,
        durationMs: 20_000,
      };
      const { body } = await client.post(`/api/attempts/${quiz.attemptId}/responses`, answer);
      expect(body).toEqual({ id: answer.id, itemId: viewId, recorded: true, feedback: null });
    }
    const read = (await client.get<AttemptView>(`/api/attempts/${quiz.attemptId}`)).body;
    expect(read.items.every(({ result }) => result === null)).toBe(true);
    expectNoKeyIn(read);
    expectNoKeyIn((await pageData(AttemptPage, quiz.attemptId)).attempt);
  });

  it.each([
    ["a typed answer", "cloze"],
    ["pairs, which make a record for each card", "matching"],
  ] as const)("nor in the export of the account, which has %s once the quiz is handed in", async (_, type) => {
    const quiz = await startQuiz({ length: 5, feedback: "deferred", types: [type] });
    const [first] = await formOf(userId, quiz.attemptId);
    const id = randomUUID();
    await client.post(`/api/attempts/${quiz.attemptId}/responses`, {
      id,
      itemId: first?.viewId,
      response: first?.right,
      durationMs: 20_000,
    });
    const cards = first?.item.cardIds.length;
    const recordsIn = (everything: { reviewLog: { evidence: { itemId: string } | null }[] }) =>
      everything.reviewLog.filter(({ evidence }) => evidence?.itemId === first?.item.id);
    const { body: open } = await client.get("/api/account/export");
    expect(recordsIn(open)).toEqual([]);
    expect(open.responses.filter((response: { id: string }) => response.id === id)).toEqual([]);
    await client.post(`/api/attempts/${quiz.attemptId}/submission`);
    const { body: closed } = await client.get("/api/account/export");
    expect(recordsIn(closed)).toHaveLength(cards ?? 0);
    expect(closed.responses.filter((response: { id: string }) => response.id === id)).toHaveLength(1);
  });
});

describe("the form of a question tells nothing either", () => {
  it("its options are called by their places, and the key is in each place about as often, over 200 quizzes", async () => {
    const items = (await loadDeckItems(database(), DECK_OF_ALL)).map(({ item }) => item);
    const shown = Array.from({ length: 200 }, (_, index) =>
      assembleQuiz({ items, length: 10, seed: `quiz ${index}` }),
    ).flat();
    const selected = shown.flatMap(({ item, optionOrder }) => {
      const options = optionsOf(item, optionOrder);
      return options === undefined
        ? []
        : [{ type: item.type, ids: options.map(({ id }) => id), key: options.findIndex(({ isKey }) => isKey) }];
    });
    const byType = groupBy(selected, ({ type }) => type);
    expect(new Set(byType.get("multipleChoice")?.map(({ ids }) => ids.join()))).toEqual(new Set(["a,b,c"]));
    expect(new Set(byType.get("trueFalse")?.map(({ ids }) => ids.join()))).toEqual(new Set(["true,false"]));
    for (const place of [0, 1, 2]) expect(shareOf(byType.get("multipleChoice"), place)).toBeGreaterThan(0.25);
    for (const place of [0, 1]) expect(shareOf(byType.get("trueFalse"), place)).toBeGreaterThan(0.4);
  });

  it("and what it is called in one quiz is not what it is called in another", async () => {
    const [first, second] = [
      await startQuiz({ length: 10, seed: "the same" }),
      await startQuiz({ length: 10, seed: "the same" }),
    ];
    expect(first.items.map(({ stem }) => stem)).toEqual(second.items.map(({ stem }) => stem));
    const ids = [...first.items, ...second.items].map(({ itemId }) => itemId);
    expect(new Set(ids).size).toBe(20);
  });

  it("nor does the deck's list of cards name the items that a quiz has", async () => {
    const cards = await allCards(client, DECK_OF_ALL);
    const items = new Set((await database().item.findMany()).map(({ id }) => id));
    expect(cards.length).toBeGreaterThan(100);
    expect(textsOf(cards).filter((text) => items.has(text))).toEqual([]);
  });
});

function shareOf(selected: readonly { readonly key: number }[] = [], place: number): number {
  return selected.filter(({ key }) => key === place).length / selected.length;
}
