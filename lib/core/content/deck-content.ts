import type { Source } from "@/lib/core/content/source";
import { groupBy } from "@/lib/core/shared/group-by";
import type { CardId, FactId } from "@/lib/core/shared/ids";

/** A card as queues and lists need it: which one, about what, and where it stands. Its words are a PublishedCard. */
export interface ContentCard {
  readonly cardId: CardId;
  /** The version in use. */
  readonly version: number;
  readonly factId: FactId;
  /** Facts that share a key are easily confused, and kept apart. */
  readonly interferenceKeys: readonly string[];
  /** Order of first study: lowest first. */
  readonly position: number;
  /** Order within the deck. */
  readonly deckPosition: number;
  /** How many content events it has: a schedule that has merged fewer is out of date. */
  readonly contentEvents: number;
}

/** Which content of a deck is meant: the deck in one version, its facts in one edition of the bank. */
export interface DeckContentName {
  readonly id: string;
  readonly version: number;
  readonly edition: number;
}

/** What a deck holds in one version and one edition. It never changes: a change is another value under another name. */
export interface DeckContent extends DeckContentName {
  /** The article whose facts these are; null where they come from several. */
  readonly source: Source | null;
  /** The facts in use, in the deck's order. */
  readonly factIds: readonly FactId[];
  /** The cards in use, in the deck's order. */
  readonly cards: readonly ContentCard[];
  /** The same cards in their order of first study. */
  readonly inOrderOfStudy: readonly ContentCard[];
  readonly cardById: ReadonlyMap<CardId, ContentCard>;
  /** Those that have been corrected or reworded: schedules of them may be out of date. */
  readonly corrected: readonly ContentCard[];
  /** Of these facts those that serve each learning objective. */
  readonly factsByObjective: ReadonlyMap<string, readonly FactId[]>;
}

/** As much of a fact's row as a deck's content is made from, in the deck's order. */
export interface ContentFact {
  readonly id: FactId;
  /** Order of first study. */
  readonly position: number;
  readonly deckPosition: number;
  readonly interferenceKeys: readonly string[];
  readonly objectiveId: string | null;
  readonly cards: readonly {
    readonly id: CardId;
    readonly version: number;
    /** Order within the fact. */
    readonly position: number;
    readonly contentEvents: number;
  }[];
}

/** A fact has fewer cards than this. */
const CARDS_IN_A_FACT = 100;

/** Puts the content of a deck together. */
export function makeDeckContent(
  name: DeckContentName,
  source: Source | null,
  facts: readonly ContentFact[],
): DeckContent {
  const cards = facts.flatMap(cardsOfFact);
  const serving = facts.flatMap(({ id, objectiveId }) => (objectiveId === null ? [] : [{ id, objectiveId }]));
  const byObjective = groupBy(serving, ({ objectiveId }) => objectiveId);
  return {
    ...name,
    source,
    factIds: facts.map(({ id }) => id),
    cards,
    inOrderOfStudy: cards.toSorted((a, b) => a.position - b.position || (a.cardId < b.cardId ? -1 : 1)),
    cardById: new Map(cards.map((card) => [card.cardId, card])),
    corrected: cards.filter(({ contentEvents }) => contentEvents > 0),
    factsByObjective: new Map([...byObjective].map(([objective, found]) => [objective, found.map(({ id }) => id)])),
  };
}

function cardsOfFact(fact: ContentFact): readonly ContentCard[] {
  return fact.cards.map(({ id, version, position, contentEvents }) => ({
    cardId: id,
    version,
    factId: fact.id,
    interferenceKeys: fact.interferenceKeys,
    position: fact.position * CARDS_IN_A_FACT + position,
    deckPosition: fact.deckPosition * CARDS_IN_A_FACT + position,
    contentEvents,
  }));
}
