import type { DeckStatus } from "@/lib/core/content/deck-status";
import type { DeckOrder, FactGrouping } from "@/lib/core/session/deck-draft";
import { formatCount, formatNumber } from "@/lib/words/format";

const STATUS: Readonly<Record<DeckStatus, string>> = { draft: "Draft", published: "Published", retired: "Retired" };

const ORDER: Readonly<Record<DeckOrder, string>> = {
  importance: "Most important first",
  time: "By date",
  article: "Article by article",
};

/** What each kind of fact is called. */
export const factKindWords: Readonly<Record<string, string>> = {
  quantity: "A figure",
  event: "An event",
  personRole: "A person’s role",
  policy: "A treaty, law or plan",
  claim: "A claim or opinion",
  causeEffect: "A cause and its effect",
  comparison: "A comparison",
  list: "A list",
  definition: "A definition",
};

/** The page on which a deck is made or changed. */
export const deckEditorWords = {
  newTitle: "New deck",
  editTitle: "Edit deck",
  link: "Make a deck",
  edit: "Edit deck",
  title: "Title",
  description: "Description",
  descriptionHint: "Everyone who sees the deck can read this.",
  choose: "Choose facts",
  chosen: (locale: string, facts: number) => `In the deck (${formatNumber(locale, facts)})`,
  views: "Choose or arrange",
  search: "Search statements and speakers",
  article: "Article",
  objective: "Learning objective",
  kind: "Kind of fact",
  all: "All",
  filters: "Filters",
  groupBy: "Group by",
  grouping: { article: "Article", objective: "Learning objective" } satisfies Readonly<Record<FactGrouping, string>>,
  noGroup: "Other facts",
  drag: (statement: string) => `Drag or use the arrow keys to move: ${statement}`,
  movedTo: (locale: string, place: number, all: number) =>
    `Moved to position ${formatNumber(locale, place)} of ${formatNumber(locale, all)}.`,
  ownOnly: "My own facts only",
  found: (locale: string, facts: number) => formatCount(locale, facts, "fact", "facts"),
  nothingFound: "No facts match. Try fewer or different words.",
  addAll: (locale: string, facts: number) => `Add all ${formatNumber(locale, facts)}`,
  removeAll: (locale: string, facts: number) => `Remove all ${formatNumber(locale, facts)}`,
  cards: (locale: string, cards: number) => formatCount(locale, cards, "card", "cards"),
  own: "My own",
  order: "Order",
  asItIs: "Current order",
  orders: ORDER,
  empty: "Nothing here yet. Choose facts or write your own.",
  up: (place: string) => `Move up: ${place}`,
  down: (place: string) => `Move down: ${place}`,
  remove: (statement: string) => `Remove: ${statement}`,
  editFact: "Edit",
  sums: (locale: string, facts: number, cards: number, minutes: number) =>
    `${formatCount(locale, facts, "fact", "facts")} · ${formatCount(locale, cards, "card", "cards")} · ${formatCount(locale, minutes, "minute", "minutes")} to see them all`,
  unknown: (locale: string, facts: number) =>
    `${formatCount(locale, facts, "fact isn’t", "facts aren’t")} in use at the moment. The deck keeps ${facts === 1 ? "it" : "them"}.`,
  status: STATUS,
  statusTitle: "Status",
  statusHint: {
    draft: "Only you can see it.",
    published: "Students can study it, and you can assign it.",
    retired: "Closed to new learners.",
  } satisfies Readonly<Record<DeckStatus, string>>,
  keepsQuestions: "Reserve questions about my own facts for assigned quizzes",
  keepsQuestionsHint: "They never come up in practice. Their cards are studied as usual.",
  writeFact: "Write my own fact",
  save: "Save",
  saving: "Saving…",
  saved: "Saved.",
  notSaved: "Not saved. Your changes are still here.",
  see: "View deck",
  delete: "Delete deck",
  deleteSure: "Delete this deck for good? What people have learned from it is kept.",
  deleteYes: "Delete",
  copy: "Make a copy",
  copyOf: "Copy of",
  originChanged: (title: string) => `The original, “${title}”, has changed`,
  originAdded: (locale: string, facts: number) => `${formatCount(locale, facts, "fact", "facts")} added`,
  originRemoved: (locale: string, facts: number) => `${formatCount(locale, facts, "fact", "facts")} removed`,
  takeOver: "Apply selected changes",
  takeNothing: "Keep my copy as it is",
  takeHint: "Changes you leave out won’t be offered again.",
} as const;
