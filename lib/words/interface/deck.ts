import type { CardState } from "@/lib/core/scheduling/card-schedule";
import { formatCount, formatNumber } from "@/lib/words/format";

const CARD_STATE: Readonly<Record<CardState, string>> = {
  new: "not asked yet",
  learning: "in learning",
  review: "known, asked again later",
  relearning: "missed, in learning again",
};

export const deckWords = {
  about: (locale: string, facts: number, cards: number) =>
    `${formatCount(locale, facts, "fact", "facts")} · ${formatCount(locale, cards, "card", "cards")}`,
  inferred: "How the date is known",
  study: "Study",
  studyDue: (locale: string, due: number) => `Study ${formatNumber(locale, due)}`,
  startStudying: "Start studying",
  stopStudying: "Stop studying this deck",
  quiz: "Quiz",
  practise: "Practise",
  searchLabel: "Search the facts",
  search: "Search",
  clear: "Show all",
  found: (locale: string, facts: number, query: string) =>
    `${formatCount(locale, facts, "fact", "facts")} with “${query}”`,
  nothingFound: (query: string) => `No fact here has “${query}”. Try fewer or other words.`,
  facts: "Facts",
  pages: "Pages of facts",
  previousPage: "Previous",
  nextPage: "Next",
  pageOf: (locale: string, page: number, pages: number) =>
    `Page ${formatNumber(locale, page)} of ${formatNumber(locale, pages)}`,
  sourceAndCards: (locale: string, cards: number) => `Source, ${formatCount(locale, cards, "question", "questions")}`,
  state: (state: CardState) => CARD_STATE[state],
  dueOn: (when: string) => `next ${when}`,
  suspended: "set aside",
  marked: "marked",
  bringBack: "Bring it back",
} as const;
