import type { Fact } from "@/lib/core/content/fact";
import type { PublishedCard } from "@/lib/core/content/published";
import type { Source } from "@/lib/core/content/source";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import type { Database } from "@/lib/server/store/database";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** The deck of every fact of the shared bank. */
export const DECK_OF_ALL = "all";

/** A deck as one learner sees it. */
export interface StoredDeck {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly ownerId: string | null;
  readonly source: Source | null;
  readonly facts: number;
  readonly cards: number;
  /** Null where the learner does not study it. */
  readonly studyOptions: { readonly newPerDay?: number; readonly reviewsPerDay?: number } | null;
}

interface DeckRow extends Omit<StoredDeck, "source" | "studyOptions"> {
  readonly source: unknown;
  readonly options: unknown;
}

/** The decks that a learner may see, or one of them: those of the shared bank and their own. */
export async function loadDecks(db: Database, userId: UserId, deckId?: string): Promise<StoredDeck[]> {
  const rows = await db.$queryRaw<DeckRow[]>`
    SELECT d.id, d.title, d.description, d.owner_id AS "ownerId", s.data AS source, t.options,
      (SELECT count(*)::int FROM deck_fact x JOIN fact f ON f.id = x.fact_id AND NOT f.retired WHERE x.deck_id = d.id) AS facts,
      (SELECT count(*)::int FROM deck_fact x JOIN card c ON c.fact_id = x.fact_id AND NOT c.retired WHERE x.deck_id = d.id) AS cards
    FROM deck d
    LEFT JOIN source s ON s.id = d.source_id
    LEFT JOIN deck_study t ON t.deck_id = d.id AND t.user_id = ${userId}::uuid
    WHERE (d.owner_id IS NULL OR d.owner_id = ${userId}::uuid) AND (${deckId ?? null}::text IS NULL OR d.id = ${deckId ?? null})
    ORDER BY d.owner_id IS NOT NULL, d.position, d.created_at, d.id`;
  return rows.map(({ options, source, ...deck }) => ({
    ...deck,
    source: source as Source | null,
    studyOptions: options as StoredDeck["studyOptions"],
  }));
}

/** A card of a deck in its current version, with the learner's memory of it. */
export interface DeckCard {
  readonly cardId: CardId;
  readonly version: number;
  readonly factId: string;
  readonly view: PublishedCard;
  readonly schedule: CardSchedule | undefined;
}

/** The cards of a deck in the deck's order; `query` keeps those in whose words it occurs. */
export async function loadDeckCards(db: Database, userId: UserId, deckId: string, query?: string): Promise<DeckCard[]> {
  const pattern = query === undefined || query.trim() === "" ? null : `%${query.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.$queryRaw<
    { id: string; version: number; factId: string; view: PublishedCard; schedule: ScheduleRow | null }[]
  >`
    SELECT c.id, v.version, c.fact_id AS "factId", v.view, to_jsonb(s) AS schedule
    FROM deck_fact d
    JOIN card c ON c.fact_id = d.fact_id AND NOT c.retired
    JOIN card_version v ON v.card_id = c.id AND v.version = c.current_version
    LEFT JOIN card_schedule s ON s.card_id = c.id AND s.user_id = ${userId}::uuid
    WHERE d.deck_id = ${deckId} AND (${pattern}::text IS NULL
      OR v.view->>'prompt' ILIKE ${pattern} OR v.view->>'answer' ILIKE ${pattern} OR v.view->'fact'->>'statement' ILIKE ${pattern}
      OR v.view->'fact'->'attribution'->>'speaker' ILIKE ${pattern})
    ORDER BY d.position, c.position, c.id`;
  return rows.map((row) => ({
    cardId: asId(row.id),
    version: row.version,
    factId: row.factId,
    view: row.view,
    schedule: row.schedule === null ? undefined : fromScheduleRow(row.schedule),
  }));
}

/** The ids among these that are facts in use. */
export async function loadKnownFactIds(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.fact.findMany({ where: { id: { in: [...ids] }, retired: false }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Makes a deck of a learner's own. */
export async function createDeck(
  db: Database,
  deck: {
    readonly id: string;
    readonly ownerId: UserId;
    readonly title: string;
    readonly description: string;
    readonly factIds: readonly string[];
  },
  now: Date,
): Promise<void> {
  const { factIds, ...data } = deck;
  await db.deck.create({
    data: {
      ...data,
      createdAt: now,
      facts: { createMany: { data: factIds.map((factId, position) => ({ factId, position })) } },
    },
  });
}

/** Changes a deck, in a transaction; absent fields stay. Each change is a version; one that is gone stays so. */
export async function updateDeck(
  db: Database,
  id: string,
  change: {
    readonly title?: string | undefined;
    readonly description?: string | undefined;
    readonly factIds?: readonly string[] | undefined;
  },
): Promise<void> {
  const { title, description, factIds } = change;
  const { count } = await db.deck.updateMany({
    where: { id },
    data: {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      version: { increment: 1 },
    },
  });
  if (count === 0 || factIds === undefined) return;
  await db.deckFact.deleteMany({ where: { deckId: id } });
  await db.deckFact.createMany({ data: factIds.map((factId, position) => ({ deckId: id, factId, position })) });
}

/** Deletes a deck. What its learners learned stays: memory is of cards, not of decks. */
export async function deleteDeck(db: Database, id: string): Promise<void> {
  await db.deck.deleteMany({ where: { id } });
}

/** Starts studying a deck, or changes its options. */
export async function saveDeckStudy(
  db: Database,
  userId: UserId,
  deckId: string,
  options: object,
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO deck_study (user_id, deck_id, options, started_at)
    SELECT ${userId}::uuid, d.id, ${JSON.stringify(options)}::jsonb, ${now} FROM deck d WHERE d.id = ${deckId} FOR KEY SHARE
    ON CONFLICT (user_id, deck_id) DO UPDATE SET options = EXCLUDED.options`;
}

/** Stops studying a deck; the memory of its cards stays. */
export async function deleteDeckStudy(db: Database, userId: UserId, deckId: string): Promise<void> {
  await db.deckStudy.deleteMany({ where: { userId, deckId } });
}

/** The shared decks: one of all facts, and one of each article's. */
export async function saveSharedDecks(
  db: Database,
  sources: readonly Source[],
  facts: readonly Fact[],
  now: Date,
): Promise<void> {
  await saveSharedDeck(
    db,
    { id: DECK_OF_ALL, title: "All articles", sourceId: null, position: 0, factIds: facts.map(({ id }) => id) },
    now,
  );
  for (const [index, source] of sources.entries()) {
    const ofSource = facts
      .map((fact) => ({
        id: fact.id,
        paragraph: fact.evidence.find(({ sourceId }) => sourceId === source.id)?.paragraph,
      }))
      .filter((fact) => fact.paragraph !== undefined)
      .toSorted((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0));
    const deck = {
      id: source.id,
      title: source.title,
      sourceId: source.id,
      position: index + 1,
      factIds: ofSource.map(({ id }) => id),
    };
    await saveSharedDeck(db, deck, now);
  }
}

async function saveSharedDeck(
  db: Database,
  deck: {
    readonly id: string;
    readonly title: string;
    readonly sourceId: string | null;
    readonly position: number;
    readonly factIds: readonly string[];
  },
  now: Date,
): Promise<void> {
  const { id, factIds, ...head } = deck;
  const before = await db.deckFact.findMany({
    where: { deckId: id },
    orderBy: { position: "asc" },
    select: { factId: true },
  });
  const same = before.length === factIds.length && before.every(({ factId }, index) => factId === factIds[index]);
  await db.deck.upsert({
    where: { id },
    create: { id, ...head, createdAt: now },
    update: { ...head, ...(!same && { version: { increment: 1 } }) },
  });
  if (same) return;
  await db.deckFact.deleteMany({ where: { deckId: id } });
  await db.deckFact.createMany({ data: factIds.map((factId, position) => ({ deckId: id, factId, position })) });
}
