import { describe, expect, it } from "vitest";
import type { ContentEvent, ReviewRecord } from "@/lib/core/scheduling/review-record";
import { type CardTrace, isSpaced, traceCard } from "@/lib/core/statistics/card-trace";
import { nth } from "@/tests/support/learner-builder";
import {
  A_CARD,
  A_LEARNER,
  at,
  buildAction,
  buildAnswered,
  buildContentEvent,
  buildEvidence,
  buildOptions,
  buildRated,
  buildRevoke,
} from "@/tests/support/schedule-builder";

const NO_STEPS = buildOptions({ learningSteps: [], relearningSteps: [] });

function trace(records: readonly ReviewRecord[], contentEvents: readonly ContentEvent[] = []): CardTrace {
  const optionsById = new Map([[NO_STEPS.id, NO_STEPS]]);
  return traceCard({ cardId: A_CARD, userId: A_LEARNER, records, contentEvents, optionsById });
}

describe("what an answer found", () => {
  it("is nothing at the first, and then the recall that FSRS-6 expects for the days since", () => {
    const { answers } = trace([
      buildRated("good", { reviewedAt: at("2026-03-01 09:00") }),
      buildRated("good", { reviewedAt: at("2026-03-03 09:00") }),
    ]);
    expect(answers.map(({ elapsedDays }) => elapsedDays)).toEqual([0, 2]);
    expect(nth(answers, 0).predicted).toBeNull();
    // Stability 2.3065 after a first good: (1 + 0.98036 * 2 / 2.3065) ^ -0.1542.
    expect(nth(answers, 1).predicted).toBeCloseTo(0.9095, 3);
  });

  it("counts the tests before it and those missed, days apart, and not a second look on the same day", () => {
    const { answers } = trace([
      buildRated("again", { reviewedAt: at("2026-03-01 09:00") }),
      buildRated("good", { reviewedAt: at("2026-03-01 09:10") }),
      buildRated("again", { reviewedAt: at("2026-03-03 09:00") }),
      buildRated("good", { reviewedAt: at("2026-03-04 09:00") }),
      buildRated("good", { reviewedAt: at("2026-03-08 09:00") }),
    ]);
    expect(answers.map(isSpaced)).toEqual([false, false, true, true, true]);
    expect(answers.map(({ spacedBefore, missedBefore }) => [spacedBefore, missedBefore])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
      [2, 1],
    ]);
  });

  it("is left out where the answer was taken back", () => {
    const wrong = buildRated("again", { reviewedAt: at("2026-03-03 09:00") });
    const { answers } = trace([
      buildRated("good", { reviewedAt: at("2026-03-01 09:00") }),
      wrong,
      buildRevoke(wrong.id, { reviewedAt: at("2026-03-03 09:01") }),
    ]);
    expect(answers.map(({ rating }) => rating)).toEqual(["good"]);
  });

  it("has no rating where a right choice could have been a guess, and says so", () => {
    const { answers } = trace([buildAnswered(buildEvidence(), { reviewedAt: at("2026-03-01 09:00") })]);
    expect(answers).toMatchObject([{ rating: undefined, reason: "could-be-a-guess" }]);
  });

  it("begins again after a reset", () => {
    const { answers } = trace([
      buildRated("good", { reviewedAt: at("2026-03-01 09:00") }),
      buildRated("again", { reviewedAt: at("2026-03-03 09:00") }),
      buildAction("reset", { reviewedAt: at("2026-03-03 10:00") }),
      buildRated("good", { reviewedAt: at("2026-03-04 09:00") }),
      buildRated("good", { reviewedAt: at("2026-03-06 09:00") }),
    ]);
    expect(answers.map(({ predicted }) => predicted === null)).toEqual([true, false, true, false]);
    expect(nth(answers, 3)).toMatchObject({ spacedBefore: 0, missedBefore: 0 });
  });
});

describe("the spans of a memory", () => {
  it("reach from one entry to the next, changes of the card among them, and the last is open", () => {
    const { spans, schedule } = trace(
      [buildRated("good", { reviewedAt: at("2026-03-01 09:00") })],
      [buildContentEvent({ at: at("2026-03-05 09:00") })],
    );
    expect(spans.map(({ from, to, schedule: { state } }) => [from, to, state])).toEqual([
      [at("2026-03-01 09:00"), at("2026-03-05 09:00"), "review"],
      [at("2026-03-05 09:00"), Infinity, "new"],
    ]);
    expect(spans.at(-1)?.schedule).toEqual(schedule);
  });
});
