import { describe, expect, it } from "vitest";
import { moved, paired } from "@/lib/core/session/quiz-places";
import { isAnswer } from "@/lib/core/session/quiz-session";

describe("putting things in their places", () => {
  it("joins an element and a choice, and parts both from whom they had before", () => {
    const pairs = paired(paired([], "1", "a"), "2", "b");
    expect(pairs).toEqual([
      { left: "1", right: "a" },
      { left: "2", right: "b" },
    ]);
    expect(paired(pairs, "1", "b")).toEqual([{ left: "1", right: "b" }]);
  });

  it("moves an event up or down by one place, and not beyond the ends", () => {
    expect(moved(["1", "2", "3"], "3", -1)).toEqual(["1", "3", "2"]);
    expect(moved(["1", "2", "3"], "1", 1)).toEqual(["2", "1", "3"]);
    const order = ["1", "2", "3"];
    expect(moved(order, "1", -1)).toBe(order);
    expect(moved(order, "3", 1)).toBe(order);
    expect(moved(order, "9", 1)).toBe(order);
  });

  it("is an answer once every element has its partner, and an order once something has moved", () => {
    const one = paired([], "1", "a");
    expect(isAnswer({ pairs: one }, 2)).toBe(false);
    expect(isAnswer({ pairs: paired(one, "2", "b") }, 2)).toBe(true);
    expect(isAnswer(null, 2)).toBe(false);
    expect(isAnswer({ order: ["2", "1"] }, 2)).toBe(true);
  });
});
