import { formatNumber } from "@/lib/words/format";

/** The way to the page of a fact, from wherever the fact is met. */
export const factLineWords = {
  more: "More on this fact",
  others: (locale: string, others: number) =>
    others === 1
      ? "Another account of this"
      : `${others === 2 ? "Two" : formatNumber(locale, others)} other accounts of this`,
  changedSince: "Changed since: see what holds now",
} as const;
