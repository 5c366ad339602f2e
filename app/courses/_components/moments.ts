import type { Instant } from "@/lib/core/scheduling/review-record";
import { instantOfWallClock, zoneOffset } from "@/lib/core/scheduling/time-zone";

/** A moment as a field of date and time has it, on the clocks of a zone: "2026-11-26T14:00". Empty where there is none. */
export function toField(timeZone: string, moment: string | null): string {
  if (moment === null) return "";
  const at = Date.parse(moment);
  return new Date(at + zoneOffset(timeZone, at)).toISOString().slice(0, 16);
}

/** What such a field says, as it goes on the wire; null where it is empty. */
export function fromField(timeZone: string, value: string): string | null {
  if (value === "") return null;
  return new Date(instantOfWallClock(timeZone, Date.parse(`${value}Z`))).toISOString();
}

/** So many days from now, at an hour of the zone's clocks: what a seminar is likely to be. */
export function inDays(timeZone: string, now: Instant, days: number, hour: number): string {
  const there = new Date(now + zoneOffset(timeZone, now) + days * 86_400_000);
  there.setUTCHours(hour, 0, 0, 0);
  return there.toISOString().slice(0, 16);
}
