import type { UserId } from "@/lib/core/shared/ids";
import { rebuildSchedules } from "@/lib/server/services/study/rebuild-schedules";
import { type CardOfDay, type DayOfCards, loadCardsOfDay, type NewFrom } from "@/lib/server/store/cards-of-day";
import { database } from "@/lib/server/store/database";
import { type Candidate, loadCandidates } from "@/lib/server/store/queue";

/**
 * The cards of some decks with my memory of them. Where a card has been corrected since its schedule was written, the
 * schedule is brought up to date first: corrections are not written to every learner, they are met here.
 * @param among of these decks too it is said which have a card
 */
export async function loadFreshCandidates(
  userId: UserId,
  decks: readonly { readonly id: string }[],
  among: readonly string[] = [],
): Promise<Candidate[]> {
  const deckIds = decks.map(({ id }) => id);
  const load = () => loadCandidates(database(), userId, deckIds, among);
  const candidates = await load();
  return (await bringUpToDate(userId, candidates)) ? load() : candidates;
}

/** Of these only the ones that have to do with today, however many cards there are: what an ordinary queue is made from. */
export async function loadFreshCardsOfDay(
  userId: UserId,
  query: Omit<Parameters<typeof loadCardsOfDay>[2], "newFrom">,
): Promise<DayOfCards> {
  const load = async () => {
    const newFrom = new Map(query.deckIds.flatMap((id) => knownNewFrom(userId, id)));
    const day = await loadCardsOfDay(database(), userId, { ...query, newFrom });
    for (const [id, from] of day.newFrom) keepNewFrom(userId, id, from);
    return day;
  };
  const day = await load();
  return (await bringUpToDate(userId, day.cards)) ? load() : day;
}

async function bringUpToDate(
  userId: UserId,
  cards: readonly Pick<CardOfDay, "cardId" | "schedule" | "contentEvents">[],
): Promise<boolean> {
  const stale = cards.filter(
    ({ schedule, contentEvents }) => schedule !== undefined && schedule.contentEvents !== contentEvents,
  );
  if (stale.length === 0) return false;
  await rebuildSchedules(
    userId,
    stale.map(({ cardId }) => cardId),
  );
  return true;
}

/**
 * Where the cards never met begin, by learner and deck. Kept in the process alone: whoever does not know it looks
 * through what was met once, and gets the same.
 */
const newFromByDeck = new Map<string, NewFrom>();
const MOST_KEPT = 50_000;

function knownNewFrom(userId: UserId, deckId: string): readonly (readonly [string, NewFrom])[] {
  const known = newFromByDeck.get(`${userId} ${deckId}`);
  return known === undefined ? [] : [[deckId, known]];
}

function keepNewFrom(userId: UserId, deckId: string, from: NewFrom): void {
  if (newFromByDeck.size >= MOST_KEPT) newFromByDeck.clear();
  newFromByDeck.set(`${userId} ${deckId}`, from);
}
