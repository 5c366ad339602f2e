import { beforeAll, describe, expect, it } from "vitest";
import type { DeckContentName } from "@/lib/core/content/deck-content";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import {
  readCardsInUse,
  readCardWords,
  readDeckContent,
  readDeckItems,
  readItemVersions,
  readStandingsOf,
} from "@/lib/server/content/deck-content";
import { publishContent } from "@/lib/server/services/content/publish-content";
import { changeDeck, makeDeck } from "@/lib/server/services/decks/edit-decks";
import { changeSource } from "@/lib/server/services/own-bank/change-own";
import { ask } from "@/lib/server/store/ask";
import { database } from "@/lib/server/store/database";
import { visibleDecks } from "@/lib/server/store/decks";
import { loadDeckItems } from "@/lib/server/store/items";
import { bank } from "@/tests/support/content-bank";
import { changeAt, createStaff } from "@/tests/support/editor-builder";
import { MONDAY, nth, only, type TestLearner } from "@/tests/support/learner-builder";
import { addGazette, bridgeFact, writeFact } from "@/tests/support/own-facts";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";
import { withStatements } from "@/tests/support/statements";

setUpTestDatabase();

let author: TestLearner;
let editor: TestLearner;

beforeAll(async () => {
  author = await createStaff("instructor");
  editor = await createStaff("editor");
});

/** As the author, who has an account. */
const asAuthor = () => {
  const context = author.at(MONDAY);
  return { ...context, actor: { ...context.actor, guest: false } };
};

/** The ids of some facts of the bank, in their order of first study. */
async function factIds(from: number, to: number): Promise<readonly string[]> {
  const where = { retired: false, shared: true };
  const rows = await database().fact.findMany({ where, orderBy: { position: "asc" } });
  return rows.slice(from, to).map(({ id }) => id);
}

/** Which content a deck has now, as a request learns it with its learner's rows. */
async function nameOf(deckId: string): Promise<DeckContentName> {
  const { id, version, edition } = only(
    await ask(database(), visibleDecks({ userId: author.id, now: MONDAY }, deckId)),
  );
  return { id, version, edition };
}

const contentOf = async (deckId: string) => readDeckContent(await nameOf(deckId));

/** A deck of the author's with a fact of their own. */
async function ownDeck(name: string): Promise<{ deckId: string; factId: string; source: string }> {
  const source = await addGazette(author, MONDAY);
  const { factId } = await writeFact(author, MONDAY, { fact: bridgeFact(source, name, 300) });
  const deck = await makeDeck(asAuthor(), { title: name, factIds: [factId] });
  return { deckId: deck.id, factId, source };
}

describe("The content of a deck", () => {
  it("has the facts and cards in use in the deck's order, and the same cards in their order of first study", async () => {
    const { factIds: inOrder, cards, inOrderOfStudy, cardById } = await contentOf(DECK_OF_ALL);
    expect(inOrder).toEqual(await factIds(0, inOrder.length));
    const rows = await database().card.findMany({ where: { retired: false } });
    expect(cards.map(({ cardId }) => cardId).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(inOrderOfStudy.map(({ position }) => position)).toEqual(
      cards.map(({ position }) => position).toSorted((a, b) => a - b),
    );
    expect(cardById.get(nth(cards, 3).cardId)).toBe(nth(cards, 3));
  });

  it("is read once, however many ask at the same time, and costs no statement afterwards", async () => {
    const name = await nameOf(nth(bank.sources, 0).id);
    const first = await withStatements(() => Promise.all([1, 2, 3].map(() => readDeckContent(name))));
    expect(first.statements).toHaveLength(1);
    const again = await withStatements(() => readDeckContent({ ...name }));
    expect(again.statements).toEqual([]);
    expect(again.result).toBe(nth(first.result, 0));
  });

  it("is another value once the deck has been changed", async () => {
    const [one, two] = await factIds(0, 2);
    const { id } = await makeDeck(asAuthor(), { title: "Two", factIds: [one ?? ""] });
    expect((await contentOf(id)).factIds).toEqual([one]);
    await changeDeck(asAuthor(), id, { factIds: [two ?? "", one ?? ""] });
    expect((await contentOf(id)).factIds).toEqual([two, one]);
  });

  it("has the new words of a fact of one's own as soon as its article has another name", async () => {
    const { deckId, source } = await ownDeck("Castle");
    const before = only((await contentOf(deckId)).cards);
    expect((await readCardWords([before])).get(before.cardId)?.sources).toMatchObject([{ title: "Bridges" }]);
    await changeSource(author.at(MONDAY), source, { title: "Old Bridges", outlet: "Gazette", published: "2021-05" });
    const after = only((await contentOf(deckId)).cards);
    expect((await readCardWords([after])).get(after.cardId)?.sources).toMatchObject([{ title: "Old Bridges" }]);
  });

  it("has what an editor has corrected, and no longer what an editor has retired", async () => {
    const [retired = "", other = ""] = await factIds(10, 12);
    const { id } = await makeDeck(asAuthor(), { title: "Two", factIds: [retired, other] });
    const before = await contentOf(id);
    await changeAt(editor, MONDAY, retired, { change: "retire" });
    const after = await contentOf(id);
    expect(before.factIds).toEqual([retired, other]);
    expect(after.factIds).toEqual([other]);
    expect(after.edition).toBeGreaterThan(before.edition);
    const gone = before.cards.filter(({ factId }) => factId === retired).map(({ cardId }) => cardId);
    const standing = await readCardsInUse(gone, after.edition);
    expect(gone.map((cardId) => standing.get(cardId)?.retired)).toEqual(gone.map(() => true));
    await changeAt(editor, MONDAY, retired, { change: "restore" });
    expect((await contentOf(id)).factIds).toEqual([retired, other]);
  });

  it("is that of a new edition once content has been published, though nothing in it has changed", async () => {
    const before = await contentOf(DECK_OF_ALL);
    await publishContent(bank, new Date(MONDAY));
    const after = await contentOf(DECK_OF_ALL);
    expect(after.edition).toBeGreaterThan(before.edition);
    expect(after.cards).toEqual(before.cards);
  });

  it("of a deck that does not exist is nothing", async () => {
    expect((await readDeckContent({ id: "no-such-deck", version: 1, edition: 1 })).cards).toEqual([]);
  });
});

describe("The items of a deck", () => {
  it("are those in use, and cost no statement once they are known", async () => {
    const name = await nameOf(nth(bank.sources, 1).id);
    const items = await readDeckItems(name);
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ item }) => item.id)).toEqual(
      (await loadDeckItems(database(), name.id)).map(({ item }) => item.id),
    );
    expect((await withStatements(() => readDeckItems({ ...name }))).statements).toEqual([]);
  });

  it("name the version in use and those of their cards, until these are others", async () => {
    const { deckId, factId } = await ownDeck("Market");
    const before = await nameOf(deckId);
    const asked = (await readDeckItems(before)).filter(({ item }) => item.cardIds.length > 0);
    const { itemId } = { itemId: nth(asked, 0).item.id };
    const [first] = await readItemVersions([{ itemId }], before.edition);
    expect(first).toMatchObject({ version: 1, current: 1 });
    const value = { value: 305, unit: "count", noun: "metres", qualifier: "exact" };
    const ask = { target: "value", direction: "forward", question: "How long was the Market Bridge in 2021?" };
    const statement = "The Market Bridge was 305 metres long in the year 2021.";
    const fact = { statement, value, asks: [{ ...ask, span: "305" }] };
    await changeAt(author, MONDAY, factId, { change: "correct", fact });
    const after = await nameOf(deckId);
    const [old, current] = await readItemVersions([{ itemId, version: 1 }, { itemId }], after.edition);
    expect(old).toMatchObject({ version: 1, current: 2, cardVersions: first?.cardVersions });
    expect(Object.values(current?.cardVersions ?? {})).toEqual([2]);
    expect((await withStatements(() => readItemVersions([{ itemId }], after.edition))).statements).toEqual([]);
  });
});

describe("The standing of facts", () => {
  it("is known of those that are disputed or out of date, in an edition that is read once", async () => {
    const { edition } = await nameOf(DECK_OF_ALL);
    const disputed = bank.facts.find(({ conflictsWith }) => conflictsWith.length > 0);
    const { result: standingOf } = await withStatements(() => readStandingsOf(edition));
    expect(standingOf(disputed?.id ?? "").others).toBeGreaterThan(0);
    expect(standingOf("no-such-fact")).toEqual({ others: 0, superseded: false });
    expect((await withStatements(() => readStandingsOf(edition))).statements).toEqual([]);
  });
});
