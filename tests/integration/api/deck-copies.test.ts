import { beforeAll, describe, expect, it } from "vitest";
import type { DeckCards } from "@/lib/contracts/deck-content";
import type { OriginChanges } from "@/lib/contracts/deck-origin";
import type { DeckList, DeckSummary } from "@/lib/contracts/decks";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { database } from "@/lib/server/store/database";
import { allCards } from "@/tests/support/all-pages";
import { type ApiClient, giveRole, signedInClient } from "@/tests/support/api-client";
import { buildEntry, nth } from "@/tests/support/learner-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let author: ApiClient;
let other: ApiClient;
let facts: readonly string[];

beforeAll(async () => {
  author = await signedInClient();
  other = await signedInClient();
  facts = await factsOf(author, DECK_OF_ALL);
});

async function makeDeck(body: object = {}): Promise<DeckSummary> {
  const whole = { title: "Bridges", description: "For Friday", factIds: facts.slice(0, 3), ...body };
  return (await author.post<DeckSummary>("/api/decks", whole)).body;
}

async function factsOf(who: ApiClient, deckId: string): Promise<readonly string[]> {
  const cards = await allCards(who, deckId);
  return [...new Set(cards.map(({ fact }) => fact.id))];
}

/** As an assignment will, or as whoever was there before the deck was retired. */
async function letStudy(who: ApiClient, deckId: string): Promise<void> {
  const { body } = await who.get("/api/account");
  await database().deckStudy.create({ data: { userId: body.id, deckId, options: {}, startedAt: new Date() } });
}

describe("a draft", () => {
  it("is seen by its owner alone, in lists, by its address and by every route of it", async () => {
    const { id } = await makeDeck({ status: "draft" });
    await letStudy(other, id);
    expect((await author.get<DeckList>("/api/decks")).body.decks.map((deck) => deck.id)).toContain(id);
    expect((await other.get<DeckList>("/api/decks")).body.decks.map((deck) => deck.id)).not.toContain(id);
    for (const path of ["", "/cards", "/practice-items", "/items", "/workload", "/origin-changes"])
      expect([path, (await other.get(`/api/decks/${id}${path}`)).status]).toEqual([path, 404]);
    expect((await other.post("/api/decks", { forkOf: id })).status).toBe(404);
    expect((await other.post("/api/attempts", { deckId: id, length: 5 })).status).toBe(404);
  });

  it("cannot be made of a deck that others study already, who would lose it", async () => {
    const { id } = await makeDeck();
    await letStudy(other, id);
    const answer = await author.patch(`/api/decks/${id}`, { status: "draft" });
    expect(answer).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(answer.body.detail).toContain("Retire it");
    expect((await author.get(`/api/decks/${id}`)).body.status).toBe("published");
  });

  it("can be made of a deck that nobody else studies", async () => {
    const { id } = await makeDeck();
    expect((await author.patch(`/api/decks/${id}`, { status: "draft" })).body.status).toBe("draft");
  });
});

describe("a retired deck", () => {
  it("stays for those who study it, and is started by nobody", async () => {
    const { id } = await makeDeck();
    await letStudy(other, id);
    expect((await author.patch(`/api/decks/${id}`, { status: "retired" })).body.status).toBe("retired");
    expect((await other.put(`/api/decks/${id}/study`, { newPerDay: 3 })).status).toBe(200);
    expect((await other.get(`/api/review-queue?deckId=${id}`)).body.cards.length).toBeGreaterThan(0);
    const begun = await author.put(`/api/decks/${id}/study`);
    expect(begun).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(begun.body.detail).toContain("retired");
  });

  it("is not deleted while others study it, and goes with nobody's account", async () => {
    const owner = await signedInClient();
    const { body: deck } = await owner.post("/api/decks", { title: "Leaving", factIds: facts.slice(0, 2) });
    const { body: unused } = await owner.post("/api/decks", { title: "Unused", factIds: facts.slice(0, 2) });
    await letStudy(other, deck.id);
    expect(await owner.delete(`/api/decks/${deck.id}`)).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect((await owner.delete("/api/account")).status).toBe(204);
    expect(await factsOf(other, deck.id)).toEqual(facts.slice(0, 2));
    expect((await other.get(`/api/decks/${deck.id}`)).body).toMatchObject({ mine: false, studying: true });
    expect((await author.get(`/api/decks/${deck.id}`)).status).toBe(404);
    expect((await other.patch(`/api/decks/${deck.id}`, { title: "Mine now" })).status).toBe(403);
    expect(await database().deck.count({ where: { id: unused.id } })).toBe(0);
  });
});

describe("a deck that is assigned in a course", () => {
  it("is a published one: a draft and a retired one are refused, and then it is taken from nobody", async () => {
    const teacher = await signedInClient("A teacher");
    await giveRole(teacher, "instructor");
    const { body: course } = await teacher.post("/api/courses", { title: "Bridges", timeZone: "UTC" });
    const deck = { title: "Bridges", factIds: facts.slice(0, 3), status: "draft" };
    const { id } = (await teacher.post("/api/decks", deck)).body;
    const assignment = { deckId: id, seminarAt: "2030-03-12T09:00:00Z", grading: { rule: "none" } };
    const assign = async () => (await teacher.post(`/api/courses/${course.id}/assignments`, assignment)).status;
    expect(await assign()).toBe(409);
    await teacher.patch(`/api/decks/${id}`, { status: "retired" });
    expect(await assign()).toBe(409);
    await teacher.patch(`/api/decks/${id}`, { status: "published" });
    expect(await assign()).toBe(201);
    expect((await teacher.patch(`/api/decks/${id}`, { status: "draft" })).status).toBe(409);
    expect((await teacher.delete(`/api/decks/${id}`)).status).toBe(409);
  });
});

describe("a copy", () => {
  it("of any deck that one may see is a draft with its facts, and says what it is a copy of", async () => {
    const { body: copy, status } = await other.post<DeckSummary>("/api/decks", { forkOf: DECK_OF_ALL, title: "Ours" });
    expect(status).toBe(201);
    expect(copy).toMatchObject({
      ...{ title: "Ours", mine: true, status: "draft", facts: facts.length },
      forkedFrom: { id: DECK_OF_ALL },
    });
    expect(await factsOf(other, copy.id)).toEqual(facts);
  });

  it("has the memory of its original: the cards are the same", async () => {
    const original = await makeDeck();
    const { body } = await author.get<DeckCards>(`/api/decks/${original.id}/cards`);
    const cardId = nth(body.cards, 0).id;
    await author.post("/api/reviews", { reviews: [buildEntry({ cardId })] });
    const { body: copy } = await author.post("/api/decks", { forkOf: original.id });
    const { body: cards } = await author.get<DeckCards>(`/api/decks/${copy.id}/cards`);
    expect(cards.cards.find(({ id }) => id === cardId)?.schedule).toMatchObject({ reps: 1 });
  });

  it("is told what its original has changed since, and takes over what is chosen; the rest is not offered again", async () => {
    const original = await makeDeck({ factIds: facts.slice(0, 4) });
    const { body: copy } = await author.post("/api/decks", { forkOf: original.id });
    await author.patch(`/api/decks/${copy.id}`, { factIds: [...facts.slice(0, 4), nth(facts, 20)] });
    const changes = `/api/decks/${copy.id}/origin-changes`;
    expect((await author.get<OriginChanges>(changes)).body).toMatchObject({ added: [], removed: [] });
    await author.patch(`/api/decks/${original.id}`, { factIds: [...facts.slice(1, 3), nth(facts, 7), nth(facts, 8)] });
    const { body } = await author.get<OriginChanges>(changes);
    expect(body.added.map(({ id }) => id)).toEqual([facts[7], facts[8]]);
    expect(body.removed.map(({ id }) => id)).toEqual([facts[0], facts[3]]);
    const taken = await author.post(changes, {
      ...{ originVersion: body.origin?.version, added: [facts[8]], removed: [facts[0]] },
    });
    expect(taken.status).toBe(200);
    expect(await factsOf(author, copy.id)).toEqual([...facts.slice(1, 4), facts[20], facts[8]]);
    expect((await author.get<OriginChanges>(changes)).body).toMatchObject({ added: [], removed: [] });
  });

  it("takes over nothing that is no change, and nothing of an original that has changed meanwhile", async () => {
    const original = await makeDeck();
    const { body: copy } = await author.post("/api/decks", { forkOf: original.id });
    const changes = `/api/decks/${copy.id}/origin-changes`;
    const foreign = await author.post(changes, { originVersion: 1, added: [facts[9]], removed: [] });
    expect(foreign).toMatchObject({ status: 400, body: { code: "invalid-body" } });
    await author.patch(`/api/decks/${original.id}`, { factIds: facts.slice(0, 5) });
    const stale = await author.post(changes, { originVersion: 1, added: [facts[4]], removed: [] });
    expect(stale).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(await factsOf(author, copy.id)).toEqual(facts.slice(0, 3));
  });

  it("outlives its original, and has nothing to take over then", async () => {
    const original = await makeDeck();
    const { body: copy } = await author.post("/api/decks", { forkOf: original.id });
    expect((await author.delete(`/api/decks/${original.id}`)).status).toBe(204);
    expect((await author.get(`/api/decks/${copy.id}`)).body).toMatchObject({ forkedFrom: null, facts: 3 });
    const changes = `/api/decks/${copy.id}/origin-changes`;
    expect((await author.get<OriginChanges>(changes)).body).toMatchObject({ origin: null, added: [], removed: [] });
    expect((await author.post(changes, { originVersion: 1, added: [], removed: [] })).status).toBe(409);
  });

  it("is asked for with a deck or with facts, not with both, nor with neither", async () => {
    for (const body of [{ forkOf: DECK_OF_ALL, factIds: facts.slice(0, 1) }, { title: "Empty" }]) {
      const answer = await author.post("/api/decks", body);
      expect(answer).toMatchObject({ status: 400, body: { problems: [{ path: "factIds" }] } });
    }
  });
});

describe("a deck that is open in two tabs", () => {
  it("keeps the change that came first: the second is told to load it again", async () => {
    const { id, version } = await makeDeck();
    const [first, second] = await Promise.all(
      ["One", "Two"].map((title) => author.patch(`/api/decks/${id}`, { title, baseVersion: version })),
    );
    expect([first?.status, second?.status].sort()).toEqual([200, 409]);
    const kept = first?.status === 200 ? "One" : "Two";
    expect((await author.get(`/api/decks/${id}`)).body).toMatchObject({ title: kept, version: version + 1 });
  });
});
