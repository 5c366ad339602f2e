import { describe, expect, it } from "vitest";
import { arrivedLate, counts, timeSpent } from "@/lib/core/teaching/counted-work";

const OPENS = Date.parse("2026-11-20T08:00:00Z");
const CLOSES = Date.parse("2026-11-26T14:00:00Z");
const WINDOW = { opensAt: OPENS, closesAt: CLOSES };
const DAY = 86_400_000;

const answer = (receivedAt: number, reviewedAt = receivedAt, durationMs = 10_000) => ({
  receivedAt,
  reviewedAt,
  durationMs,
});

describe("an answer counts", () => {
  it("when it is given since the opening and received before the seminar begins", () => {
    expect(counts(answer(OPENS), WINDOW)).toBe(true);
    expect(counts(answer(CLOSES), WINDOW)).toBe(true);
    expect(counts(answer(OPENS - 1), WINDOW)).toBe(false);
    expect(counts(answer(OPENS + DAY, OPENS - 1), WINDOW)).toBe(false);
    expect(counts(answer(CLOSES + 1), WINDOW)).toBe(false);
  });

  it("when it has waited on a device for at most seven days", () => {
    const longWindow = { opensAt: OPENS - 30 * DAY, closesAt: CLOSES };
    expect(counts(answer(CLOSES, CLOSES - 7 * DAY), longWindow)).toBe(true);
    expect(counts(answer(CLOSES, CLOSES - 7 * DAY - 1), longWindow)).toBe(false);
  });

  it("only where its device had the time for it, if that was judged", () => {
    expect(counts({ ...answer(OPENS), creditedMs: 0 }, WINDOW)).toBe(false);
    expect(counts({ ...answer(OPENS), creditedMs: 1_000 }, WINDOW)).toBe(true);
  });

  it("not when it was dated into the window but came after it", () => {
    expect(counts(answer(CLOSES + DAY, CLOSES - DAY), WINDOW)).toBe(false);
  });
});

describe("the time spent on answers", () => {
  const at = (second: number, seconds: number) => ({
    reviewedAt: second * 1000,
    receivedAt: second * 1000,
    durationMs: seconds * 1000,
  });

  it("is the sum of their times where they do not overlap", () => {
    expect(timeSpent([at(100, 10), at(120, 5), at(200, 30)])).toBe(45_000);
  });

  it("has a minute of each answer at most", () => {
    expect(timeSpent([at(1_000, 900)])).toBe(60_000);
  });

  it("is of each answer what it is credited with, where that was judged", () => {
    expect(timeSpent([{ ...at(100, 60), creditedMs: 5_000 }, at(200, 10)])).toBe(15_000);
  });

  it("counts what overlaps once, whatever the order in which it came", () => {
    // 70 to 100, 90 to 120, and 95 to 99 within: 70 to 120.
    const answers = [at(100, 30), at(99, 4), at(120, 30)];
    expect(timeSpent(answers)).toBe(50_000);
    expect(timeSpent(answers.toReversed())).toBe(50_000);
  });

  it("counts an answer of a pair, which the log has once for each card, once", () => {
    expect(timeSpent([at(100, 20), at(100, 20), at(100, 20)])).toBe(20_000);
  });

  it("is nothing where nothing was answered, and no less for a clock that ran backwards", () => {
    expect(timeSpent([])).toBe(0);
    expect(timeSpent([at(100, -5)])).toBe(0);
  });
});

describe("answers arrived late", () => {
  it("when they were sent more than five minutes after they were given, most of them at one moment", () => {
    const live = answer(OPENS + 600_000, OPENS + 300_000);
    const train = [1, 2, 3].map((minute) => answer(OPENS + DAY, OPENS + minute * 60_000));
    const tunnel = answer(OPENS + 3_600_000, OPENS + 3_000_000);
    expect(arrivedLate([live, tunnel, ...train])).toEqual({ answers: [tunnel, ...train], at: OPENS + DAY });
    expect(arrivedLate([live])).toBeUndefined();
  });
});
