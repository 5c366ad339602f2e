import { formatNumber } from "@/lib/words/format";

/** Links from a card or question to the page of its fact. */
export const factLineWords = {
  more: "About this fact",
  others: (locale: string, others: number) =>
    others === 1 ? "See another view" : `${formatNumber(locale, others)} other views`,
  changedSince: "This has changed: see the latest",
} as const;
