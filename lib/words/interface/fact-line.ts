import { formatCount } from "@/lib/words/format";

/** Links from a card or question to the page of its fact. */
export const factLineWords = {
  more: "Fact details",
  others: (locale: string, others: number) => formatCount(locale, others, "other view", "other views"),
  changedSince: "This has changed: see the latest",
} as const;
