import { describe, expect, it } from "vitest";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import type { MemorySpan } from "@/lib/core/statistics/card-trace";
import { streakOf } from "@/lib/core/statistics/streak";
import { A_CARD, at, buildReviewSchedule } from "@/tests/support/schedule-builder";

const IN_UTC = { timeZone: "UTC", rolloverHour: 0 };
const NOW = at("2026-03-10 12:00");
const EVENING = at("2026-03-10 23:59");

/** A memory from one day to another that comes due on a third. */
function span(from: string, to: string | null, due: string, overrides = {}): MemorySpan {
  return {
    from: at(`2026-03-${from} 09:00`),
    to: to === null ? Infinity : at(`2026-03-${to} 09:00`),
    schedule: buildReviewSchedule({ due: at(`2026-03-${due} 09:00`), ...overrides }),
    options: undefined,
  };
}

function streak(studied: readonly string[], spans: readonly MemorySpan[], now = NOW) {
  return streakOf(new Set(studied.map((day) => `2026-03-${day}`)), spans, now, IN_UTC);
}

describe("a streak", () => {
  it("counts the days with an answer, today included", () => {
    expect(streak(["08", "09", "10"], [])).toEqual({ days: 3, answeredToday: true });
  });

  it("is not broken by today until it is over", () => {
    const spans = [span("09", null, "10")];
    expect(streak(["08", "09"], spans, EVENING)).toEqual({ days: 2, answeredToday: false });
    expect(streak(["08", "09"], spans, EVENING + 60_000)).toEqual({ days: 0, answeredToday: false });
  });

  it("is not broken by a day on which nothing was due, which does not count either", () => {
    expect(streak(["05", "06", "10"], [span("06", "10", "10")])).toEqual({ days: 3, answeredToday: true });
  });

  it("is broken by a day on which a card was due and none was answered", () => {
    expect(streak(["05", "06", "10"], [span("06", "10", "08")])).toEqual({ days: 1, answeredToday: true });
  });

  it("is not broken by cards that are new, hidden or set aside", () => {
    const idle = [
      { ...span("06", "10", "08"), schedule: freshSchedule(A_CARD) },
      span("06", "10", "08", { buriedUntil: "2026-03-10" }),
      span("06", "10", "08", { suspended: true }),
    ];
    expect(streak(["05", "06", "10"], idle).days).toBe(3);
  });

  it("is nothing before the first answer", () => {
    expect(streak([], [])).toEqual({ days: 0, answeredToday: false });
  });
});
