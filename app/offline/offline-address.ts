import { practiceAddress, toPracticeQuery } from "@/app/practice/practice-address";
import type { PracticeCardsQuery } from "@/lib/contracts/study";

/** Which page the address asks for, as far as this phone can show it. */
export type OfflineAddress =
  | { readonly page: "today" | "decks" | "other" }
  | { readonly page: "review"; readonly deckId: string | null; readonly minutes: number | null }
  | { readonly page: "practice-choices" }
  | { readonly page: "practice"; readonly query: PracticeCardsQuery; readonly path: string }
  | { readonly page: "quiz"; readonly deckId: string | null }
  | { readonly page: "deck"; readonly deckId: string };

/** The shell's own address shows the page for today. */
export function readAddress({
  pathname,
  search,
}: {
  readonly pathname: string;
  readonly search: string;
}): OfflineAddress {
  const params = new URLSearchParams(search);
  const deckId = params.get("deckId");
  const deck = /^\/decks\/([^/]+)$/.exec(pathname)?.[1];
  if (deck !== undefined) return { page: "deck", deckId: decodeURIComponent(deck) };
  switch (pathname) {
    case "/":
    case "/offline":
      return { page: "today" };
    case "/decks":
      return { page: "decks" };
    case "/review":
      return { page: "review", deckId, minutes: wholeNumber(params.get("minutes")) };
    case "/quiz":
      return { page: "quiz", deckId };
    case "/practice":
      return { page: "practice-choices" };
    case "/practice/session": {
      const query = toPracticeQuery(Object.fromEntries(params));
      return { page: "practice", query, path: practiceAddress(query) };
    }
    default:
      return { page: "other" };
  }
}

function wholeNumber(text: string | null): number | null {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : null;
}
