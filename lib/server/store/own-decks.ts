import type { DeckStatus } from "@/lib/core/content/deck-status";
import type { UserId } from "@/lib/core/shared/ids";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** Makes a deck of a learner's own. */
export async function createDeck(
  db: Database,
  deck: {
    readonly id: string;
    readonly ownerId: UserId;
    readonly title: string;
    readonly description: string;
    readonly status: DeckStatus;
    readonly keepsQuestions?: boolean;
    readonly factIds: readonly string[];
    /** The deck that it is a copy of. */
    readonly forkedFrom?: string;
  },
  now: Date,
): Promise<void> {
  const { factIds, ...data } = deck;
  await db.deck.create({
    data: {
      ...data,
      ...(data.forkedFrom !== undefined && { forkBase: [...factIds] }),
      createdAt: now,
      facts: { createMany: { data: factIds.map((factId, position) => ({ factId, position })) } },
    },
  });
}

/**
 * Changes a deck, in a transaction; absent fields stay. Each change is a version; one that is gone stays so.
 * @param baseVersion where given, a deck that is at another version stays as it is
 * @returns whether the deck was changed
 */
export async function updateDeck(
  db: Database,
  id: string,
  change: {
    readonly title?: string | undefined;
    readonly description?: string | undefined;
    readonly status?: DeckStatus | undefined;
    readonly keepsQuestions?: boolean | undefined;
    readonly factIds?: readonly string[] | undefined;
    /** What the original had when the two were compared. */
    readonly forkBase?: readonly string[] | undefined;
  },
  baseVersion?: number,
): Promise<boolean> {
  const { title, description, status, keepsQuestions, factIds, forkBase } = change;
  const { count } = await db.deck.updateMany({
    where: { id, ...(baseVersion !== undefined && { version: baseVersion }) },
    data: {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(status !== undefined && { status }),
      ...(keepsQuestions !== undefined && { keepsQuestions }),
      ...(forkBase !== undefined && { forkBase: [...forkBase] }),
      version: { increment: 1 },
    },
  });
  if (count === 0) return false;
  if (factIds === undefined) return true;
  await db.deckFact.deleteMany({ where: { deckId: id } });
  await db.deckFact.createMany({ data: factIds.map((factId, position) => ({ deckId: id, factId, position })) });
  return true;
}

/** The facts of a deck in its order, those out of use too. */
export async function loadDeckFactIds(db: Database, deckId: string): Promise<readonly string[]> {
  const rows = await db.deckFact.findMany({
    where: { deckId },
    orderBy: { position: "asc" },
    select: { factId: true },
  });
  return rows.map(({ factId }) => factId);
}

/** What the original of a copy had when the two were last compared. */
export async function loadForkBase(db: Database, deckId: string): Promise<readonly string[]> {
  return (await db.deck.findUnique({ where: { id: deckId }, select: { forkBase: true } }))?.forkBase ?? [];
}

/** Whether deck d is studied by someone else than its owner, or assigned in a course. */
const USED_BY_OTHERS = Prisma.sql`(EXISTS (SELECT FROM deck_study t
    WHERE t.deck_id = d.id AND t.user_id IS DISTINCT FROM d.owner_id AND t.stopped_at IS NULL)
  OR EXISTS (SELECT FROM assignment a WHERE a.deck_id = d.id))`;

/** Whether anyone but its owner has to do with a deck: taking it away would take it from them. */
export async function isUsedByOthers(db: Database, deckId: string): Promise<boolean> {
  const rows = await rowsOf<{ used: boolean }>(db)`
    SELECT ${USED_BY_OTHERS} AS used FROM deck d WHERE d.id = ${deckId}`;
  return rows[0]?.used ?? false;
}

/** Before an account goes (and its facts, leaveOwnBank): its decks go with it, except those that others use, which stay without an owner. */
export async function leaveDecks(db: Database, ownerId: UserId): Promise<void> {
  await db.$executeRaw`DELETE FROM deck d WHERE d.owner_id = ${ownerId}::uuid AND NOT ${USED_BY_OTHERS}`;
}

/** Puts a fact into a deck, as its last. */
export async function appendToDeck(db: Database, deckId: string, factId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO deck_fact (deck_id, fact_id, position)
    SELECT ${deckId}, ${factId}, (SELECT coalesce(max(position), -1) + 1 FROM deck_fact WHERE deck_id = ${deckId})`;
  await db.deck.update({ where: { id: deckId }, data: { version: { increment: 1 } } });
}

/**
 * Deletes a deck that is assigned nowhere. What its learners learned stays: memory is of cards, not of decks.
 * @returns whether it is gone
 */
export async function deleteDeck(db: Database, id: string): Promise<boolean> {
  await db.deck.deleteMany({ where: { id, assignments: { none: {} } } });
  return (await db.deck.count({ where: { id } })) === 0;
}
