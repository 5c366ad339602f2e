import type { Fact } from "@/lib/core/content/fact";
import type { PartialDate } from "@/lib/core/shared/partial-date";

/** The last day that a date can mean, as "2027-12-31". */
export function lastDayOf({ year, month = 12, day }: PartialDate): string {
  const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [String(year).padStart(4, "0"), ...[month, last].map((part) => String(part).padStart(2, "0"))].join("-");
}

/**
 * The facts that the world may have changed since: those whose `validUntil` has passed, the longest past first.
 * @param today a day of the calendar, "2026-11-22"
 */
export function factsOutOfDate(facts: readonly Fact[], today: string): readonly Fact[] {
  return facts
    .flatMap((fact) => (fact.validUntil === undefined ? [] : [{ fact, until: lastDayOf(fact.validUntil) }]))
    .filter(({ until }) => until < today)
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact }) => fact);
}
