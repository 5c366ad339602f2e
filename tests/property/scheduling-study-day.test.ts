import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addStudyDays,
  sameTimeDaysLater,
  startOfStudyDay,
  studyDayOf,
  studyDaysBetween,
} from "@/lib/core/scheduling/study-day";
import { zoneOffset } from "@/lib/core/scheduling/time-zone";
import { at, DAY, HOUR } from "@/tests/support/schedule-builder";

/** Zones whose clocks do something unusual are drawn as often as all others together. */
const UNUSUAL = [
  "Asia/Kathmandu",
  "Pacific/Apia",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "America/Havana",
  "Pacific/Chatham",
  "Asia/Beirut",
  "Antarctica/Troll",
  "America/Sao_Paulo",
  "Europe/Dublin",
  "Asia/Pyongyang",
];
const timeZone = fc.oneof(fc.constantFrom(...UNUSUAL), fc.constantFrom(...Intl.supportedValuesOf("timeZone")));
const options = fc.record({ timeZone, rolloverHour: fc.integer({ min: 0, max: 23 }) });
const instant = fc.integer({ min: at("2000-01-01 00:00"), max: at("2060-01-01 00:00") });

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formats.set(zone, format);
  return format;
}

/** What the clocks show, from the runtime itself, as if it were UTC; for instants after 1970. */
function wallClock(zone: string, when: number): number {
  const parts = formatFor(zone).formatToParts(when);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const seconds = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return seconds + (when % 1_000);
}

describe("in any time zone, at any rollover hour", () => {
  test("clocks are read as the runtime reads them", () => {
    fc.assert(
      fc.property(timeZone, instant, (zone, when) => {
        expect(when + zoneOffset(zone, when)).toBe(wallClock(zone, when));
      }),
      { numRuns: 1_000 },
    );
  });

  test("clocks are read right to the second around a change", () => {
    for (const zone of UNUSUAL) {
      for (let when = at("2010-01-01 00:00"); when < at("2027-01-01 00:00"); when += DAY) {
        if (zoneOffset(zone, when) === zoneOffset(zone, when + DAY)) continue;
        for (let later = when; later <= when + DAY; later += HOUR / 4) {
          expect(later + zoneOffset(zone, later)).toBe(wallClock(zone, later));
        }
      }
    }
  });

  test("a moment lies within its study day", () => {
    fc.assert(
      fc.property(instant, options, (when, opts) => {
        const day = studyDayOf(when, opts);
        expect(startOfStudyDay(day, opts)).toBeLessThanOrEqual(when);
        expect(startOfStudyDay(addStudyDays(day, 1), opts)).toBeGreaterThan(when);
      }),
      { numRuns: 3_000 },
    );
  });

  test("the study day never goes back, and turns at its start", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 3 * DAY }), options, (when, wait, opts) => {
        expect(studyDayOf(when + wait, opts) >= studyDayOf(when, opts)).toBe(true);
        const next = startOfStudyDay(addStudyDays(studyDayOf(when, opts), 1), opts);
        expect(studyDayOf(next, opts) > studyDayOf(next - 1, opts)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test("the same time n days later lies n study days later, and after it", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 36_500 }), options, (when, days, opts) => {
        const later = sameTimeDaysLater(when, days, opts);
        const day = addStudyDays(studyDayOf(when, opts), days);
        const leftOut = startOfStudyDay(day, opts) === startOfStudyDay(addStudyDays(day, 1), opts);
        expect(studyDaysBetween(day, studyDayOf(later, opts))).toBe(leftOut ? 1 : 0);
        expect(later).toBeGreaterThan(when);
      }),
      { numRuns: 3_000 },
    );
  });
});
