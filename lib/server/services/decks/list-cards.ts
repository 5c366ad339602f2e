import type { CardView, CardWords, DeckCards } from "@/lib/contracts/deck-content";
import type { ContentCard } from "@/lib/core/content/deck-content";
import { searchTexts } from "@/lib/core/content/search-texts";
import { asId } from "@/lib/core/shared/ids";
import { toScheduleView } from "@/lib/core/study/views";
import { readCardWords, readFrame, readStandingsOf } from "@/lib/server/content/deck-content";
import type { VisibleDeck } from "@/lib/server/services/access/require-deck";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import type { ServiceContext } from "@/lib/server/services/context";
import { cutPage, listNameOf, type PageQuery, sliceOf, startOf } from "@/lib/server/services/decks/deck-page";
import { database } from "@/lib/server/store/database";
import { loadSchedules, searchDeckCards } from "@/lib/server/store/decks";

interface CardsQuery {
  readonly deckId: string;
  readonly query?: string | undefined;
  /** Only the cards of this fact. */
  readonly factId?: string | undefined;
}

/**
 * The cards of a deck in its order, with their facts and sources, page by page; `query` keeps those in whose words it
 * occurs, also in another spelling or by another name.
 */
export async function listDeckCards(
  context: ServiceContext,
  { deckId, query, factId, ...page }: CardsQuery & PageQuery,
): Promise<DeckCards> {
  const deck = await requireDeck(context, deckId);
  const start = startOf(listNameOf(deck), page);
  const found = (await findCards(deck, query)).filter((card) => factId === undefined || card.factId === factId);
  const views = await toCardViews(context, deck, sliceOf(found, start, page.limit));
  const { views: cards, next } = cutPage(listNameOf(deck), views, { start, total: found.length });
  return { deckId: deck.id, cards: [...cards], next };
}

/** The cards of a deck in its order, or those that a search finds. */
export async function findCards(deck: VisibleDeck, query: string | undefined): Promise<readonly ContentCard[]> {
  const { cards } = deck.content;
  if (query === undefined) return cards;
  const texts = searchTexts(query, (await readFrame(deck.edition)).entities);
  if (texts.length === 0) return cards;
  const found = await searchDeckCards(database(), deck.id, texts);
  return cards.filter(({ cardId }) => found.has(cardId));
}

/** Cards with their words, how their facts stand, and my memory of them. */
export async function toCardViews(
  { actor }: ServiceContext,
  deck: VisibleDeck,
  cards: readonly ContentCard[],
): Promise<readonly CardView[]> {
  const ids = cards.map(({ cardId }) => cardId);
  const [words, schedules] = await Promise.all([
    toCardWords(deck, cards),
    loadSchedules(database(), actor.userId, ids),
  ]);
  return words.map((card) => {
    const schedule = schedules.get(asId(card.id));
    return { ...card, schedule: schedule === undefined ? null : toScheduleView(schedule) };
  });
}

/** Cards with their words and how their facts stand. */
export async function toCardWords(
  { edition }: VisibleDeck,
  cards: readonly ContentCard[],
): Promise<readonly CardWords[]> {
  const [words, standingOf] = await Promise.all([readCardWords(cards), readStandingsOf(edition)]);
  return cards.map(({ cardId, factId, version }) => {
    const view = words.get(cardId);
    if (view === undefined) throw new Error(`Version ${version} of card ${cardId} has no words.`);
    const { target, direction, prompt, answer, fact, sources } = view;
    return {
      ...{ id: cardId, version, target, direction, prompt, answer, fact },
      ...{ standing: standingOf(factId), sources: [...sources] },
    };
  });
}
