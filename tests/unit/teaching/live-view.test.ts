import { describe, expect, it } from "vitest";
import { mayRefresh } from "@/lib/core/teaching/live-view";

describe("what is shown to a room is drawn anew", () => {
  it("when three students have answered since, and a minute is over", () => {
    expect(mayRefresh(0, 3, 60_000)).toEqual({ refresh: true });
  });

  it("not before a minute is over, however many have answered", () => {
    expect(mayRefresh(0, 500, 59_999)).toEqual({ refresh: false, reason: "too-soon" });
  });

  it("not for one or two students, however long it has stood", () => {
    expect(mayRefresh(0, 2, 3_600_000)).toEqual({ refresh: false, reason: "too-few-learners" });
  });
});
