import { describe, expect, it } from "vitest";
import { choiceShares, type Ranked } from "@/lib/core/assessment/item-analysis/score-groups";

const learner = (rest: number, choice: number | null): Ranked => ({ rest, choice });

describe("the choices of the upper and lower group", () => {
  it("are those of the 27 in a hundred with the best and the worst rest of the quiz", () => {
    // Eleven learners: groups of three (0.27 x 11 = 2.97).
    const learners = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((rest) => learner(rest / 10, rest >= 8 ? 0 : 1));
    expect(choiceShares(learners, 3)).toEqual([
      { chosen: 3, share: 3 / 11, upper: 1, lower: 0 },
      { chosen: 8, share: 8 / 11, upper: 0, lower: 1 },
      { chosen: 0, share: 0, upper: 0, lower: 0 },
    ]);
  });

  it("share the last places of a group among those who tie for them", () => {
    // Ten learners, groups of three: one is best, four tie for the two places left and count half each.
    const tied = [learner(0.9, 0), learner(0.5, 0), learner(0.5, 1), learner(0.5, 1), learner(0.5, 1)];
    const rest = [0.4, 0.3, 0.2, 0.1, 0].map((score) => learner(score, 0));
    const [first, second] = choiceShares([...rest, ...tied], 2);
    expect(first?.upper).toBeCloseTo(1.5 / 3, 10);
    expect(second?.upper).toBeCloseTo(1.5 / 3, 10);
  });

  it("do not hang on the order in which learners come", () => {
    const learners = Array.from({ length: 12 }, (_, index) => learner((index % 3) / 2, index % 4));
    expect(choiceShares(learners.toReversed(), 4)).toEqual(choiceShares(learners, 4));
  });

  it("leave out who chose nothing, but not from the whole", () => {
    expect(choiceShares([learner(1, null), learner(0, 0)], 1)[0]).toMatchObject({ chosen: 1, share: 0.5 });
  });

  it("are all nothing where nobody answered", () => {
    expect(choiceShares([], 2)).toEqual(Array(2).fill({ chosen: 0, share: 0, upper: 0, lower: 0 }));
  });
});
