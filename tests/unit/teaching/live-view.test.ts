import { describe, expect, it } from "vitest";
import { mayRefresh, releasedUntil } from "@/lib/core/teaching/live-view";

const MINUTE = 60_000;
const answered = (learners: number) => ({ learners, isQuiet: false });

describe("what is shown of a class is drawn again", () => {
  it("when three students have answered since, and a minute is over", () => {
    expect(mayRefresh(0, answered(3), MINUTE)).toEqual({ refresh: true });
  });

  it("not before a minute is over, however many have answered", () => {
    expect(mayRefresh(0, answered(500), MINUTE - 1)).toEqual({ refresh: false, reason: "too-soon" });
  });

  it("not for one or two students, however long it has stood", () => {
    expect(mayRefresh(0, answered(2), 60 * MINUTE)).toEqual({ refresh: false, reason: "too-few-learners" });
  });

  it("not for guests, whom anyone can make up", () => {
    expect(mayRefresh(0, answered(0), 60 * MINUTE)).toEqual({ refresh: false, reason: "too-few-learners" });
  });

  it("after ten minutes in which nobody has done anything: then it tells of nobody", () => {
    const quiet = { learners: 0, isQuiet: true };
    expect(mayRefresh(0, quiet, 10 * MINUTE)).toEqual({ refresh: true });
    expect(mayRefresh(0, quiet, 10 * MINUTE - 1)).toEqual({ refresh: false, reason: "too-few-learners" });
  });
});

describe("quizzes are given away without names", () => {
  const run = (userId: string, closedAt: number) => ({ userId, closedAt });
  const five = ["a", "b", "c", "d", "e"].map((name, at) => run(name, at));

  it("once five students have handed them in", () => {
    expect(releasedUntil(five.slice(0, 4))).toBeUndefined();
    expect(releasedUntil([...five.slice(0, 4), run("a", 9), run("b", 10)])).toBeUndefined();
    expect(releasedUntil(five.toReversed())).toBe(4);
  });

  it("then always those of three more together", () => {
    const later = [run("f", 10), run("f", 11), run("g", 12)];
    expect(releasedUntil([...five, ...later])).toBe(4);
    expect(releasedUntil([...five, ...later, run("a", 13)])).toBe(13);
  });
});
