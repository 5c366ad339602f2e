import { describe, expect, test } from "vitest";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, nextMemory, previewRatings, retrievability } from "@/lib/core/scheduling/scheduler";
import { asId, type UserId } from "@/lib/core/shared/ids";
import {
  A_CARD,
  A_LEARNER,
  at,
  buildLearningSchedule,
  buildOptions,
  buildReviewSchedule,
  DAY,
  MINUTE,
} from "@/tests/support/schedule-builder";

const START = at("2026-03-11 09:00");
const aNewCard = freshSchedule(A_CARD);

describe("intervals", () => {
  test("never exceed the maximum interval, for no rating", () => {
    const options = buildOptions({ maximumInterval: 100 });
    const wellKnown = buildReviewSchedule({ stability: 300, lastReviewedAt: START - 100 * DAY });
    const preview = previewRatings(wellKnown, START, options, "");
    expect(RATINGS.map((rating) => preview[rating].intervalDays)).toEqual([0, 100, 100, 100]);
    expect(preview.easy.due).toBe(START + 100 * DAY);
  });

  test("of days end at the same time of the learner's clock, also when summer time begins", () => {
    const options = buildOptions({ timeZone: "Europe/Berlin", rolloverHour: 4 });
    const answeredAt = at("2026-03-25 20:15+01:00");
    const { due, scheduledDays } = nextMemory(aNewCard, "easy", answeredAt, options, "");
    expect(scheduledDays).toBe(8);
    expect(due).toBe(at("2026-04-02 20:15+02:00"));
  });

  test("within the steps are real minutes, also when summer time begins", () => {
    const options = buildOptions({ timeZone: "Europe/Berlin" });
    const answeredAt = at("2026-03-29 01:55+01:00");
    expect(nextMemory(aNewCard, "good", answeredAt, options, "").due).toBe(answeredAt + 10 * MINUTE);
  });

  test("without learning steps a new card graduates at once", () => {
    const options = buildOptions({ learningSteps: [] });
    const preview = previewRatings(aNewCard, START, options, "");
    expect(RATINGS.map((rating) => preview[rating].intervalDays)).toEqual([1, 1, 2, 8]);
    expect(nextMemory(aNewCard, "again", START, options, "").state).toBe("review");
  });

  test("without relearning steps a forgotten card stays in review", () => {
    const next = nextMemory(buildReviewSchedule(), "again", START, buildOptions({ relearningSteps: [] }), "");
    expect(next).toMatchObject({ state: "review", lapses: 1, scheduledDays: 1 });
  });

  test("keep the order of the ratings where a step is longer than an interval", () => {
    const options = buildOptions({ learningSteps: ["10d", "20d"] });
    const preview = previewRatings(aNewCard, START, options, "");
    expect(RATINGS.map((rating) => (preview[rating].due - START) / DAY)).toEqual([10, 15, 20, 20]);
    for (const rating of RATINGS)
      expect(nextMemory(aNewCard, rating, START, options, "").due).toBe(preview[rating].due);
  });

  test("of a step of a day and a half are real hours", () => {
    const options = buildOptions({ learningSteps: ["36h"], timeZone: "Europe/Berlin" });
    const answeredAt = at("2026-03-28 09:00+01:00");
    expect(nextMemory(aNewCard, "again", answeredAt, options, "").due).toBe(answeredAt + 1.5 * DAY);
  });

  test("a lapse after a step of a day goes through relearning like any other", () => {
    const options = buildOptions({ learningSteps: ["1m", "1d"] });
    const graduated = { ...aNewCard, ...nextMemory(aNewCard, "good", START, options, "") };
    expect(graduated).toMatchObject({ state: "review", scheduledDays: 1, learningStep: 0 });
    expect(nextMemory(graduated, "again", START + DAY, options, "")).toMatchObject({
      state: "relearning",
      due: START + DAY + 10 * MINUTE,
    });
  });
});

describe("elapsed days", () => {
  const answeredAt = at("2026-03-02 20:00");
  const nextMorning = at("2026-03-03 04:00");
  const learned = buildReviewSchedule({ lastReviewedAt: answeredAt });

  test("are those of the learner's calendar, not of UTC", () => {
    const inLondon = buildOptions({ timeZone: "UTC" });
    const inNewYork = buildOptions({ timeZone: "America/New_York" });
    expect(retrievability(learned, nextMorning, inLondon)).toBeLessThan(1);
    expect(retrievability(learned, nextMorning, inNewYork)).toBe(1);
    expect(nextMemory(learned, "good", nextMorning, inLondon, "").stability).toBeGreaterThan(
      nextMemory(learned, "good", nextMorning, inNewYork, "").stability,
    );
  });

  test("turn at the learner's rollover hour", () => {
    expect(retrievability(learned, nextMorning - 1, buildOptions({ rolloverHour: 4 }))).toBe(1);
    expect(retrievability(learned, nextMorning, buildOptions({ rolloverHour: 4 }))).toBeLessThan(1);
  });

  test("are none for an answer dated before the last one", () => {
    const next = nextMemory(learned, "good", answeredAt - 3 * DAY, buildOptions(), "");
    expect(next.stability).toBeGreaterThanOrEqual(learned.stability);
  });
});

describe("fuzz", () => {
  const options = buildOptions({ fuzz: true });
  const card = buildReviewSchedule({ stability: 100 });
  const intervalFor = (seed: string) => nextMemory(card, "good", START, options, seed).scheduledDays;

  test("is the same whenever it is asked for", () => {
    expect(intervalFor("one seed")).toBe(intervalFor("one seed"));
  });

  test("spreads the cards, no further than 5 % and a few days", () => {
    const plain = nextMemory(card, "good", START, buildOptions(), "").scheduledDays;
    const intervals = Array.from({ length: 300 }, (_, index) => intervalFor(`seed ${index}`));
    expect(new Set(intervals).size).toBeGreaterThan(10);
    expect(Math.max(...intervals.map((interval) => Math.abs(interval - plain)))).toBeLessThanOrEqual(plain * 0.05 + 3);
    const mean = intervals.reduce((sum, interval) => sum + interval) / intervals.length;
    expect(Math.abs(mean - plain)).toBeLessThan(2);
  });

  test("differs by learner, by card and by answer", () => {
    const other = buildReviewSchedule({ cardId: asId("card-2") });
    const seeds = [
      fuzzSeedOf(A_LEARNER, card),
      fuzzSeedOf(asId<UserId>("learner-2"), card),
      fuzzSeedOf(A_LEARNER, other),
      fuzzSeedOf(A_LEARNER, { ...card, reps: card.reps + 1 }),
    ];
    expect(new Set(seeds).size).toBe(4);
  });
});

describe("the preview on the buttons", () => {
  const schedules = {
    "a new card": aNewCard,
    "a card in learning": buildLearningSchedule(),
    "a card in review": buildReviewSchedule({ stability: 40 }),
    "a card in relearning": buildLearningSchedule({ state: "relearning", learningStep: 0, lapses: 1 }),
  };

  test.each(Object.entries(schedules))("of %s is what the answer then does", (_title, schedule) => {
    const options = buildOptions({ fuzz: true, timeZone: "Asia/Kathmandu", rolloverHour: 4 });
    const seed = fuzzSeedOf(A_LEARNER, schedule);
    const preview = previewRatings(schedule, START, options, seed);
    for (const rating of RATINGS) {
      const { due, scheduledDays } = nextMemory(schedule, rating, START, options, seed);
      expect(preview[rating]).toEqual({ due, intervalDays: scheduledDays });
    }
  });
});

describe("options", () => {
  const stabilityOf = (rating: Rating, overrides: Parameters<typeof buildOptions>[0]) =>
    nextMemory(buildReviewSchedule({ stability: 30 }), rating, START, buildOptions(overrides), "");

  test("a higher desired retention brings the card back sooner", () => {
    const days = [0.7, 0.9, 0.97].map((desiredRetention) => stabilityOf("good", { desiredRetention }).scheduledDays);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(new Set(days).size).toBe(3);
  });

  test("are told apart by what they say, not by their id", () => {
    const careful = stabilityOf("good", { id: asId("same"), desiredRetention: 0.95 });
    const relaxed = stabilityOf("good", { id: asId("same"), desiredRetention: 0.8 });
    expect(careful.scheduledDays).toBeLessThan(relaxed.scheduledDays);
  });
});

test("a card without memory has no retrievability", () => {
  expect(retrievability(aNewCard, START, buildOptions())).toBe(0);
});
