import { formatNumber } from "@/lib/words/format";

/** A table that can be searched and sorted. */
export const tableWords = {
  search: "Search",
  found: (locale: string, found: number, all: number) =>
    `${formatNumber(locale, found)} of ${formatNumber(locale, all)}`,
  none: "No matches.",
} as const;
