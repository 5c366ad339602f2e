import {
  type ContentCard,
  type DeckContent,
  type DeckContentName,
  makeDeckContent,
} from "@/lib/core/content/deck-content";
import type { PublishedCard } from "@/lib/core/content/published";
import { groupBy } from "@/lib/core/shared/group-by";
import type { CardId, ItemId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";
import { heldValues } from "@/lib/server/content/held-values";
import { type Frame, loadFrame } from "@/lib/server/store/bank";
import { type Database, database } from "@/lib/server/store/database";
import {
  type CardInUse,
  type CardWords,
  loadCardsInUse,
  loadCardWords,
  loadDeckContents,
} from "@/lib/server/store/deck-content";
import { loadStandings, type StoredStanding } from "@/lib/server/store/facts";
import {
  type DeckItemName,
  type ItemContent,
  type ItemName,
  type ItemVersion,
  loadDeckItemNames,
  loadItemContents,
  loadItemVersions,
  type StoredItem,
} from "@/lib/server/store/items";
import type { Reservation } from "@/lib/server/store/reservations";

/*
 * Content as values that never change, held by the process within bounds: what belongs to a deck and in which order, by
 * deck, version and edition; the words of cards and items by their own versions, which decks and editions share. A
 * request learns version and edition with its learner's rows, so that every process sees a change at its next request.
 */

const MEBIBYTE = 1024 * 1024;
/** Objects take about so many times the memory of their JSON. */
const OBJECT_PER_TEXT = 2;
/** What is held of a card in a deck, of an item in a quiz, and of a name with a number, in bytes. */
const CARD_BYTES = 250;
const ITEM_BYTES = 3_000;
const NAME_BYTES = 100;

type CardName = Pick<CardWords, "cardId" | "version">;
/** What is asked for as it stands in an edition. */
interface InEdition {
  readonly edition: number;
}
type CardInEdition = InEdition & { readonly cardId: CardId };
/** Without a version the one in use. */
type ItemInEdition = InEdition & { readonly itemId: ItemId; readonly version?: number | undefined };

const nameOfDeck = ({ id, version, edition }: DeckContentName) => `${id} ${version} ${edition}`;

function heldContent(db: Database) {
  return {
    decks: heldValues<DeckContentName, DeckContent>({
      maxBytes: 48 * MEBIBYTE,
      nameOf: nameOfDeck,
      sizeOf: ({ cards, factIds }) => cards.length * CARD_BYTES + factIds.length * NAME_BYTES,
      load: async (wanted) => {
        const ids = [...new Set(wanted.map(({ id }) => id))];
        const loaded = new Map((await loadDeckContents(db, ids)).map((content) => [content.id, content]));
        return wanted.flatMap((name) => {
          const content = loaded.get(name.id);
          return content === undefined ? [] : [[name, content] as const];
        });
      },
    }),
    words: heldValues<CardName, CardWords>({
      maxBytes: 16 * MEBIBYTE,
      nameOf: ({ cardId, version }) => `${cardId} ${version}`,
      sizeOf: ({ length }) => length * OBJECT_PER_TEXT,
      load: async (wanted) => (await loadCardWords(db, wanted)).map((words) => [words, words]),
    }),
    items: heldValues<ItemName, ItemContent>({
      maxBytes: 24 * MEBIBYTE,
      nameOf: ({ itemId, version }) => `${itemId} ${version}`,
      sizeOf: ({ length }) => length * OBJECT_PER_TEXT,
      load: async (wanted) => (await loadItemContents(db, wanted)).map((item) => [item, item]),
    }),
    itemsOfDecks: heldValues<DeckContentName, readonly DeckItemName[]>({
      maxBytes: 8 * MEBIBYTE,
      nameOf: nameOfDeck,
      sizeOf: (names) => names.length * NAME_BYTES,
      load: async (wanted) => {
        const ids = [...new Set(wanted.map(({ id }) => id))];
        const ofDecks = groupBy(await loadDeckItemNames(db, ids), ({ deckId }) => deckId);
        return wanted.map((deck) => [deck, ofDecks.get(deck.id) ?? []] as const);
      },
    }),
    revisions: heldValues<DeckContentName, { readonly revision: string }>({
      maxBytes: MEBIBYTE,
      nameOf: nameOfDeck,
      sizeOf: () => 2 * NAME_BYTES,
      load: loadRevisions,
    }),
    itemVersions: heldValues<ItemInEdition, ItemVersion>({
      maxBytes: 8 * MEBIBYTE,
      nameOf: ({ itemId, version, edition }) => `${itemId} ${version ?? "in use"} ${edition}`,
      sizeOf: () => ITEM_BYTES,
      load: async (wanted) => {
        const loaded = await loadItemVersions(db, wanted);
        return wanted.flatMap((one) => {
          const { itemId, version } = one;
          const found = loaded.find(({ item, ...of }) => item.id === itemId && of.version === (version ?? of.current));
          return found === undefined ? [] : [[one, found] as const];
        });
      },
    }),
    cards: heldValues<CardInEdition, CardInUse>({
      maxBytes: 8 * MEBIBYTE,
      nameOf: ({ cardId, edition }) => `${cardId} ${edition}`,
      sizeOf: () => CARD_BYTES,
      load: async (wanted) => {
        const ids = wanted.map(({ cardId }) => cardId);
        const loaded = new Map((await loadCardsInUse(db, ids)).map((card) => [card.cardId, card]));
        return wanted.flatMap((one) => {
          const card = loaded.get(one.cardId);
          return card === undefined ? [] : [[one, card] as const];
        });
      },
    }),
    frames: heldValues<InEdition, Frame>({
      maxBytes: 4 * MEBIBYTE,
      nameOf: ({ edition }) => `${edition}`,
      sizeOf: (frame) => JSON.stringify(frame).length * OBJECT_PER_TEXT,
      load: async (wanted) => {
        const frame = await loadFrame(db);
        return wanted.map((edition) => [edition, frame] as const);
      },
    }),
    standings: heldValues<InEdition, ReadonlyMap<string, StoredStanding>>({
      maxBytes: 4 * MEBIBYTE,
      nameOf: ({ edition }) => `${edition}`,
      sizeOf: (standings) => standings.size * NAME_BYTES,
      load: async (wanted) => {
        const standings = await loadStandings(db);
        return wanted.map((edition) => [edition, standings] as const);
      },
    }),
  };
}

/** One for pages and handlers, which have modules of their own; another database has other content. */
const kept = globalThis as { colloquyContent?: { db: Database; held: ReturnType<typeof heldContent> } };

function held(): ReturnType<typeof heldContent> {
  const db = database();
  if (kept.colloquyContent?.db !== db) kept.colloquyContent = { db, held: heldContent(db) };
  return kept.colloquyContent.held;
}

/**
 * What decks hold, each in the version and edition named or a later one; of a deck that is gone meanwhile nothing.
 * @returns in the same order
 */
export async function readDeckContents(names: readonly DeckContentName[]): Promise<readonly DeckContent[]> {
  const contents = await held().decks(names);
  return names.map((name, at) => contents[at] ?? makeDeckContent(name, null, []));
}

/** What one deck holds. */
export async function readDeckContent(name: DeckContentName): Promise<DeckContent> {
  const [content] = await readDeckContents([name]);
  return content ?? makeDeckContent(name, null, []);
}

/** What learners see of cards in the versions named; what there is not is missing. */
export async function readCardWords(cards: readonly CardName[]): Promise<ReadonlyMap<CardId, PublishedCard>> {
  const words = await held().words(cards);
  return new Map(words.flatMap((one) => (one === undefined ? [] : [[one.cardId, one.view] as const])));
}

/** An item in use, and for whom it is kept: what is not free (store/reservations.ts) may be shown to few. */
export type DeckItem = StoredItem & Reservation;

/** The items in use of a deck's facts, in its order; one that is about several only where the deck has all of them. */
export async function readDeckItems(name: DeckContentName): Promise<readonly DeckItem[]> {
  const [names = []] = await held().itemsOfDecks([name]);
  const items = await held().items(names);
  return items.flatMap((one, at) => {
    const { reservedUntil = 0, keptBy = null } = names[at] ?? {};
    return one === undefined ? [] : [{ ...one, current: one.version, reservedUntil, keptBy }];
  });
}

/**
 * The revisions of decks, in the same order. One changes with the words of a deck's cards, how their facts stand, the
 * deck's items and which of them are kept; an edition alone does not change it.
 */
export async function readDeckRevisions(names: readonly DeckContentName[]): Promise<readonly string[]> {
  return (await held().revisions(names)).map((found) => found?.revision ?? "");
}

async function loadRevisions(
  decks: readonly DeckContentName[],
): Promise<readonly (readonly [DeckContentName, { revision: string }])[]> {
  const [contents, items, standings] = await Promise.all([
    readDeckContents(decks),
    held().itemsOfDecks(decks),
    Promise.all(decks.map(({ edition }) => readStandingsOf(edition))),
  ]);
  return decks.map((deck, at) => [
    deck,
    { revision: revisionOf(contents[at]?.cards ?? [], items[at] ?? [], standings[at] ?? (() => UNDISPUTED)) },
  ]);
}

function revisionOf(
  cards: readonly ContentCard[],
  items: readonly DeckItemName[],
  standingOf: (factId: string) => StoredStanding,
): string {
  return stableId(
    "deck",
    ...cards.map(
      ({ cardId, version, factId }) => `${cardId} ${version} ${Object.values(standingOf(factId)).join(" ")}`,
    ),
    ...items.map(
      ({ itemId, version, reservedUntil, keptBy }) => `${itemId} ${version} ${reservedUntil} ${keptBy !== null}`,
    ),
  );
}

/** Items as someone answers them, without a version in the one in use; in the same order, unknown ones left out. */
export async function readItemVersions(
  wanted: readonly Omit<ItemInEdition, "edition">[],
  edition: number,
): Promise<readonly ItemVersion[]> {
  const items = await held().itemVersions(wanted.map((one) => ({ ...one, edition })));
  return items.flatMap((item) => (item === undefined ? [] : [item]));
}

/** Cards as they stand in an edition or a later one, in whatever deck; unknown ones are missing. */
export async function readCardsInUse(
  cardIds: readonly CardId[],
  edition: number,
): Promise<ReadonlyMap<CardId, CardInUse>> {
  const cards = await held().cards(cardIds.map((cardId) => ({ cardId, edition })));
  return new Map(cards.flatMap((card) => (card === undefined ? [] : [[card.cardId, card] as const])));
}

const NO_FRAME: Frame = { sources: [], entities: [], objectives: [], comparisons: [] };

/** What the facts of the shared bank refer to, in an edition or a later one. */
export async function readFrame(edition: number): Promise<Frame> {
  const [frame] = await held().frames([{ edition }]);
  return frame ?? NO_FRAME;
}

const UNDISPUTED: StoredStanding = { others: 0, superseded: false };

/** How facts stand in an edition or a later one: of most there is nothing to tell. */
export async function readStandingsOf(edition: number): Promise<(factId: string) => StoredStanding> {
  const [standings] = await held().standings([{ edition }]);
  return (factId) => standings?.get(factId) ?? UNDISPUTED;
}
