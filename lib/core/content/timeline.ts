import type { Fact } from "@/lib/core/content/fact";
import { groupBy } from "@/lib/core/shared/group-by";
import { comparePartialDates, type PartialDate } from "@/lib/core/shared/partial-date";

/** When what a fact tells happened or is to happen: its own date, not as of when it was said. Undefined where it has none. */
export function dateOf(fact: Fact): PartialDate | undefined {
  switch (fact.kind) {
    case "event":
    case "policy":
      return fact.date;
    case "quantity":
      return fact.at;
    default:
      return undefined;
  }
}

/** Whether it is something aimed at or expected, not something that happened: a plan, a forecast, anything "by" a date. */
export function isAhead(fact: Fact): boolean {
  return fact.epistemic === "plan" || fact.epistemic === "prediction" || dateOf(fact)?.edge === "by";
}

/** Something with its place in time. */
export interface Dated {
  readonly date: PartialDate;
  /** Aimed at or expected: it is drawn differently. */
  readonly ahead: boolean;
}

export interface TimelineMonth<Entry extends Dated> {
  /** 1 to 12; undefined for what is known to the year alone, which comes first. */
  readonly month: number | undefined;
  readonly entries: readonly Entry[];
}

export interface TimelineYear<Entry extends Dated> {
  readonly year: number;
  /** Years without an entry between this one and the one before; 0 where they follow each other. */
  readonly gapBefore: number;
  readonly months: readonly TimelineMonth<Entry>[];
}

/** The entries by year and month, in the order of time, with the gaps between. */
export function layOutTimeline<Entry extends Dated>(entries: readonly Entry[]): readonly TimelineYear<Entry>[] {
  const ordered = entries.toSorted((a, b) => comparePartialDates(a.date, b.date));
  const years = [...groupBy(ordered, ({ date }) => date.year)];
  return years.map(([year, ofYear], place) => {
    const before = years[place - 1]?.[0];
    const months = groupBy(ofYear, ({ date }) => date.month);
    return {
      year,
      gapBefore: before === undefined ? 0 : year - before - 1,
      months: [...months].map(([month, ofMonth]) => ({ month, entries: ofMonth })),
    };
  });
}

/** One year of the overview: how much happened, and how much is aimed at or expected. */
export interface TimelineColumn {
  readonly year: number;
  readonly happened: number;
  readonly ahead: number;
}

export interface TimelineOverview {
  readonly from: number;
  readonly to: number;
  /** Years with entries alone, in order. */
  readonly columns: readonly TimelineColumn[];
  /** The most entries of one year: what the highest column stands for. */
  readonly most: number;
}

/** All years at one glance; undefined where there is nothing to see. */
export function overviewOf(entries: readonly Dated[]): TimelineOverview | undefined {
  const columns = layOutTimeline(entries).map(({ year, months }) => {
    const ofYear = months.flatMap((month) => month.entries);
    const ahead = ofYear.filter((entry) => entry.ahead).length;
    return { year, happened: ofYear.length - ahead, ahead };
  });
  const [first] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const most = Math.max(...columns.map(({ happened, ahead }) => happened + ahead));
  return { from: first.year, to: last.year, columns, most };
}
