import { expect, test } from "vitest";
import { isDue, isInSteps } from "@/lib/core/scheduling/due";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { A_CARD, at, buildLearningSchedule, buildReviewSchedule } from "@/tests/support/schedule-builder";

const inTokyo = { timeZone: "Asia/Tokyo", rolloverHour: 4 };

test("a new card may always be asked", () => {
  expect(isDue(freshSchedule(A_CARD), 0, inTokyo)).toBe(true);
});

test("a card in review is due from the beginning of its study day", () => {
  const review = buildReviewSchedule({ due: at("2026-03-12 21:00+09:00") });
  expect(isDue(review, at("2026-03-12 03:59+09:00"), inTokyo)).toBe(false);
  expect(isDue(review, at("2026-03-12 04:00+09:00"), inTokyo)).toBe(true);
  expect(isDue(review, at("2026-04-01 04:00+09:00"), inTokyo)).toBe(true);
});

test.each(["learning", "relearning"] as const)("a card in %s is due from its very moment", (state) => {
  const due = at("2026-03-12 21:00+09:00");
  const card = buildLearningSchedule({ state, due });
  expect(isInSteps(card)).toBe(true);
  expect(isDue(card, due - 1, inTokyo)).toBe(false);
  expect(isDue(card, due, inTokyo)).toBe(true);
});
