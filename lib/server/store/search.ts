import { MARK_END, MARK_START } from "@/lib/core/content/full-text";
import { type Question, question } from "@/lib/server/store/ask";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { type DeckViewer, maySeeDeck } from "@/lib/server/store/decks";
import { maySeeFact } from "@/lib/server/store/facts";

/** What was found of one kind: how much there is, and the best of it, with marks around the words that match. */
export interface Found {
  readonly total: number;
  readonly hits: readonly {
    readonly id: string;
    /** Of the fact that a question is about; else the same as the id. */
    readonly pageId: string;
    readonly title: string;
    readonly detail: string;
  }[];
}

export interface Search {
  readonly viewer: DeckViewer;
  /** Of to_tsquery. */
  readonly query: string;
  readonly most: number;
}

const MARKS = `HighlightAll=true, StartSel=${MARK_START}, StopSel=${MARK_END}`;
/** How alike two words are at least, from 0 to 1: "Lukyn" and "Lukin" are 0.33, as PostgreSQL's % takes them too. */
const ALIKE_FROM = 0.3;

const queryOf = ({ query }: Search) => Prisma.sql`to_tsquery('english', ${query})`;

/** The best of some rows (id, page_id, title, detail, rank, position), which match already. */
function best(matches: Prisma.Sql, search: Search): Question<Found> {
  const marked = (column: string) =>
    Prisma.sql`ts_headline('english', ${Prisma.raw(column)}, ${queryOf(search)}, ${MARKS})`;
  return question(
    Prisma.sql`
      SELECT json_build_object('total', count(*), 'hits', coalesce(json_agg(json_build_object('id', id, 'pageId', page_id,
        'title', ${marked("title")}, 'detail', ${marked("detail")}) ORDER BY place) FILTER (WHERE place <= ${search.most}), '[]'))
      FROM (SELECT m.*, row_number() OVER (ORDER BY rank DESC, position, id) AS place FROM (${matches}) m) n`,
    (found: Found) => found,
  );
}

const IN_USE = Prisma.sql`c.fact_id = f.id AND NOT c.retired AND v.card_id = c.id AND v.version = c.current_version`;

/** Facts in whose statement or quotations the words stand, or in an answer that is asked of them. */
export function factsFound(search: Search): Question<Found> {
  const query = queryOf(search);
  return best(
    Prisma.sql`
      SELECT f.id, f.id AS page_id, w.data->>'statement' AS title, ts_rank(w.search, ${query}) AS rank, f.position,
        CASE WHEN ts_filter(w.search, '{a}') @@ ${query} THEN '' ELSE coalesce((
          SELECT string_agg('“' || (e->>'quote') || '”', ' ') FROM jsonb_array_elements(w.data->'evidence') e
          WHERE to_tsvector('english', e->>'quote') @@ ${query}), '') END AS detail
      FROM fact f JOIN fact_version w ON w.fact_id = f.id AND w.version = f.current_version
      WHERE NOT f.retired AND ${maySeeFact(search.viewer)} AND (w.search @@ ${query}
        OR EXISTS (SELECT FROM card c, card_version v WHERE ${IN_USE} AND ts_filter(v.search, '{b}') @@ ${query}))`,
    search,
  );
}

/** Questions in whose prompt or answer the words stand. */
export function questionsFound(search: Search): Question<Found> {
  return best(
    Prisma.sql`
      SELECT c.id, f.id AS page_id, v.view->>'prompt' AS title, v.view->>'answer' AS detail,
        ts_rank(v.search, ${queryOf(search)}) AS rank, f.position
      FROM fact f, card c, card_version v
      WHERE ${IN_USE} AND NOT f.retired AND v.search @@ ${queryOf(search)} AND ${maySeeFact(search.viewer)}`,
    search,
  );
}

export function decksFound(search: Search): Question<Found> {
  return best(
    Prisma.sql`
      SELECT d.id, d.id AS page_id, d.title, d.description AS detail, 0 AS rank, d.position FROM deck d
      WHERE to_tsvector('english', d.title || ' ' || d.description) @@ ${queryOf(search)} AND ${maySeeDeck(search.viewer)}`,
    search,
  );
}

/** Articles of the shared bank, and one's own. */
export function articlesFound(search: Search): Question<Found> {
  return best(
    Prisma.sql`
      SELECT s.id, s.id AS page_id, s.data->>'title' AS title, 0 AS rank, s.position,
        concat_ws(' · ', s.data->>'outlet', s.data->>'author', s.data->>'published') AS detail
      FROM source s WHERE ${mayName("s", search.viewer)} AND to_tsvector('english',
        concat_ws(' ', s.data->>'title', s.data->>'outlet', s.data->>'author', s.data->>'shortName')) @@ ${queryOf(search)}`,
    search,
  );
}

/** People and organisations that facts name, by any of their names. */
export function peopleFound(search: Search): Question<Found> {
  return best(
    Prisma.sql`
      SELECT e.id, e.data->>'name' AS page_id, e.data->>'name' AS title, e.data->>'gloss' AS detail, 0 AS rank, e.position
      FROM entity e WHERE ${mayName("e", search.viewer)} AND e.data->>'type' IN ('person', 'organisation')
        AND jsonb_to_tsvector('english', e.data - ARRAY['id', 'type', 'category', 'gloss'], '["string"]') @@ ${queryOf(search)}`,
    search,
  );
}

/** Whether an article or a name may be seen: those of the shared bank, and one's own. */
function mayName(alias: string, { userId }: DeckViewer): Prisma.Sql {
  const one = Prisma.raw(alias);
  return Prisma.sql`(${one}.shared OR ${one}.owner_id = ${userId}::uuid)`;
}

/** For each term the word most like it of all that somebody may see; a term that nothing is like is missing. */
export async function loadLikeWords(
  db: Database,
  viewer: DeckViewer,
  terms: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ term: string; word: string }>(db)`
    WITH text AS (
      SELECT concat_ws(' ', w.data->>'statement', jsonb_path_query_array(w.data, '$.evidence[*].quote')::text) AS words
      FROM fact f JOIN fact_version w ON w.fact_id = f.id AND w.version = f.current_version
      WHERE NOT f.retired AND ${maySeeFact(viewer)}
      UNION ALL SELECT d.title FROM deck d WHERE ${maySeeDeck(viewer)}
      UNION ALL SELECT concat_ws(' ', s.data->>'title', s.data->>'outlet', s.data->>'author') FROM source s WHERE ${mayName("s", viewer)}
      UNION ALL SELECT concat_ws(' ', e.data->>'name', e.data->>'aliases') FROM entity e WHERE ${mayName("e", viewer)}
    ), word AS (
      SELECT word, count(*) AS times FROM text, regexp_split_to_table(lower(words), '[\\s[:punct:]\\u2000-\\u206f]+') word
      WHERE word <> '' GROUP BY word
    )
    SELECT DISTINCT ON (term) term, word FROM unnest(${[...terms]}::text[]) term, word
    WHERE similarity(word, term) >= ${ALIKE_FROM} ORDER BY term, similarity(word, term) DESC, times DESC`;
  return new Map(rows.map(({ term, word }) => [term, word]));
}
