import { beforeAll, describe, expect, it } from "vitest";
import type { CardView, DeckCards, DeckContentView } from "@/lib/contracts/deck-content";
import type { DeckSummary } from "@/lib/contracts/decks";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { allCards, allMembers, allPages } from "@/tests/support/all-pages";
import { type ApiClient, giveRole, guestClient, signedInClient } from "@/tests/support/api-client";
import { nth } from "@/tests/support/learner-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** No answer of the API's is longer, in bytes. */
const LONGEST_ANSWER = 200_000;

let client: ApiClient;
let cards: readonly CardView[];

beforeAll(async () => {
  client = await signedInClient();
  cards = await allCards(client, DECK_OF_ALL);
});

const sizeOf = (body: unknown) => Buffer.byteLength(JSON.stringify(body));

async function deckOf(count: number): Promise<DeckSummary> {
  const factIds = [...new Set(cards.map(({ fact }) => fact.id))].slice(0, count);
  return (await client.post<DeckSummary>("/api/decks", { title: "Mine", factIds })).body;
}

describe("the pages of a list", () => {
  it("are together all cards of the deck, each once, in the same order however long the pages are", async () => {
    const { cards: count } = (await client.get<DeckSummary>(`/api/decks/${DECK_OF_ALL}`)).body;
    expect(new Set(cards.map(({ id }) => id)).size).toBe(count);
    const path = `/api/decks/${DECK_OF_ALL}/cards`;
    const byForty = await allPages(async (cursor) => {
      const part = cursor === undefined ? "" : `&cursor=${cursor}`;
      return (await client.get<DeckCards>(`${path}?limit=40${part}`)).body;
    });
    expect(byForty.flatMap((page) => page.cards)).toEqual(cards);
    expect(byForty.slice(0, -1).map((page) => page.cards.length)).toEqual(byForty.slice(1).map(() => 40));
  });

  it("are never too long, also where no limit is given or a high one", async () => {
    const editor = await signedInClient();
    await giveRole(editor, "editor");
    for (const list of ["cards", "items", "practice-items"]) {
      const path = `/api/decks/${DECK_OF_ALL}/${list}`;
      for (const limit of ["", "?limit=500"]) {
        const { status, body } = await editor.get(`${path}${limit}`);
        expect(status).toBe(200);
        expect(sizeOf(body), list).toBeLessThan(LONGEST_ANSWER);
        expect(body.next, list).toEqual(expect.any(String));
      }
      const members = await allMembers<{ id?: string; itemId?: string }>(
        async (address) => {
          const { body } = await editor.get(address);
          expect(sizeOf(body)).toBeLessThan(LONGEST_ANSWER);
          return body;
        },
        path,
        list === "cards" ? "cards" : "items",
      );
      expect(new Set(members.map(({ id, itemId }) => id ?? itemId)).size).toBe(members.length);
      expect(members.length).toBeGreaterThan(list === "cards" ? 300 : 1000);
    }
  });

  it("are those of what a search finds, where there is one", async () => {
    const says = ({ prompt, answer, fact }: CardView) =>
      [prompt, answer, fact.statement, fact.attribution?.speaker ?? ""].some((text) => /goroku/i.test(text));
    const pages = await allPages(async (cursor) => {
      const part = cursor === undefined ? "" : `&cursor=${cursor}`;
      return (await client.get<DeckCards>(`/api/decks/${DECK_OF_ALL}/cards?query=Goroku&limit=3${part}`)).body;
    });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((page) => page.cards.map(({ id }) => id))).toEqual(cards.filter(says).map(({ id }) => id));
  });

  it("end with a conflict where the deck has changed between two of them", async () => {
    const { id } = await deckOf(5);
    const first = await client.get<DeckCards>(`/api/decks/${id}/cards?limit=2`);
    await client.patch(`/api/decks/${id}`, { title: "Renamed" });
    const second = await client.get(`/api/decks/${id}/cards?limit=2&cursor=${first.body.next}`);
    expect(second).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect((await client.get(`/api/decks/${id}/cards?cursor=nonsense`)).status).toBe(409);
  });
});

describe("the content of a deck in one revision", () => {
  it("is its cards without anyone's memory of them, and may be kept for ever by whoever asked", async () => {
    const { revision } = (await client.get<DeckSummary>(`/api/decks/${DECK_OF_ALL}`)).body;
    const path = `/api/decks/${DECK_OF_ALL}/content/${revision}`;
    const pages = await allPages(async (cursor) => {
      const answer = await client.get<DeckContentView>(cursor === undefined ? path : `${path}?cursor=${cursor}`);
      expect(sizeOf(answer.body)).toBeLessThan(LONGEST_ANSWER);
      expect(answer.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
      expect(answer.headers.get("vary")).toContain("cookie");
      return answer.body;
    });
    expect(pages.flatMap((page) => page.cards)).toEqual(cards.map(({ schedule: _, ...words }) => words));
  });

  it("has another revision when the deck has other facts, and the same when it has another title", async () => {
    const deck = await deckOf(3);
    const renamed = (await client.patch<DeckSummary>(`/api/decks/${deck.id}`, { title: "Renamed" })).body;
    expect(renamed.revision).toBe(deck.revision);
    const factIds = [nth(cards, 0).fact.id];
    const shorter = (await client.patch<DeckSummary>(`/api/decks/${deck.id}`, { factIds })).body;
    expect(shorter.revision).not.toBe(deck.revision);
    const path = (revision: string) => `/api/decks/${deck.id}/content/${revision}`;
    expect((await client.get(path(shorter.revision))).status).toBe(200);
    expect((await client.get(path(deck.revision))).status).toBe(404);
  });

  it("is nobody's who may not see the deck", async () => {
    const deck = await deckOf(3);
    const guest = await guestClient();
    expect((await guest.get(`/api/decks/${deck.id}/content/${deck.revision}`)).status).toBe(404);
  });
});
