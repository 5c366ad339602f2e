import type { CardState } from "@/lib/core/scheduling/card-schedule";
import { formatCount, formatNumber } from "@/lib/words/format";

const CARD_STATE: Readonly<Record<CardState, string>> = {
  new: "new",
  learning: "learning",
  review: "learned",
  relearning: "relearning",
};

export const deckWords = {
  about: (locale: string, facts: number, cards: number) =>
    `${formatCount(locale, facts, "fact", "facts")} · ${formatCount(locale, cards, "card", "cards")}`,
  inferred: "About the date",
  study: "Study",
  studyDue: (locale: string, due: number) => `Study ${formatNumber(locale, due)}`,
  startStudying: "Start studying",
  continueStudying: "Continue",
  stopStudying: "Stop studying",
  quiz: "Quiz",
  practise: "Practise",
  searchLabel: "Search facts",
  search: "Search",
  clear: "Show all",
  found: (locale: string, facts: number, query: string) =>
    `${formatCount(locale, facts, "fact matches", "facts match")} “${query}”`,
  nothingFound: (query: string) => `No facts match “${query}”. Try fewer or different words.`,
  facts: "Facts",
  sortAndFilter: "Sort and filter",
  groupBy: "Group by",
  byObjective: "Objective",
  byArticle: "Article",
  sortBy: "Sort by",
  deckOrder: "Deck order",
  leastKnown: "Least known first",
  progress: "Progress",
  kind: "Kind of statement",
  all: "All",
  factState: { new: "New", learning: "Learning", known: "Known", suspended: "Suspended" },
  others: "Other facts",
  knownOf: (locale: string, known: number, facts: number) =>
    `${formatNumber(locale, known)} of ${formatNumber(locale, facts)} known`,
  shown: (locale: string, shown: number, facts: number) =>
    `${formatNumber(locale, shown)} of ${formatCount(locale, facts, "fact", "facts")}`,
  pages: "Pages of facts",
  previousPage: "Previous",
  nextPage: "Next",
  pageOf: (locale: string, page: number, pages: number) =>
    `Page ${formatNumber(locale, page)} of ${formatNumber(locale, pages)}`,
  sourceAndCards: (locale: string, cards: number) =>
    `Source and ${formatCount(locale, cards, "question", "questions")}`,
  state: (state: CardState) => CARD_STATE[state],
  dueOn: (when: string) => `due ${when}`,
  suspended: "suspended",
  marked: "marked",
  bringBack: "Unsuspend",
} as const;
