import { describe, expect, test } from "vitest";
import {
  type EvidenceContext,
  probabilityKnown,
  probabilityUnknown,
  rateEvidence,
} from "@/lib/core/scheduling/rate-response";
import { buildEvidence, buildTyped } from "@/tests/support/schedule-builder";

/** A card in review that comes due today with a retrievability of 0.9. */
function buildContext(overrides: Partial<EvidenceContext> = {}): EvidenceContext {
  return { source: "quiz", unsettled: false, retrievability: 0.9, due: true, ratedToday: false, ...overrides };
}

const multipleChoice = buildEvidence;
const trueFalse = (overrides: Parameters<typeof buildEvidence>[0] = {}) =>
  buildEvidence({ optionCount: 2, ...overrides });
const placed = (overrides: Parameters<typeof buildEvidence>[0] = {}) =>
  buildEvidence({ format: "placed", ...overrides });

describe("what a right and a wrong answer say, corrected for guessing", () => {
  test.each([
    [
      "typed",
      0.02,
      [
        [0.9, 0.998, 0.685],
        [0.7, 0.991, 0.894],
        [0.5, 0.979, 0.951],
      ],
    ],
    [
      "four options",
      1 / 4,
      [
        [0.9, 0.972, 0.625],
        [0.7, 0.899, 0.865],
        [0.5, 0.792, 0.9375],
      ],
    ],
    [
      "three options",
      1 / 3,
      [
        [0.9, 0.962, 0.597],
        [0.7, 0.869, 0.851],
        [0.5, 0.74, 0.93],
      ],
    ],
    [
      "true or false",
      1 / 2,
      [
        [0.9, 0.945, 0.526],
        [0.7, 0.816, 0.811],
        [0.5, 0.655, 0.909],
      ],
    ],
  ] as const)("%s", (_title, guess, rows) => {
    for (const [prior, known, unknown] of rows) {
      expect(probabilityKnown(prior, guess)).toBeCloseTo(known, 3);
      expect(probabilityUnknown(prior, guess)).toBeCloseTo(unknown, 3);
    }
  });
});

describe("an answer that was typed", () => {
  test.each([
    ["right is good", {}, { rating: "good", reason: "recalled" }],
    ["a near miss is hard", { correct: false, nearMiss: true }, { rating: "hard", reason: "recalled-with-help" }],
    ["a near miss that was let pass is hard", { nearMiss: true }, { rating: "hard", reason: "recalled-with-help" }],
    ["right after a hint is hard", { hint: true }, { rating: "hard", reason: "recalled-with-help" }],
    ["wrong is again", { correct: false }, { rating: "again", reason: "not-recalled" }],
    ["wrong after a hint is again", { correct: false, hint: true }, { rating: "again", reason: "not-recalled" }],
  ] as const)("%s, for a card in review and for a new one", (_title, overrides, expected) => {
    expect(rateEvidence(buildTyped(overrides), buildContext())).toEqual(expected);
    expect(rateEvidence(buildTyped(overrides), buildContext({ unsettled: true, retrievability: 0 }))).toEqual(expected);
  });

  test("is never easy: that is the learner's own word", () => {
    expect(rateEvidence(buildTyped(), buildContext({ retrievability: 1 })).rating).toBe("good");
  });
});

describe("“I don't know”", () => {
  test.each([
    ["typed", buildEvidence({ format: "constructed", optionCount: 1 })],
    ["one of four", multipleChoice()],
    ["true or false", trueFalse()],
    ["placed", buildEvidence({ format: "placed" })],
  ] as const)("counts as again, however well the card is known and however fast it is said: %s", (_title, evidence) => {
    const unknown = { ...evidence, correct: false, unknown: true, tooFast: true } as const;
    for (const retrievability of [0.5, 0.9, 1]) {
      expect(rateEvidence(unknown, buildContext({ retrievability }))).toEqual({
        rating: "again",
        reason: "said-unknown",
      });
    }
    const practice = buildContext({ source: "practice", due: false });
    expect(rateEvidence(unknown, practice)).toEqual({ rating: "again", reason: "said-unknown" });
    expect(rateEvidence(unknown, buildContext({ ratedToday: true }))).toEqual({ reason: "already-rated-today" });
  });
});

describe("an answer that was selected", () => {
  test.each([
    ["one of four, well known", multipleChoice(), 0.9, "good", "probably-known"],
    ["one of four, half forgotten", multipleChoice(), 0.7, "hard", "possibly-known"],
    ["one of four, as likely as not", multipleChoice(), 0.5, undefined, "could-be-a-guess"],
    ["one of three, well known", multipleChoice({ optionCount: 3 }), 0.9, "good", "probably-known"],
    ["one of three, half forgotten", multipleChoice({ optionCount: 3 }), 0.7, "hard", "possibly-known"],
    ["true or false, well known", trueFalse(), 0.9, "hard", "possibly-known"],
    ["true or false, very well known", trueFalse(), 0.92, "good", "probably-known"],
    ["true or false, half forgotten", trueFalse(), 0.7, "hard", "possibly-known"],
    ["true or false, little known", trueFalse(), 0.6, undefined, "could-be-a-guess"],
    ["with a hint, well known", multipleChoice({ hint: true }), 0.9, "hard", "possibly-known"],
    ["with a hint, little known", multipleChoice({ hint: true }), 0.4, undefined, "could-be-a-guess"],
  ] as const)("and right: %s", (_title, evidence, retrievability, rating, reason) => {
    expect(rateEvidence(evidence, buildContext({ retrievability }))).toEqual({ ...(rating && { rating }), reason });
  });

  test.each([
    ["one of four, well known", multipleChoice({ correct: false }), 0.9, "again", "probably-unknown"],
    [
      "one of three, well known: 0.597 is not enough",
      multipleChoice({ correct: false, optionCount: 3 }),
      0.9,
      undefined,
      "could-be-a-slip",
    ],
    ["true or false, well known", trueFalse({ correct: false }), 0.9, undefined, "could-be-a-slip"],
    ["true or false, half forgotten", trueFalse({ correct: false }), 0.7, "again", "probably-unknown"],
    ["one of four, answered right an hour ago", multipleChoice({ correct: false }), 1, undefined, "could-be-a-slip"],
  ] as const)("and wrong: %s", (_title, evidence, retrievability, rating, reason) => {
    expect(rateEvidence(evidence, buildContext({ retrievability }))).toEqual({ ...(rating && { rating }), reason });
  });

  test.each([2, 3, 4, 5, 10, 50])(
    "right among %i never moves a new card, or one in its steps, forward",
    (optionCount) => {
      for (const retrievability of [0, 0.5, 1]) {
        const context = buildContext({ unsettled: true, retrievability });
        expect(rateEvidence(buildEvidence({ optionCount }), context)).toEqual({ reason: "could-be-a-guess" });
      }
    },
  );

  test.each([
    ["a new card", 0],
    ["one in its steps that was shown a minute ago", 1],
  ])("wrong is again for %s", (_title, retrievability) => {
    const context = buildContext({ unsettled: true, retrievability });
    expect(rateEvidence(trueFalse({ correct: false }), context)).toEqual({
      rating: "again",
      reason: "probably-unknown",
    });
  });
});

describe("an element that was placed", () => {
  test("wrong is again", () => {
    expect(rateEvidence(placed({ correct: false }), buildContext())).toEqual({
      rating: "again",
      reason: "not-recalled",
    });
  });

  test("right says nothing, since the last places follow from the others", () => {
    expect(rateEvidence(placed(), buildContext({ retrievability: 1 }))).toEqual({ reason: "placed-right" });
  });
});

describe("an answer that counts as nothing", () => {
  test.each([
    ["right, typed", buildTyped({ tooFast: true })],
    ["wrong, typed", buildTyped({ tooFast: true, correct: false })],
    ["right, selected", buildEvidence({ tooFast: true })],
    ["wrong, placed", placed({ tooFast: true, correct: false })],
  ])("because it was faster than reading: %s", (_title, evidence) => {
    expect(rateEvidence(evidence, buildContext())).toEqual({ reason: "too-fast" });
  });

  test.each([
    ["right, typed", buildTyped()],
    ["a near miss", buildTyped({ correct: false, nearMiss: true })],
    ["right, selected", buildEvidence()],
  ])("because it is practice before the card is due: %s", (_title, evidence) => {
    expect(rateEvidence(evidence, buildContext({ source: "practice", due: false }))).toEqual({ reason: "not-due" });
  });

  test.each([
    ["right, typed", buildTyped()],
    ["wrong, typed", buildTyped({ correct: false })],
    ["wrong, selected", buildEvidence({ correct: false })],
    ["wrong, placed", placed({ correct: false })],
  ])("because evidence has rated the card on this study day: %s", (_title, evidence) => {
    for (const source of ["quiz", "practice"] as const) {
      expect(rateEvidence(evidence, buildContext({ source, ratedToday: true }))).toEqual({
        reason: "already-rated-today",
      });
    }
  });
});

describe("before the card is due", () => {
  test("practice counts where it is wrong", () => {
    const evidence = buildTyped({ correct: false });
    expect(rateEvidence(evidence, buildContext({ source: "practice", due: false }))).toEqual({
      rating: "again",
      reason: "not-recalled",
    });
  });

  test("a quiz counts also where it is right", () => {
    const context = buildContext({ due: false, retrievability: 0.97 });
    expect(rateEvidence(buildTyped(), context)).toEqual({ rating: "good", reason: "recalled" });
    expect(rateEvidence(buildEvidence(), context)).toEqual({ rating: "good", reason: "probably-known" });
  });
});
