import type { Instant } from "@/lib/core/scheduling/review-record";

/**
 * Offsets are asked for at every answer, and Intl takes a microsecond and more for each. So they are kept by spans of
 * six days: shorter than the shortest time that any zone has kept a clock since 1995 (seven days, Brazil in 2000), so
 * that a span has at most one change.
 */
const SPAN_MS = 2 ** 29;
const MOST_SPANS = 2_048;
const MOST_ZONES = 512;

interface Span {
  readonly before: number;
  /** When the clocks change within the span; infinite where they do not. */
  readonly changesAt: Instant;
  readonly after: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly spans: Map<number, Span>;
}

const zones = new Map<string, Zone>();

function zoneNamed(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  if (zones.size >= MOST_ZONES) zones.clear();
  const zone = { format, spans: new Map<number, Span>() };
  zones.set(timeZone, zone);
  return zone;
}

const OFFSET = /GMT(?:([+-])(\d{1,2}):?(\d{2})?(?::(\d{2}))?)?$/;

/** Reads the end of "11/22/2026, GMT+05:45", or of "... GMT-00:44:30" as it was before standard time. */
function measureOffset(zone: Zone, at: Instant): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(zone.format.format(at)) ?? [];
  const size = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === "-" ? -size : size;
}

/** The first instant after `from` at which the offset is no longer the one at `from`; it must have changed by `to`. */
function findChange(offsetAt: (at: Instant) => number, from: Instant, to: Instant): Instant {
  const before = offsetAt(from);
  let same = from;
  let changed = to;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetAt(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

function measureSpan(zone: Zone, index: number): Span {
  const from = index * SPAN_MS;
  const to = from + SPAN_MS;
  const before = measureOffset(zone, from);
  const after = measureOffset(zone, to);
  const changesAt = before === after ? Infinity : findChange((at) => measureOffset(zone, at), from, to);
  return { before, changesAt, after };
}

/**
 * What the clocks of a zone are ahead of UTC at an instant, in milliseconds (negative in the west).
 * @throws RangeError where there is no such zone
 */
export function zoneOffset(timeZone: string, at: Instant): number {
  const zone = zoneNamed(timeZone);
  const index = Math.floor(at / SPAN_MS);
  let span = zone.spans.get(index);
  if (span === undefined) {
    if (zone.spans.size >= MOST_SPANS) zone.spans.clear();
    span = measureSpan(zone, index);
    zone.spans.set(index, span);
  }
  return at < span.changesAt ? span.before : span.after;
}

/** Further than any offset: a change of clocks that matters to a wall-clock time is no further away than this. */
const REACH_MS = 36 * 3_600_000;

/**
 * The first instant at which the clocks of a zone show a wall-clock time or a later one. The time is written as if it
 * were UTC. Where clocks that are put forward leave it out, that is the moment of the change; where they show it
 * twice, the first.
 * @throws RangeError where there is no such zone
 */
export function instantOfWallClock(timeZone: string, wallClock: number): Instant {
  const before = zoneOffset(timeZone, wallClock - REACH_MS);
  const after = zoneOffset(timeZone, wallClock + REACH_MS);
  if (before === after) return wallClock - before;
  const change = findChange((at) => zoneOffset(timeZone, at), wallClock - REACH_MS, wallClock + REACH_MS);
  const reached = wallClock - before;
  return reached < change ? reached : Math.max(change, wallClock - after);
}
