import type { z } from "zod";
import {
  SEARCH_KINDS,
  type SearchHit,
  type SearchKind,
  type SearchResult,
  type searchQuery,
} from "@/lib/contracts/search";
import { fullTextQuery, markedParts, searchTerms } from "@/lib/core/content/full-text";
import { searchTexts } from "@/lib/core/content/search-texts";
import { readFrame } from "@/lib/server/content/deck-content";
import type { ServiceContext } from "@/lib/server/services/context";
import { askTogether, type Question } from "@/lib/server/store/ask";
import { database } from "@/lib/server/store/database";
import { loadEdition } from "@/lib/server/store/edition";
import * as store from "@/lib/server/store/search";

/** So many of each kind are shown at first, and so many of one at the most. */
const FIRST = 10;
const MOST = 500;

const FIND: Readonly<Record<SearchKind, (search: store.Search) => Question<store.Found>>> = {
  people: store.peopleFound,
  facts: store.factsFound,
  questions: store.questionsFound,
  decks: store.decksFound,
  articles: store.articlesFound,
};

const PATH: Readonly<Record<SearchKind, (pageId: string) => string>> = {
  people: (name) => `/search?kind=facts&q=${encodeURIComponent(name)}`,
  facts: (id) => `/facts/${encodeURIComponent(id)}`,
  questions: (factId) => `/facts/${encodeURIComponent(factId)}`,
  decks: (id) => `/decks/${encodeURIComponent(id)}`,
  articles: (id) => `/articles/${encodeURIComponent(id)}`,
};

/**
 * What somebody may see in which the words of a query stand: ten of each kind, or all of one. Where nothing is found,
 * the words most like those of the query are looked for instead.
 */
export async function search(
  context: ServiceContext,
  { q, kind }: z.output<typeof searchQuery>,
): Promise<SearchResult> {
  const groups = await find(context, q, kind);
  if (groups.length > 0) return { corrected: null, groups };
  const corrected = await correct(context, q);
  return corrected === null
    ? { corrected: null, groups: [] }
    : { corrected, groups: await find(context, corrected, kind) };
}

async function find(
  { actor, now }: ServiceContext,
  q: string,
  kind: SearchKind | undefined,
): Promise<SearchResult["groups"]> {
  const db = database();
  const { entities } = await readFrame(await loadEdition(db));
  const query = fullTextQuery(searchTexts(q, entities));
  if (query === null) return [];
  const asked = { viewer: { userId: actor.userId, now }, query, most: kind === undefined ? FIRST : MOST };
  const kinds = kind === undefined ? SEARCH_KINDS : [kind];
  const found = await askTogether(db, Object.fromEntries(kinds.map((one) => [one, FIND[one](asked)])));
  return kinds.flatMap((one) => {
    const { total = 0, hits = [] } = found[one] ?? {};
    return total === 0 ? [] : [{ kind: one, total, hits: hits.map((hit) => toHit(one, hit)) }];
  });
}

function toHit(kind: SearchKind, { id, pageId, title, detail }: store.Found["hits"][number]): SearchHit {
  return { id, path: PATH[kind](pageId), title: [...markedParts(title)], detail: [...markedParts(detail)] };
}

/** The query with words that there are; null where it has them already. */
async function correct({ actor, now }: ServiceContext, q: string): Promise<string | null> {
  const terms = searchTerms(q.toLowerCase());
  const words = await store.loadLikeWords(database(), { userId: actor.userId, now }, terms);
  const corrected = terms.map((term) => words.get(term) ?? term).join(" ");
  return corrected === terms.join(" ") ? null : corrected;
}
