import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { CardView, DeckCards } from "@/lib/contracts/deck-content";
import type { DeckList, DeckSummary } from "@/lib/contracts/decks";
import type { PracticeItem } from "@/lib/contracts/questions";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { database } from "@/lib/server/store/database";
import { allCards, allMembers } from "@/tests/support/all-pages";
import { type ApiClient, giveRole, guestClient, signedInClient } from "@/tests/support/api-client";
import { buildEntry, nth } from "@/tests/support/learner-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let client: ApiClient & { readonly email: string };
let stranger: ApiClient;
let cards: readonly CardView[];

beforeAll(async () => {
  client = await signedInClient();
  stranger = await signedInClient();
  cards = await allCards(client, DECK_OF_ALL);
});

function factIds(count: number): string[] {
  return [...new Set(cards.map(({ fact }) => fact.id))].slice(0, count);
}

async function makeDeck(count = 3): Promise<DeckSummary> {
  return (
    await client.post<DeckSummary>("/api/decks", { title: "Mine", description: "For Friday", factIds: factIds(count) })
  ).body;
}

describe("the decks that everyone has", () => {
  it("are one of all facts and one of each of the five articles, with its source and date", async () => {
    const { decks } = (await stranger.get<DeckList>("/api/decks")).body;
    const [all, ...articles] = decks;
    expect(all).toMatchObject({ id: DECK_OF_ALL, source: null, mine: false, studying: false });
    expect(articles).toHaveLength(5);
    for (const { facts, cards: ofDeck, source } of articles) {
      expect(facts).toBeGreaterThanOrEqual(5);
      expect(ofDeck).toBeGreaterThanOrEqual(facts);
      expect(source).toMatchObject({
        title: expect.stringMatching(/\w/),
        outlet: expect.stringMatching(/\w/),
        published: expect.stringMatching(/\d{4}/),
      });
    }
    expect(all?.facts).toBeGreaterThanOrEqual(110);
    expect(all?.facts).toBeLessThanOrEqual(articles.reduce((sum, deck) => sum + deck.facts, 0));
  });

  it("have facts of their own article, whatever else these facts are evidence for", async () => {
    const { decks } = (await client.get<DeckList>("/api/decks")).body;
    for (const { id, source } of decks.filter((deck) => deck.source !== null)) {
      const ofDeck = await allCards(client, id);
      expect(ofDeck.filter((card) => card.sources.every(({ sourceId }) => sourceId !== source?.id))).toEqual([]);
    }
  });

  it("are changed and deleted by nobody here, not even by editors", async () => {
    const editor = await signedInClient();
    await giveRole(editor, "editor");
    const tries = [client, editor].flatMap((who) => [
      who.patch(`/api/decks/${DECK_OF_ALL}`, { title: "Mine now" }),
      who.delete(`/api/decks/${DECK_OF_ALL}`),
    ]);
    expect((await Promise.all(tries)).map(({ status, body }) => [status, body.code])).toEqual(
      tries.map(() => [403, "not-allowed"]),
    );
  });
});

describe("a deck of my own", () => {
  it("has the facts I chose, each once, with their cards", async () => {
    const ids = factIds(3);
    const answer = await client.post<DeckSummary>("/api/decks", { title: " Mine ", factIds: [...ids, nth(ids, 0)] });
    expect(answer).toMatchObject({
      status: 201,
      body: { title: "Mine", description: "", facts: 3, mine: true, source: null },
    });
    const { body } = await client.get<DeckCards>(`/api/decks/${answer.body.id}/cards`);
    expect([...new Set(body.cards.map(({ fact }) => fact.id))]).toEqual(ids);
    expect((await client.get<DeckList>("/api/decks")).body.decks.map(({ id }) => id)).toContain(answer.body.id);
  });

  it("can be changed in part: what is not named stays", async () => {
    const { id } = await makeDeck();
    expect((await client.patch(`/api/decks/${id}`, { title: "Renamed" })).body).toMatchObject({
      title: "Renamed",
      description: "For Friday",
      facts: 3,
    });
    expect((await client.patch(`/api/decks/${id}`, { factIds: factIds(5).reverse() })).body).toMatchObject({
      title: "Renamed",
      facts: 5,
    });
    const { body } = await client.get<DeckCards>(`/api/decks/${id}/cards`);
    expect([...new Set(body.cards.map(({ fact }) => fact.id))]).toEqual(factIds(5).reverse());
  });

  it("can be changed from two tabs at once: one of the two has the last word", async () => {
    const { id } = await makeDeck();
    const answers = await Promise.all(
      [2, 3, 4, 5].map((count) => client.patch(`/api/decks/${id}`, { factIds: factIds(count) })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect([2, 3, 4, 5]).toContain((await client.get(`/api/decks/${id}`)).body.facts);
  });

  it("is gone when it is deleted; what was learned from it stays", async () => {
    const { id } = await makeDeck();
    const { body } = await client.get<DeckCards>(`/api/decks/${id}/cards`);
    await client.post("/api/reviews", { reviews: [buildEntry({ cardId: nth(body.cards, 0).id })] });
    expect((await client.delete(`/api/decks/${id}`)).status).toBe(204);
    expect((await client.get(`/api/decks/${id}`)).status).toBe(404);
    expect((await client.delete(`/api/decks/${id}`)).status).toBe(404);
    const all = await allCards(client, DECK_OF_ALL);
    expect(all.find((card) => card.id === nth(body.cards, 0).id)?.schedule).toMatchObject({ reps: 1 });
  });

  it("can be deleted from two tabs at once", async () => {
    const { id } = await makeDeck();
    const answers = await Promise.all([1, 2, 3].map(() => client.delete(`/api/decks/${id}`)));
    expect(answers.filter(({ status }) => status !== 204 && status !== 404)).toEqual([]);
  });

  it("needs facts that there are: an unknown one is named, and nothing is made", async () => {
    const before = await database().deck.count();
    const answer = await client.post("/api/decks", { title: "Mine", factIds: [...factIds(1), "no-such-fact"] });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: "invalid-body", detail: expect.stringContaining("no-such-fact") },
    });
    const { id } = await makeDeck();
    expect((await client.patch(`/api/decks/${id}`, { title: "Changed", factIds: ["no-such-fact"] })).status).toBe(400);
    expect((await client.get(`/api/decks/${id}`)).body).toMatchObject({ title: "Mine", facts: 3 });
    expect(await database().deck.count()).toBe(before + 1);
  });

  it("is not for guests, whose decks would be lost with the session", async () => {
    const answer = await (await guestClient()).post("/api/decks", { title: "Mine", factIds: factIds(1) });
    expect(answer).toMatchObject({ status: 403, body: { code: "not-allowed" } });
  });

  it("is not found by anyone else, whatever they try", async () => {
    const { id } = await makeDeck(6);
    const tries = [
      stranger.get(`/api/decks/${id}`),
      stranger.patch(`/api/decks/${id}`, { title: "Theirs" }),
      stranger.delete(`/api/decks/${id}`),
      stranger.get(`/api/decks/${id}/cards`),
      stranger.get(`/api/decks/${id}/items`),
      stranger.get(`/api/decks/${id}/practice-items`),
      stranger.put(`/api/decks/${id}/study`, {}),
      stranger.delete(`/api/decks/${id}/study`),
      stranger.get(`/api/review-queue?deckId=${id}`),
      stranger.post("/api/attempts", { deckId: id }),
    ];
    expect((await Promise.all(tries)).map(({ status, body }) => [status, body.code])).toEqual(
      tries.map(() => [404, "not-found"]),
    );
    expect((await client.get(`/api/decks/${id}`)).body.title).toBe("Mine");
    expect((await stranger.get<DeckList>("/api/decks")).body.decks.map((deck) => deck.id)).not.toContain(id);
  });
});

describe("the cards of a deck", () => {
  it("each have prompt and answer, their fact with what kind of statement it is and as of when, and its sources", () => {
    expect(cards.length).toBeGreaterThanOrEqual(110);
    for (const { prompt, answer, fact, sources } of cards) {
      expect(
        Math.min(prompt.length, answer.length, fact.statement.length, fact.asOf.length, fact.kind.length),
      ).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every(({ quote, paragraph }) => paragraph >= 1 && quote.trim().split(/\s+/).length <= 25)).toBe(
        true,
      );
    }
  });

  it("say whose statement it is wherever it is not plain fact", () => {
    const statements = cards.filter(({ fact }) => fact.epistemic !== "fact");
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.filter(({ fact }) => fact.attribution === null)).toEqual([]);
  });

  it("can be searched by the words of prompt, answer, statement and speaker, in any case", async () => {
    const search = (query: string) => allCards(client, DECK_OF_ALL, query);
    const speaker = cards.find(({ fact }) => fact.attribution !== null)?.fact.attribution?.speaker ?? "";
    const found = await search(` ${speaker.toUpperCase()} `);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(cards.length);
    expect(found.filter((card) => !JSON.stringify(card).includes(speaker))).toEqual([]);
    expect(await search("nothing says this anywhere")).toEqual([]);
    expect(await search("")).toHaveLength(cards.length);
  });

  it.each([
    ["Kiev", "Kyiv"],
    ["defense", "defence"],
    ["kishida fumio", "Kishida"],
  ])("find by “%s” what is written “%s”", async (query, written) => {
    const { body } = await client.get<DeckCards>(`/api/decks/${DECK_OF_ALL}/cards?query=${encodeURIComponent(query)}`);
    expect(body.cards.length).toBeGreaterThan(0);
    expect(body.cards.some(({ fact }) => fact.statement.includes(written))).toBe(true);
  });

  it.each(["%", "_", "\\", "'", "100%", "\0"])("take %j as it is written", async (query) => {
    const found = await allCards(client, DECK_OF_ALL, query);
    const says = (card: CardView) =>
      [card.prompt, card.answer, card.fact.statement, card.fact.attribution?.speaker ?? ""].some((text) =>
        text.includes(query),
      );
    expect(found.map(({ id }) => id)).toEqual(cards.filter(says).map(({ id }) => id));
  });

  it("show my memory of them, and only mine", async () => {
    const { id } = nth(cards, 5);
    await client.post("/api/reviews", { reviews: [buildEntry({ cardId: id })] });
    const scheduleFor = async (who: ApiClient) =>
      (await allCards(who, DECK_OF_ALL)).find((card) => card.id === id)?.schedule;
    expect(await scheduleFor(client)).toMatchObject({ state: "learning", reps: 1 });
    expect(await scheduleFor(stranger)).toBeNull();
  });
});

describe("the items of a deck, which tell the answers of quizzes", () => {
  it("are for editors of the shared bank, and for the owner of a deck", async () => {
    const editor = await signedInClient();
    await giveRole(editor, "editor");
    const { id } = await makeDeck();
    const own = await client.get(`/api/decks/${id}/items`);
    const shared = await editor.get(`/api/decks/${DECK_OF_ALL}/items`);
    expect([own.status, shared.status]).toEqual([200, 200]);
    expect(
      shared.body.items.every((item: { key: string; why: string }) => item.key.length > 0 && item.why.length > 0),
    ).toBe(true);
    expect(await client.get(`/api/decks/${DECK_OF_ALL}/items`)).toMatchObject({
      status: 403,
      body: { code: "not-allowed" },
    });
  });

  it("are there with their keys for practice, one key among the options of each", async () => {
    const guest = await guestClient();
    const path = `/api/decks/${DECK_OF_ALL}/practice-items`;
    const items = await allMembers<PracticeItem>(async (part) => (await guest.get(part)).body, path, "items");
    const selected = items.flatMap(({ options }) => (options === undefined ? [] : [options]));
    expect(selected.length).toBeGreaterThan(100);
    const keys = selected.map((options) => options.filter(({ isKey }) => isKey).length);
    expect(new Set(keys)).toEqual(new Set([1]));
  });
});

describe("studying a deck", () => {
  it("starts with its own options, changes them, and stops; what was learned stays", async () => {
    const learner = await guestClient();
    const { decks } = (await learner.get<DeckList>("/api/decks")).body;
    const deckId = nth(decks, 1).id;
    expect((await learner.put(`/api/decks/${deckId}/study`, { newPerDay: 2 })).body).toEqual({
      deckId,
      studying: true,
      options: { newPerDay: 2 },
    });
    expect((await learner.get(`/api/decks/${deckId}`)).body).toMatchObject({ studying: true, newToday: 2 });
    await learner.put(`/api/decks/${deckId}/study`, { newPerDay: 4 });
    expect((await learner.get(`/api/decks/${deckId}`)).body).toMatchObject({ newToday: 4 });
    expect((await learner.delete(`/api/decks/${deckId}/study`)).status).toBe(204);
    expect((await learner.delete(`/api/decks/${deckId}/study`)).status).toBe(204);
    expect((await learner.get(`/api/decks/${deckId}`)).body.studying).toBe(false);
  });

  it("asks in the ordinary queue only the cards of the decks studied", async () => {
    const learner = await guestClient();
    const { decks } = (await learner.get<DeckList>("/api/decks")).body;
    const deckId = nth(decks, 2).id;
    await learner.put(`/api/decks/${deckId}/study`, {});
    const { body } = await learner.get("/api/review-queue?limit=50");
    expect(new Set(body.cards.map((card: { deckId: string }) => card.deckId))).toEqual(new Set([deckId]));
  });

  it("needs a deck that there is", async () => {
    expect((await client.put(`/api/decks/${randomUUID()}/study`, {})).status).toBe(404);
  });
});
