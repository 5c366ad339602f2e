import { formatCount, formatNumber } from "@/lib/words/format";

/** An interval, short for the eye ("6 d") and in full for the ear ("in 6 days"). */
export const intervalWords = {
  short: (locale: string, interval: { amount: number; unit: IntervalUnit }) =>
    `${formatNumber(locale, interval.amount)} ${SHORT_UNIT[interval.unit]}`,
  full: (locale: string, interval: { amount: number; unit: IntervalUnit }) =>
    `in ${formatCount(locale, interval.amount, interval.unit, `${interval.unit}s`)}`,
} as const;

export type IntervalUnit = "minute" | "hour" | "day" | "month" | "year";

const SHORT_UNIT: Readonly<Record<IntervalUnit, string>> = {
  minute: "min",
  hour: "h",
  day: "d",
  month: "mo",
  year: "y",
};
