import type { DeckContentName } from "@/lib/core/content/deck-content";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { DeckStatus } from "@/lib/core/content/deck-status";
import type { Fact } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { DeckOptions } from "@/lib/core/scheduling/deck-options";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { SeminarDate } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { decksToStudy } from "@/lib/core/study/study-input";
import { ask, type Question, question } from "@/lib/server/store/ask";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { EDITION } from "@/lib/server/store/edition";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** A deck as one learner sees it. */
export interface StoredDeck {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Raised by every change. */
  readonly version: number;
  /** The edition of the bank in which it was read. */
  readonly edition: number;
  readonly status: DeckStatus;
  /** Whether it is one of the shared bank. */
  readonly shared: boolean;
  /** Null for the decks of the shared bank, and where the account is gone. */
  readonly ownerId: string | null;
  /** Whether questions about its owner's own facts are kept for assigned quizzes. */
  readonly keepsQuestions: boolean;
  /** The deck that it is a copy of; null where it is none, or the learner may not see that deck. */
  readonly forkedFrom: { readonly id: string; readonly title: string } | null;
  /** Null where the learner does not study it. */
  readonly studyOptions: DeckOptions | null;
}

/** Who looks at decks, and when: an assigned deck is there from the opening of its assignment on. */
export interface DeckViewer {
  readonly userId: UserId;
  readonly now: Instant;
}

/**
 * Whether the deck of this alias may be seen: one's own, and, drafts apart, those of the shared bank, those that one
 * studies, and those assigned in a course that one is in. The one place that says so.
 */
export function maySeeDeck({ userId, now }: DeckViewer, alias = "d"): Prisma.Sql {
  const d = Prisma.raw(alias);
  return Prisma.sql`(${d}.owner_id = ${userId}::uuid OR (${d}.status <> 'draft' AND (${d}.shared
    OR EXISTS (SELECT FROM deck_study y WHERE y.deck_id = ${d}.id AND y.user_id = ${userId}::uuid AND y.stopped_at IS NULL)
    OR EXISTS (SELECT FROM assignment a JOIN enrolment e ON e.course_id = a.course_id
      WHERE a.deck_id = ${d}.id AND e.user_id = ${userId}::uuid AND (e.role <> 'student' OR a.opens_at <= ${new Date(now)})))))`;
}

/** The decks that a learner studies, with their options: a row source for FROM. */
function studiedBy({ userId, now }: DeckViewer): Prisma.Sql {
  return Prisma.sql`studied_decks(${userId}::uuid, ${new Date(now)}::timestamptz)`;
}

/** The decks that a learner may see, or one of them. */
export function visibleDecks(viewer: DeckViewer, deckId?: string): Question<readonly StoredDeck[]> {
  return question(
    Prisma.sql`
      SELECT json_agg(json_build_object('id', d.id, 'title', d.title, 'description', d.description, 'version', d.version,
        'edition', ${EDITION}, 'status', d.status, 'shared', d.shared, 'ownerId', d.owner_id, 'keepsQuestions', d.keeps_questions, 'studyOptions', t.options,
        'forkedFrom', CASE WHEN ${maySeeDeck(viewer, "o")} THEN json_build_object('id', o.id, 'title', o.title) END)
        ORDER BY NOT d.shared, d.position, d.created_at, d.id)
      FROM deck d
      LEFT JOIN deck o ON o.id = d.forked_from
      LEFT JOIN ${studiedBy(viewer)} t ON t.deck_id = d.id
      WHERE ${maySeeDeck(viewer)} AND (${deckId ?? null}::text IS NULL OR d.id = ${deckId ?? null})`,
    (decks: StoredDeck[] | null) => decks ?? [],
  );
}

/** A deck whose cards are asked, with which content it has. */
export interface StudiedDeck extends DeckContentName {
  readonly title: string;
  /** Null for the deck of all that there is, where the learner studies none. */
  readonly studyOptions: DeckOptions | null;
}

/** The decks that a learner studies, in the order of all decks; where there are none, the one of all there is. */
export async function loadStudiedDecks(db: Database, viewer: DeckViewer): Promise<readonly StudiedDeck[]> {
  return decksToStudy(await ask(db, studiedDecks(viewer, [DECK_OF_ALL])));
}

/** The decks that a learner studies and these, those of them that may be seen, in the order of all decks. */
export function studiedDecks(viewer: DeckViewer, others: readonly string[]): Question<readonly StudiedDeck[]> {
  return question(
    Prisma.sql`
      SELECT json_agg(json_build_object('id', d.id, 'title', d.title, 'version', d.version, 'edition', ${EDITION},
        'studyOptions', k.options) ORDER BY NOT d.shared, d.position, d.created_at, d.id)
      FROM (SELECT w.id, (array_agg(w.options) FILTER (WHERE w.options IS NOT NULL))[1] AS options
            FROM (SELECT t.deck_id AS id, t.options FROM ${studiedBy(viewer)} t
                  UNION ALL SELECT o.id, NULL FROM unnest(${[...others]}::text[]) AS o(id)) w GROUP BY w.id) k
      JOIN deck d ON d.id = k.id WHERE ${maySeeDeck(viewer)}`,
    (decks: StudiedDeck[] | null) => decks ?? [],
  );
}

/** The dates that a learner has set for decks by themselves, of decks they still study and may see. */
export async function loadOwnSeminars(
  db: Database,
  viewer: DeckViewer,
): Promise<readonly { readonly deckId: string; readonly title: string; readonly seminarAt: SeminarDate }[]> {
  return rowsOf<{ deckId: string; title: string; seminarAt: SeminarDate }>(db)`
    SELECT d.id AS "deckId", d.title, t.options->>'seminarAt' AS "seminarAt"
    FROM deck_study t JOIN deck d ON d.id = t.deck_id
    WHERE t.user_id = ${viewer.userId}::uuid AND t.stopped_at IS NULL AND t.options ? 'seminarAt' AND ${maySeeDeck(viewer)}`;
}

/** A learner's memory of some cards; those never met are missing. */
export async function loadSchedules(
  db: Database,
  userId: UserId,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, CardSchedule>> {
  const rows = await rowsOf<{ schedule: ScheduleRow }>(db)`
    SELECT to_json(s) AS schedule FROM card_schedule s
    WHERE s.user_id = ${userId}::uuid AND s.card_id = ANY(${[...cardIds]}::text[])`;
  return new Map(rows.map(({ schedule }) => [asId<CardId>(schedule.card_id), fromScheduleRow(schedule)]));
}

/** The cards in use of a deck in whose words one of some texts occurs. */
export async function searchDeckCards(
  db: Database,
  deckId: string,
  texts: readonly string[],
): Promise<ReadonlySet<CardId>> {
  const patterns = texts.map((text) => `%${text.replace(/[\\%_]/g, "\\$&")}%`);
  const rows = await rowsOf<{ id: CardId }>(db)`
    SELECT c.id FROM deck_fact d
    JOIN card c ON c.fact_id = d.fact_id AND NOT c.retired
    JOIN card_version v ON v.card_id = c.id AND v.version = c.current_version
    WHERE d.deck_id = ${deckId} AND concat_ws(chr(10), v.view->>'prompt', v.view->>'answer', v.view->'fact'->>'statement',
      v.view->'fact'->'attribution'->>'speaker') ILIKE ANY(${patterns}::text[])`;
  return new Set(rows.map(({ id }) => id));
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
    ON CONFLICT (user_id, deck_id) DO UPDATE SET options = EXCLUDED.options, stopped_at = NULL`;
}

/** Stops studying a deck, one that was assigned too once its seminar is over; the memory of its cards stays. */
export async function saveDeckStopped(db: Database, userId: UserId, deckId: string, now: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO deck_study (user_id, deck_id, options, started_at, stopped_at)
    SELECT ${userId}::uuid, d.id, '{}', ${now}, ${now} FROM deck d WHERE d.id = ${deckId} FOR KEY SHARE
    ON CONFLICT (user_id, deck_id) DO UPDATE SET options = '{}', stopped_at = EXCLUDED.stopped_at`;
}

/** When the next seminar is for which this deck is assigned to a learner; null where none is ahead. */
export async function loadAssignedUntil(db: Database, viewer: DeckViewer, deckId: string): Promise<Date | null> {
  const rows = await rowsOf<{ at: Date | null }>(db)`
    SELECT min(a.seminar_at) AS at FROM assignments_of(${viewer.userId}::uuid, ${new Date(viewer.now)}::timestamptz) a
    WHERE a.deck_id = ${deckId} AND a.seminar_at > ${new Date(viewer.now)}`;
  return rows[0]?.at ?? null;
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
    create: { id, ...head, shared: true, createdAt: now },
    update: { ...head, ...(!same && { version: { increment: 1 } }) },
  });
  if (same) return;
  await db.deckFact.deleteMany({ where: { deckId: id } });
  await db.deckFact.createMany({ data: factIds.map((factId, position) => ({ deckId: id, factId, position })) });
}
