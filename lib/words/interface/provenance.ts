import { formatCount, formatNumber } from "@/lib/words/format";

const CHANGE_KIND: Readonly<Record<string, string>> = {
  corrected: "Corrected",
  superseded: "Updated",
  retired: "No longer asked",
  restored: "Asked again",
};

/** The page of a fact, and the links to it. */
export const factWords = {
  back: "Back",
  title: "About this fact",
  moreOnThese: "More on these facts",
  whoSaysSo: "Speaker",
  says: (mode: string) => MODE[mode] ?? "",
  asOf: "As of",
  validUntil: "Valid until",
  kind: "Kind",
  quotations: "Source",
  paragraph: (locale: string, paragraph: number) => `paragraph ${formatNumber(locale, paragraph)}`,
  toArticle: "See it in the article",
  howDated: "About the date",
  severalArticles: (locale: string, articles: number) =>
    `${formatCount(locale, articles, "article", "articles")} say${articles === 1 ? "s" : ""} so`,
  disagreements: "Other views",
  samePoint: "On the same point",
  supersededTitle: "This has changed",
  was: "Was",
  now: "Now",
  since: (when: string) => `since ${when}`,
  supersedes: "Before this",
  comparisons: "Compare views",
  asked: "Questions",
  notAsked: "No longer asked.",
  retired: "This is no longer asked. It’s kept here for reference.",
  objective: "Learning objective",
  history: "Change history",
  historyVersion: (locale: string, version: number) => `version ${formatNumber(locale, version)}`,
  changeKind: (kind: string) => CHANGE_KIND[kind] ?? kind,
  edit: "Edit fact",
} as const;

/** How an article reports someone's words. */
const MODE: Readonly<Record<string, string>> = {
  direct: "quoted in their own words",
  indirect: "paraphrased in the article",
  poll: "a poll",
};

/** Other ways into the facts, on the page of all decks. */
export const exploreWords = {
  title: "Explore",
  articles: ["Articles", "What each article says, with quotations"],
  compare: ["Compare", "Accounts that differ, side by side"],
  timeline: ["Timeline", "Dated facts in order"],
  reports: ["Reports", "Cards reported as wrong, and the replies"],
  editing: ["Facts and changes", "Facts past their date, and recent edits"],
} as const;

export const articleWords = {
  listTitle: "Articles",
  listLead: "The sources of all facts, with short quotations. Read the full text where it was published.",
  facts: (locale: string, facts: number) => formatCount(locale, facts, "fact", "facts"),
  inferred: "About the date",
  outletNote: (note: string) => `About the outlet: ${note}.`,
  open: "Read the original",
  objectives: "Learning objectives",
  factsTitle: "Facts in article order",
  alsoIn: (names: string) => `Also in ${names}`,
  paragraph: (locale: string, paragraph: number) => `Paragraph ${formatNumber(locale, paragraph)}`,
} as const;

export const compareWords = {
  listTitle: "Compare",
  listLead: "Where articles, or the people quoted in them, disagree. No view is marked as the right one.",
  map: "Who said what",
  question: "Question",
  shapes: { fact: "Fact", plan: "Plan", claim: "Claim, estimate, prediction or opinion" },
  none: "Nothing to compare yet.",
  accounts: (locale: string, accounts: number) => formatCount(locale, accounts, "view", "views"),
  retired: "No longer asked",
} as const;

export const timelineWords = {
  title: "Timeline",
  lead: (locale: string, entries: number, undated: number) =>
    `${formatCount(locale, entries, "dated fact", "dated facts")}. ${
      undated === 0
        ? "Every fact has a date."
        : `${formatCount(locale, undated, "fact has", "facts have")} no date and ${undated === 1 ? "isn’t" : "aren’t"} shown.`
    }`,
  filter: "Article",
  all: "All articles",
  ahead: "Planned or expected",
  gap: (locale: string, years: number) => `${formatCount(locale, years, "year", "years")} without an entry`,
  overview: (from: number, to: number) => `Facts per year, ${from} to ${to}`,
  table: "Show as table",
  year: "Year",
  happened: "Dated facts",
  noneAhead: "–",
  none: "This article has no dated facts.",
} as const;
