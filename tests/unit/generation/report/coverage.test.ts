import { describe, expect, test } from "vitest";
import type { Objective } from "@/lib/core/content/objective";
import { coverageMeasures, thinObjectives, uncoveredFacts } from "@/lib/core/generation/report/coverage";
import { tally } from "@/lib/core/generation/report/measure";
import { asId, type ObjectiveId, type SourceId } from "@/lib/core/shared/ids";
import { LENGTH, VERDICT } from "@/tests/unit/generation/lint-mutations/facts";
import { choice, placed, statement, typed } from "@/tests/unit/generation/lint-mutations/spoilt-items";

const choiceOf = choice(VERDICT, { key: "too narrow", wrong: ["too long", "too dear"] });
const judged = statement(VERDICT);
const written = typed(VERDICT, { key: "too narrow" });
const objective: Objective = {
  id: asId<ObjectiveId>("judge-the-bridge"),
  text: "Say what is wrong with the bridge.",
  sources: [asId<SourceId>("harbour-gazette")],
};
const serving = { ...VERDICT, objectiveId: objective.id };

describe("A fact is covered", () => {
  test("by three items of two types, one of them typed", () => {
    expect(uncoveredFacts([VERDICT], [choiceOf, judged, written])).toEqual([]);
  });

  test.each([
    ["two items", [choiceOf, written]],
    ["three of which none is typed", [choiceOf, judged, judged]],
    ["three of one type", [written, written, written]],
  ])("not by %s", (_what, items) => {
    expect(uncoveredFacts([VERDICT], items)).toEqual([VERDICT.id]);
  });

  test("by items that are about several facts too", () => {
    const pairs = placed([
      [LENGTH, "the length", "300 metres"],
      [VERDICT, "the verdict", "too narrow"],
    ]);
    expect(uncoveredFacts([VERDICT], [choiceOf, written, pairs])).toEqual([]);
  });
});

test("an objective can be tested with four items of its facts between them", () => {
  expect(thinObjectives([objective], [serving, LENGTH], [choiceOf, judged, written])).toEqual([objective.id]);
  expect(thinObjectives([objective], [serving, LENGTH], [choiceOf, judged, written, written])).toEqual([objective.id]);
  expect(thinObjectives([objective], [serving], [choiceOf, judged, written, { ...written, stem: "What?" }])).toEqual(
    [],
  );
});

test("nineteen of twenty facts are enough, eighteen are not", () => {
  const passes = (covered: number, all: number) => {
    const facts = Array.from({ length: all }, (_, index) => ({ ...VERDICT, id: `fact-${index}` as typeof VERDICT.id }));
    const items = facts
      .slice(0, covered)
      .flatMap(({ id }) => [choiceOf, judged, written].map((item) => ({ ...item, factId: id, factIds: [id] })));
    return coverageMeasures(facts, [], items)[0]?.passes;
  };
  expect(passes(19, 20)).toBe(true);
  expect(passes(18, 20)).toBe(false);
});

test("things are counted by what they are, the most first", () => {
  expect(Object.entries(tally(["b", "a", "b", "c", "a", "b"], (each) => [each]))).toEqual([
    ["b", 3],
    ["a", 2],
    ["c", 1],
  ]);
});
