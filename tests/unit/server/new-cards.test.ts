import { describe, expect, test } from "vitest";
import { type ContentFact, type DeckContent, makeDeckContent } from "@/lib/core/content/deck-content";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { goOn, lookedAt, type Search, searchesOf } from "@/lib/server/services/study/new-cards";

const LEARNER = asId<UserId>("learner");
const CARDS = 1_000;

/** A deck of facts with one card each, in the deck the other way round than in the order of first study. */
function makeDeck(): DeckContent {
  const facts = Array.from({ length: CARDS }, (_, position): ContentFact => {
    const card = { id: asId<CardId>(`card ${position}`), version: 1, position: 0, contentEvents: 0 };
    const place = { position, deckPosition: CARDS - position };
    return { id: asId(`fact ${position}`), ...place, interferenceKeys: [], objectiveId: null, cards: [card] };
  });
  return makeDeckContent({ id: "deck", version: 1, edition: 1 }, null, facts.toReversed());
}

function only(searches: readonly Search[]): Search {
  const [search, ...others] = searches;
  if (search === undefined || others.length > 0) throw new Error("Expected one search.");
  return search;
}

const studied = { studyOptions: {} };
const names = (search: Search) => lookedAt(search).map(({ cardId }) => cardId);
/** Of someone who has met the first so many. */
const met = (count: number, isTaken = () => false) => ({
  ...{ userId: LEARNER, isTaken },
  isMet: (cardId: CardId) => Number(cardId.slice("card ".length)) < count,
});

describe("the search for new cards", () => {
  test("looks at the first cards in the order of first study, and is done where enough are new", () => {
    const search = only(searchesOf(LEARNER, studied, makeDeck(), 4));
    expect(names(search)).toEqual(Array.from({ length: 20 }, (_, position) => `card ${position}`));
    expect(goOn(search, 4, met(16))).toBeUndefined();
  });

  test("goes on with more cards from the first new one where too few are new", () => {
    const search = only(searchesOf(LEARNER, studied, makeDeck(), 4));
    const next = goOn(search, 4, met(17));
    expect(next).toMatchObject({ from: 17, to: 100 });
  });

  test("does not count new cards whose fact is asked today anyway", () => {
    const search = only(searchesOf(LEARNER, studied, makeDeck(), 4));
    expect(
      goOn(
        search,
        4,
        met(0, () => true),
      ),
    ).toMatchObject({ from: 0 });
  });

  test("ends with the deck", () => {
    let search: Search | undefined = only(searchesOf(LEARNER, studied, makeDeck(), 4));
    let looks = 0;
    for (; search !== undefined; looks++) search = goOn(search, 4, met(CARDS));
    expect(looks).toBe(4);
  });

  test("begins where the last one has found the first new card, for this learner and this content alone", () => {
    const deck = makeDeck();
    goOn(only(searchesOf(LEARNER, studied, deck, 4)), 4, met(3));
    expect(only(searchesOf(LEARNER, studied, deck, 4))).toMatchObject({ from: 3, to: 7 + 20 });
    expect(only(searchesOf(asId<UserId>("another"), studied, deck, 4)).from).toBe(0);
    expect(only(searchesOf(LEARNER, studied, makeDeck(), 4)).from).toBe(0);
  });

  test("looks at once as far as it had to go the last time, since most there may be under a plan", () => {
    const deck = makeDeck();
    const isTaken = ({ position }: { readonly position: number }) => position < 30 * 100;
    let search: Search | undefined = only(searchesOf(LEARNER, studied, deck, 4));
    while (search !== undefined) search = goOn(search, 4, { ...met(0), isTaken });
    expect(goOn(only(searchesOf(LEARNER, studied, deck, 4)), 4, { ...met(0), isTaken })).toBeUndefined();
    expect(only(searchesOf(LEARNER, studied, deck, 4))).toMatchObject({ from: 0, to: 34 + 20 });
  });

  test("looks in the deck’s order too where new cards come so, and at all cards where they come by chance", () => {
    const deck = makeDeck();
    const [, added] = searchesOf(LEARNER, { studyOptions: { newOrder: "added" } }, deck, 4);
    expect(added === undefined ? [] : names(added)).toContain("card 999");
    expect(lookedAt(only(searchesOf(LEARNER, { studyOptions: { newOrder: "random" } }, deck, 4)))).toHaveLength(CARDS);
  });
});
