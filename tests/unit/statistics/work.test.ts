import { describe, expect, it } from "vitest";
import { sumWork, workByDay, workBySpan } from "@/lib/core/statistics/work";
import { at } from "@/tests/support/schedule-builder";

const IN_BERLIN = { timeZone: "Europe/Berlin", rolloverHour: 4 };

describe("work by study day", () => {
  it("counts what was done before the rollover hour for the day before, on the learner's clock", () => {
    const work = [
      { at: at("2026-03-02 23:30+01:00"), answers: 2, milliseconds: 10_000 },
      { at: at("2026-03-03 03:45+01:00"), answers: 1, milliseconds: 4_000 },
      { at: at("2026-03-03 04:00+01:00"), answers: 5, milliseconds: 20_000 },
    ];
    expect(workByDay(work, IN_BERLIN)).toEqual([
      { day: "2026-03-02", answers: 3, milliseconds: 14_000 },
      { day: "2026-03-03", answers: 5, milliseconds: 20_000 },
    ]);
  });

  it("has the day on which the clocks change as one day", () => {
    const work = ["2026-03-29 04:00+02:00", "2026-03-30 03:59+02:00"].map((text) => ({
      at: at(text),
      answers: 1,
      milliseconds: 0,
    }));
    expect(workByDay(work, IN_BERLIN)).toEqual([{ day: "2026-03-29", answers: 2, milliseconds: 0 }]);
  });
});

describe("work in columns", () => {
  const day = (text: string, answers: number) => ({ day: text, answers, milliseconds: answers * 1_000 });

  it("is by day for a month or less, days without work included", () => {
    const spans = workBySpan([day("2026-03-01", 3), day("2026-03-03", 2)], "2026-03-01", "2026-03-03");
    expect(spans).toEqual([
      { from: "2026-03-01", to: "2026-03-01", answers: 3, milliseconds: 3_000 },
      { from: "2026-03-02", to: "2026-03-02", answers: 0, milliseconds: 0 },
      { from: "2026-03-03", to: "2026-03-03", answers: 2, milliseconds: 2_000 },
    ]);
  });

  it("is by week for ninety days: thirteen columns that end today", () => {
    const spans = workBySpan(
      [day("2026-03-25", 1), day("2026-03-24", 4), day("2026-03-31", 2)],
      "2026-01-01",
      "2026-03-31",
    );
    expect(spans).toHaveLength(13);
    expect(spans.slice(-2)).toEqual([
      { from: "2026-03-18", to: "2026-03-24", answers: 4, milliseconds: 4_000 },
      { from: "2026-03-25", to: "2026-03-31", answers: 3, milliseconds: 3_000 },
    ]);
  });

  it("leaves out what was done before the period", () => {
    expect(sumWork(workBySpan([day("2026-02-28", 9)], "2026-03-01", "2026-03-07"))).toEqual({
      answers: 0,
      milliseconds: 0,
    });
  });
});
