/** A time to wait in the unit that people use for it. */
export interface WaitingTime {
  readonly amount: number;
  readonly unit: "minute" | "hour" | "day" | "month" | "year";
}

const MINUTE_MS = 60_000;
const DAYS_PER_YEAR = 365.25;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/**
 * The wait until a card comes back: `days` are study days, and count from one on; below that the `milliseconds` do.
 * Months and years carry one decimal.
 */
export function waitingTime(days: number, milliseconds: number): WaitingTime {
  if (days >= DAYS_PER_YEAR) return { amount: oneDecimal(days / DAYS_PER_YEAR), unit: "year" };
  if (days > 30) return { amount: oneDecimal(days / DAYS_PER_MONTH), unit: "month" };
  if (days >= 1) return { amount: Math.round(days), unit: "day" };
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE_MS));
  return minutes < 60 ? { amount: minutes, unit: "minute" } : { amount: Math.round(minutes / 60), unit: "hour" };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
