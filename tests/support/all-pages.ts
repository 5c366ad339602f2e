import type { CardView } from "@/lib/contracts/deck-content";

interface Page {
  readonly next: string | null;
}

/** The answers of a list, from its first page to its last. @param read gives the page after a cursor; the first where there is none */
export async function allPages<Answer extends Page>(
  read: (cursor: string | undefined) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const pages = [await read(undefined)];
  for (let next = pages[0]?.next; typeof next === "string"; next = pages.at(-1)?.next) pages.push(await read(next));
  return pages;
}

/** A list that changes while it is read is read from its beginning again, so often at most. */
const MOST_READINGS = 10;

/**
 * The members of a list of the API's, whoever reads it: "cards" of /api/decks/all/cards. Where the deck is changed between
 * two pages, the second is refused and the list read again, as every client has to.
 */
export async function allMembers<Member>(
  get: (path: string) => Promise<unknown>,
  path: string,
  name: "cards" | "items",
): Promise<readonly Member[]> {
  for (let readings = 0; readings < MOST_READINGS; readings += 1) {
    const pages = await allPages(async (cursor) => {
      const part = `${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor ?? "")}`;
      const address = cursor === undefined ? path : `${path}${part}`;
      return (await get(address)) as Page & { readonly [key in typeof name]?: readonly Member[] };
    });
    const members = pages.flatMap((page) => page[name] ?? []);
    if (pages.every((page) => page[name] !== undefined)) return members;
    if (pages[0]?.[name] === undefined) throw new Error(`${path} gives no ${name}: ${JSON.stringify(pages[0])}`);
  }
  throw new Error(`${path} has changed at each of ${MOST_READINGS} readings.`);
}

interface Client {
  get(path: string): Promise<{ readonly body: unknown }>;
}

/** All cards of a deck, or those that a search finds, as a client of the route handlers reads them. */
export function allCards(client: Client, deckId: string, query?: string): Promise<readonly CardView[]> {
  const search = query === undefined ? "" : `?query=${encodeURIComponent(query)}`;
  return allMembers(async (path) => (await client.get(path)).body, `/api/decks/${deckId}/cards${search}`, "cards");
}

interface BrowserRequests {
  get(path: string): Promise<{ json(): Promise<unknown> }>;
}

/** The same for what a browser asks for. */
export function allFrom<Member>(
  request: BrowserRequests,
  path: string,
  name: "cards" | "items",
): Promise<readonly Member[]> {
  return allMembers(async (address) => (await request.get(address)).json(), path, name);
}
