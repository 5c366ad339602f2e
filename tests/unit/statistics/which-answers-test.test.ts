import { describe, expect, it } from "vitest";
import type { ReviewRecord } from "@/lib/core/scheduling/review-record";
import { countButtons } from "@/lib/core/statistics/answer-buttons";
import { traceCard } from "@/lib/core/statistics/card-trace";
import { selfRatedTests, typedTests } from "@/lib/core/statistics/retention";
import {
  A_CARD,
  A_LEARNER,
  at,
  buildAnswered,
  buildEvidence,
  buildOptions,
  buildRated,
  buildTyped,
} from "@/tests/support/schedule-builder";

const OPTIONS = buildOptions();

function answersOf(records: readonly ReviewRecord[]) {
  const optionsById = new Map([[OPTIONS.id, OPTIONS]]);
  return traceCard({ cardId: A_CARD, userId: A_LEARNER, records, contentEvents: [], optionsById }).answers;
}

const FIRST_DAY = [
  buildRated("good", { reviewedAt: at("2026-03-01 09:00") }),
  buildRated("good", { reviewedAt: at("2026-03-01 09:10") }),
];

describe("what tests a memory", () => {
  it("is a flashcard on a later day, and neither the first looks nor a second one on the day", () => {
    const answers = answersOf([
      ...FIRST_DAY,
      buildRated("again", { reviewedAt: at("2026-03-03 09:00") }),
      buildRated("good", { reviewedAt: at("2026-03-03 09:10") }),
      buildRated("hard", { reviewedAt: at("2026-03-05 09:00") }),
    ]);
    expect(selfRatedTests(answers).map(({ recalled, elapsedDays }) => [recalled, elapsedDays])).toEqual([
      [false, 2],
      [true, 2],
    ]);
  });

  it("is a card left in its steps overnight too", () => {
    const answers = answersOf([
      buildRated("good", { reviewedAt: at("2026-03-01 09:00") }),
      buildRated("good", { reviewedAt: at("2026-03-02 09:00") }),
    ]);
    expect(selfRatedTests(answers)).toMatchObject([{ recalled: true, mature: false, elapsedDays: 1 }]);
  });

  it("is no choice among options, since right ones may be guesses", () => {
    const chosen = (correct: boolean, day: string) =>
      buildAnswered(buildEvidence({ correct }), { reviewedAt: at(`2026-03-${day} 09:00`) });
    const answers = answersOf([...FIRST_DAY, chosen(true, "04"), chosen(false, "08")]);
    expect([selfRatedTests(answers), typedTests(answers)]).toEqual([[], []]);
  });

  it("is in quizzes what was typed, near misses being recalled and hints not", () => {
    const typed = (day: string, evidence: Parameters<typeof buildTyped>[0]) =>
      buildAnswered(buildTyped(evidence), { reviewedAt: at(`2026-03-${day} 09:00`) });
    const answers = answersOf([
      ...FIRST_DAY,
      typed("04", { correct: true }),
      typed("08", { correct: false, nearMiss: true }),
      typed("12", { correct: true, hint: true }),
      typed("16", { correct: false }),
      typed("20", { correct: true, tooFast: true }),
    ]);
    expect(typedTests(answers).map(({ recalled }) => recalled)).toEqual([true, true, false, false]);
    expect(selfRatedTests(answers)).toEqual([]);
  });
});

describe("answer buttons", () => {
  it("are counted by how far the card had come, and answers in quizzes not at all", () => {
    const counts = countButtons(
      answersOf([
        ...FIRST_DAY,
        buildRated("again", { reviewedAt: at("2026-03-03 09:00") }),
        buildRated("good", { reviewedAt: at("2026-03-03 09:10") }),
        buildAnswered(buildTyped(), { reviewedAt: at("2026-03-04 09:00") }),
        buildRated("easy", { reviewedAt: at("2026-03-05 09:00") }),
      ]),
    );
    const none = { again: 0, hard: 0, good: 0, easy: 0 };
    expect(counts).toEqual({
      new: { ...none, good: 1 },
      learning: { ...none, good: 2 },
      young: { ...none, again: 1, easy: 1 },
      mature: none,
    });
  });
});
