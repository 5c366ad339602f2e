import type { DeckStatus } from "@/lib/core/content/deck-status";
import type { DeckOrder } from "@/lib/core/session/deck-draft";
import { formatCount, formatNumber } from "@/lib/words/format";

const STATUS: Readonly<Record<DeckStatus, string>> = { draft: "Draft", published: "Published", retired: "Retired" };

const ORDER: Readonly<Record<DeckOrder, string>> = {
  importance: "The most important first",
  time: "By date",
  article: "Article by article",
};

/** What a fact says, in the words of whoever chooses or writes one. */
export const factKindWords: Readonly<Record<string, string>> = {
  quantity: "A figure",
  event: "An event",
  personRole: "Who somebody is",
  policy: "A treaty, law or plan",
  claim: "A claim or opinion",
  causeEffect: "A cause and what came of it",
  comparison: "A comparison",
  list: "A list",
  definition: "A definition",
};

/** The page on which a deck is made or changed. */
export const deckEditorWords = {
  newTitle: "New deck",
  editTitle: "Edit deck",
  link: "Make a deck",
  edit: "Edit this deck",
  title: "Title",
  description: "Description",
  descriptionHint: "What it is for. Whoever sees the deck reads it.",
  choose: "Choose facts",
  chosen: (locale: string, facts: number) => `In the deck (${formatNumber(locale, facts)})`,
  views: "Choose, or put in order",
  search: "Search statements and speakers",
  article: "Article",
  objective: "Learning objective",
  kind: "Kind of fact",
  all: "All",
  ownOnly: "Facts of my own only",
  found: (locale: string, facts: number) => formatCount(locale, facts, "fact", "facts"),
  nothingFound: "No fact fits. Look for less, or for other words.",
  addAll: (locale: string, facts: number) => `Add all ${formatNumber(locale, facts)}`,
  removeAll: (locale: string, facts: number) => `Take out all ${formatNumber(locale, facts)}`,
  cards: (locale: string, cards: number) => formatCount(locale, cards, "card", "cards"),
  own: "My own",
  order: "Order",
  asItIs: "As it stands",
  orders: ORDER,
  empty: "Nothing yet. Choose facts, or write some of your own.",
  up: (place: string) => `Move up: ${place}`,
  down: (place: string) => `Move down: ${place}`,
  remove: (statement: string) => `Take out: ${statement}`,
  editFact: "Edit",
  sums: (locale: string, facts: number, cards: number, minutes: number) =>
    `${formatCount(locale, facts, "fact", "facts")} · ${formatCount(locale, cards, "card", "cards")} · ${formatCount(locale, minutes, "minute", "minutes")} to meet them all`,
  unknown: (locale: string, facts: number) =>
    `${formatCount(locale, facts, "fact is", "facts are")} out of use for now, and kept.`,
  status: STATUS,
  statusTitle: "Where it stands",
  statusHint: {
    draft: "Only you see it.",
    published: "It can be studied and assigned.",
    retired: "Nobody begins it any more; whoever studies it keeps it.",
  } satisfies Readonly<Record<DeckStatus, string>>,
  keepsQuestions: "Keep the questions about my own facts for assigned quizzes",
  keepsQuestionsHint: "They are never in anybody’s practice. The cards are learned as usual.",
  writeFact: "Write a fact of my own",
  save: "Save",
  saving: "Saving …",
  saved: "Saved.",
  notSaved: "Not saved. Nothing that you chose is lost.",
  see: "See the deck",
  delete: "Delete this deck",
  deleteSure: "Delete it for good? What was learned from it stays.",
  deleteYes: "Yes, delete it",
  copy: "Make a copy of my own",
  copyOf: "A copy of",
  originChanged: (title: string) => `“${title}”, the original, has changed`,
  originAdded: (locale: string, facts: number) => `${formatCount(locale, facts, "fact", "facts")} added`,
  originRemoved: (locale: string, facts: number) => `${formatCount(locale, facts, "fact", "facts")} taken out`,
  takeOver: "Take over what is chosen",
  takeNothing: "Leave my copy as it is",
  takeHint: "What you leave out is not offered again.",
} as const;
