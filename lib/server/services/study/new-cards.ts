import type { ContentCard, DeckContent } from "@/lib/core/content/deck-content";
import type { CardId, FactId, UserId } from "@/lib/core/shared/ids";
import type { DeckHead } from "@/lib/core/study/study-input";

/** A search for cards of a deck that its learner has never met, in one of the orders in which they are started. */
export interface Search {
  readonly content: DeckContent;
  readonly order: readonly ContentCard[];
  /** The part of the order that is looked at: all before it are met. */
  readonly from: number;
  readonly to: number;
}

/** Cards looked at first for each new fact that is wanted: facts have several, and some have been met. */
const CARDS_A_FACT = 5;
/** What is looked at grows so fast while too few are found. */
const GROWTH = 4;

/**
 * The part of an order in which enough new cards were last found, by learner. Its beginning holds as long as the order,
 * which never changes, is held; its end is where to look at first.
 */
const lastFound = new WeakMap<readonly ContentCard[], Map<UserId, Pick<Search, "from" | "to">>>();
const MOST_KEPT = 50_000;

/**
 * The searches that a deck needs: by importance, and as the deck has its cards where it is studied so. Where new cards
 * come by chance all are looked at.
 */
export function searchesOf(
  userId: UserId,
  { studyOptions }: Pick<DeckHead, "studyOptions">,
  content: DeckContent | undefined,
  facts: number,
): readonly Search[] {
  if (content === undefined) return [];
  const { newOrder = "importance" } = studyOptions ?? {};
  const search = (order: readonly ContentCard[], cards: number): Search => {
    const { from, to } = lastFound.get(order)?.get(userId) ?? { from: 0, to: 0 };
    return { content, order, from, to: Math.max(from, to) + cards };
  };
  const first = facts * CARDS_A_FACT;
  switch (newOrder) {
    case "importance":
      return [search(content.inOrderOfStudy, first)];
    case "added":
      return [search(content.inOrderOfStudy, first), search(content.cards, first)];
    case "random":
      return [search(content.inOrderOfStudy, content.cards.length)];
  }
}

/** The cards that a search looks at. */
export function lookedAt({ order, from, to }: Search): readonly ContentCard[] {
  return order.slice(from, to);
}

interface Known {
  readonly userId: UserId;
  readonly isMet: (cardId: CardId) => boolean;
  /** Facts whose new cards do not count: one of their cards is asked today, or under a plan. */
  readonly isTaken: (card: ContentCard) => boolean;
}

/** The search to go on with; undefined where enough new facts have been found, or nothing is left to look at. */
export function goOn(search: Search, facts: number, { userId, isMet, isTaken }: Known): Search | undefined {
  const { order, from, to } = search;
  const found = new Set<FactId>();
  let begin: number | undefined;
  for (let at = from; at < Math.min(to, order.length); at++) {
    const card = order[at];
    if (card === undefined || isMet(card.cardId)) continue;
    begin ??= at;
    if (!isTaken(card)) found.add(card.factId);
    if (found.size < facts) continue;
    keep(order, userId, { from: begin, to: at + 1 });
    return undefined;
  }
  const begun = { from: begin ?? Math.min(to, order.length), to: Math.min(to, order.length) };
  keep(order, userId, begun);
  return to >= order.length ? undefined : { ...search, from: begun.from, to: to + (to - from) * GROWTH };
}

function keep(order: readonly ContentCard[], userId: UserId, part: Pick<Search, "from" | "to">): void {
  const known = lastFound.get(order) ?? new Map<UserId, Pick<Search, "from" | "to">>();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(userId, part);
  lastFound.set(order, known);
}
