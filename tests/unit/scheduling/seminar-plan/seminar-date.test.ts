import { describe, expect, test } from "vitest";
import { planCards } from "@/lib/core/scheduling/seminar-plan/plan-cards";
import { seminarDay, seminarPhase } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import { at, buildCandidate, buildOptions, buildReviewSchedule, DAY, HOUR } from "@/tests/support/schedule-builder";

const TOKYO = { timeZone: "Asia/Tokyo", rolloverHour: 4 };
const UTC = { timeZone: "UTC", rolloverHour: 0 };

describe("the day of a seminar", () => {
  test("is the one named, or the learner's study day at the moment named", () => {
    expect(seminarDay("2026-03-05", TOKYO)).toBe("2026-03-05");
    expect(seminarDay("2026-03-05T00:00:00Z", TOKYO)).toBe("2026-03-05");
    expect(seminarDay("2026-03-05T03:00:00+09:00", TOKYO)).toBe("2026-03-04");
  });

  test("is counted down in study days, 1 on the evening before until the day turns", () => {
    const evening = at("2026-03-04 23:00+09:00");
    const phases = [evening, evening + 4 * HOUR, evening + 5 * HOUR].map((now) =>
      seminarPhase("2026-03-05", now, TOKYO),
    );
    expect(phases).toEqual([1, 1, 0].map((daysLeft) => ({ phase: "plan", daysLeft })));
  });

  test("is planned for from 45 days before, and over with its beginning or, without an hour, with the day", () => {
    const now = at("2026-03-05 10:00");
    expect(seminarPhase("2026-04-19", now, UTC)).toEqual({ phase: "plan", daysLeft: 45 });
    expect(seminarPhase("2026-04-20", now, UTC)).toEqual({ phase: "far" });
    expect(seminarPhase("2026-03-05T10:00:00Z", now, UTC)).toEqual({ phase: "over" });
    expect(seminarPhase("2026-03-05", now, UTC)).toEqual({ phase: "plan", daysLeft: 0 });
    expect(seminarPhase("2026-03-05", now + DAY, UTC)).toEqual({ phase: "over" });
  });
});

describe("the cards of a plan", () => {
  const now = at("2026-03-11 09:00");
  const options = buildOptions();
  const cardsOf = (...candidates: ReturnType<typeof buildCandidate>[]) =>
    planCards(candidates, { now, options, daysLeft: 5, answersToday: new Map() });

  test("are known by their memory at the date: 10 days of stability, 10 days ago, 5 days to go", () => {
    const [card] = cardsOf(buildCandidate("known", { schedule: buildReviewSchedule() }));
    expect(card?.isNew).toBe(false);
    expect(card?.outlook.readiness).toBeLessThan(0.9);
    expect(card?.outlook.readiness).toBeGreaterThan(0.8);
  });

  test("are without those set aside for good, and do not ask those put off until another day", () => {
    const put = buildReviewSchedule({ buriedUntil: "2026-03-12" });
    const cards = cardsOf(
      buildCandidate("suspended", { schedule: buildReviewSchedule({ suspended: true }) }),
      buildCandidate("put off", { schedule: put }),
      buildCandidate("new"),
    );
    expect(cards.map(({ cardId, askable, isNew }) => [cardId, askable, isNew])).toEqual([
      ["put off", false, false],
      ["new", true, true],
    ]);
  });

  test("that were missed once today may be tried once more, and those answered well or twice may not", () => {
    const schedule = buildReviewSchedule({ lastReviewedAt: now - HOUR });
    const candidate = buildCandidate("missed", { schedule });
    const retry = (answers: number, lastRating: "again" | "good") =>
      planCards([candidate], {
        ...{ now, options, daysLeft: 1 },
        answersToday: new Map([[candidate.cardId, { answers, lastRating }]]),
      })[0]?.mayRetry;
    expect([retry(1, "again"), retry(2, "again"), retry(1, "good")]).toEqual([true, false, false]);
  });
});
