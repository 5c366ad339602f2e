import { formatCount, formatNumber } from "@/lib/words/format";

const CHANGE_KIND: Readonly<Record<string, string>> = {
  corrected: "Corrected",
  superseded: "Overtaken by events",
  retired: "No longer asked",
  restored: "Asked again",
};

/** The page of a fact, and what leads there. */
export const factWords = {
  back: "Back",
  title: "Where a fact comes from",
  moreOnThese: "More on these facts",
  whoSaysSo: "Who says so",
  says: (mode: string) => MODE[mode] ?? "",
  asOf: "As of",
  validUntil: "Holds until",
  kind: "What it is",
  quotations: "Where it stands",
  paragraph: (locale: string, paragraph: number) => `paragraph ${formatNumber(locale, paragraph)}`,
  toArticle: "The article, at this fact",
  howDated: "How its date is known",
  severalArticles: (locale: string, articles: number) =>
    `${formatCount(locale, articles, "article", "articles")} say so`,
  disagreements: "Other accounts",
  samePoint: "On the same point",
  supersededTitle: "This has changed",
  was: "Was",
  now: "Now",
  since: (when: string) => `since ${when}`,
  supersedes: "What held before",
  comparisons: "Accounts side by side",
  asked: "What is asked of it",
  notAsked: "Nothing is asked of it any more.",
  retired: "This is no longer asked. It is kept here as it was.",
  objective: "What it is for",
  history: "What was changed",
  historyVersion: (locale: string, version: number) => `version ${formatNumber(locale, version)}`,
  changeKind: (kind: string) => CHANGE_KIND[kind] ?? kind,
  edit: "Edit this fact",
} as const;

/** How the words of somebody came into the article. */
const MODE: Readonly<Record<string, string>> = {
  direct: "quoted in their own words",
  indirect: "told in the article’s words",
  poll: "a poll",
};

export const exploreWords = {
  label: "The articles and their facts",
  articles: "Articles",
  compare: "Compare",
  timeline: "Timeline",
  reports: "Reports",
} as const;

export const articleWords = {
  listTitle: "Articles",
  listLead: "What the facts are taken from. The texts themselves are read elsewhere; here is what they say, quoted.",
  facts: (locale: string, facts: number) => formatCount(locale, facts, "fact", "facts"),
  inferred: "How the date is known",
  outletNote: (note: string) => `On the outlet: ${note}.`,
  open: "Read it where it was published",
  objectives: "After it you can",
  factsTitle: "Its facts, in its order",
  alsoIn: (names: string) => `Also in ${names}`,
  paragraph: (locale: string, paragraph: number) => `Paragraph ${formatNumber(locale, paragraph)}`,
} as const;

export const compareWords = {
  listTitle: "Compare",
  listLead:
    "Where the articles, or people quoted in them, give different accounts. None of them is the right one by itself.",
  voices: (names: readonly string[]) => names.join(" · "),
  none: "There is nothing to compare yet.",
  accounts: (locale: string, accounts: number) => formatCount(locale, accounts, "account", "accounts"),
  retired: "No longer asked",
} as const;

export const timelineWords = {
  title: "Timeline",
  lead: (locale: string, entries: number, undated: number) =>
    `${formatCount(locale, entries, "dated fact", "dated facts")}. ${
      undated === 0
        ? "None is left out."
        : `${formatCount(locale, undated, "fact has", "facts have")} no date of ${undated === 1 ? "its" : "their"} own and ${undated === 1 ? "is" : "are"} left out.`
    }`,
  filter: "Which article",
  all: "All articles",
  ahead: "Planned or expected",
  gap: (locale: string, years: number) => `${formatCount(locale, years, "year", "years")} without an entry`,
  overview: (from: number, to: number) => `How many facts are dated to each year, ${from} to ${to}`,
  table: "The same as a table",
  year: "Year",
  happened: "Dated facts",
  noneAhead: "–",
  none: "No fact of this article has a date of its own.",
} as const;
