import type { SearchKind } from "@/lib/contracts/search";
import { formatCount, formatNumber } from "@/lib/words/format";

export const searchWords = {
  title: "Search",
  lead: "Facts, questions, decks, articles, people and organisations",
  search: "Search",
  label: "Search",
  clear: "Clear",
  none: (query: string) => `Nothing matches “${query}”.`,
  noneNote: "Try fewer words, or another spelling.",
  corrected: (query: string) => `Showing results for “${query}”.`,
  kinds: {
    people: "People and organisations",
    facts: "Facts",
    questions: "Questions",
    decks: "Decks",
    articles: "Articles",
  } satisfies Record<SearchKind, string>,
  found: (locale: string, total: number) => formatCount(locale, total, "result", "results"),
  showAll: (locale: string, total: number) => `Show all ${formatNumber(locale, total)}`,
  backToAll: "All results",
  edit: "Edit",
} as const;
