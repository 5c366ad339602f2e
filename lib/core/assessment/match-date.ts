import type { Match } from "@/lib/core/assessment/match";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import { type DateReading, readDates } from "@/lib/core/generation/figures/read-date";

type AcceptedDate = Extract<AcceptedAnswer, { type: "date" }>;

/**
 * A typed date against the right one. More than was asked for does no harm; a part too few is near: the year where the
 * month was asked for, the month where the day was. A year that the question names need not be typed, nor does it help.
 */
export function matchDate(accepted: AcceptedDate, typed: string): Match {
  const readings = readDates(typed);
  if (readings.length === 0) return { verdict: "wrong", reason: "unreadable" };
  const matches = readings.map((reading) => matchReading(accepted, reading));
  return (
    matches.find(({ verdict }) => verdict === "right") ?? matches.find(({ verdict }) => verdict === "near") ?? DIFFERENT
  );
}

const DIFFERENT: Match = { verdict: "wrong", reason: "different" };

function matchReading({ date, yearGiven = false }: AcceptedDate, reading: DateReading): Match {
  const contradicts = (["year", "month", "day"] as const).some(
    (part) => date[part] !== undefined && reading[part] !== undefined && date[part] !== reading[part],
  );
  if (contradicts) return DIFFERENT;
  const missing = (["year", "month", "day"] as const).filter(
    (part) => date[part] !== undefined && reading[part] === undefined,
  );
  const owed = yearGiven ? missing.filter((part) => part !== "year") : missing;
  if (owed.length === 0)
    return reading.isMisspelt ? { verdict: "near", reason: "typo" } : { verdict: "right", reason: "exact" };
  const saysLittle = yearGiven && reading.month === undefined;
  return owed.length === 1 && !saysLittle ? { verdict: "near", reason: "less-precise" } : DIFFERENT;
}
