import type { DeckContentName } from "@/lib/core/content/deck-content";
import { DomainError } from "@/lib/core/shared/domain-error";
import { deckListChanged } from "@/lib/words/problems";

/** Which part of a list of a deck's is wanted. */
export interface PageQuery {
  /** What the page before gave as `next`; the beginning where absent. */
  readonly cursor?: string | undefined;
  /** At most so many; fewer come where they would be too long. */
  readonly limit?: number | undefined;
}

export interface Page<View> {
  readonly views: readonly View[];
  /** The cursor of what follows; null at the end. */
  readonly next: string | null;
}

/** So long is a page's JSON at the most, in characters, but for one member that is longer by itself. */
const PAGE_LENGTH = 180_000;

/** A list of a deck's is another one where the deck or the edition is. */
export const listNameOf = ({ version, edition }: DeckContentName) => `${version}.${edition}`;

/**
 * After how many members of a list a page begins. A cursor names the list that it counts in, so that parts of two lists
 * are never put together.
 * @throws DomainError conflict where the list is another one now
 */
export function startOf(listName: string, { cursor }: PageQuery): number {
  if (cursor === undefined) return 0;
  const [, name, start] = /^(.+)-(\d{1,9})$/.exec(cursor) ?? [];
  if (name !== listName) throw new DomainError("conflict", deckListChanged);
  return Number(start);
}

/** At most so many members are looked at for a page. */
const MOST_MEMBERS = 300;

/** The part of a list that a page may have, from a place on. */
export function sliceOf<Value>(list: readonly Value[], start: number, limit = MOST_MEMBERS): readonly Value[] {
  return list.slice(start, start + Math.min(limit, MOST_MEMBERS));
}

/**
 * As many of these as are not too long for a page.
 * @param place where the first of them stands in the list, and how long this is
 */
export function cutPage<View>(
  listName: string,
  views: readonly View[],
  { start, total }: { readonly start: number; readonly total: number },
): Page<View> {
  const lengths = views.map((view) => JSON.stringify(view).length);
  let count = 0;
  for (let left = PAGE_LENGTH; count < views.length; count++) {
    left -= lengths[count] ?? 0;
    if (left < 0 && count > 0) break;
  }
  const end = start + count;
  return { views: views.slice(0, count), next: end < total ? `${listName}-${end}` : null };
}
