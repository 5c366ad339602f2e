import { describe, expect, test } from "vitest";
import { leechOutcome } from "@/lib/core/scheduling/leech";

describe("a card that keeps being forgotten", () => {
  test("is marked at eight lapses, then at every fourth more", () => {
    const marked = Array.from({ length: 20 }, (_, lapses) => lapses + 1).filter(
      (lapses) => leechOutcome(lapses - 1, lapses, []) === "flag",
    );
    expect(marked).toEqual([8, 12, 16, 20]);
  });

  test("is marked once where one request brings several lapses", () => {
    expect(leechOutcome(5, 9, [])).toBe("flag");
    expect(leechOutcome(8, 11, [])).toBe("none");
    expect(leechOutcome(8, 17, [])).toBe("flag");
  });

  test("is set aside where its deck says so, at the lapses that the deck says", () => {
    const deck = { leechThreshold: 3, leechAction: "suspend" } as const;
    expect(leechOutcome(1, 2, [deck])).toBe("none");
    expect(leechOutcome(2, 3, [deck])).toBe("suspend");
    expect(leechOutcome(6, 7, [deck])).toBe("suspend");
  });

  test("follows the strictest of the decks that have it", () => {
    const mild = { leechThreshold: 10 };
    const strict = { leechThreshold: 4, leechAction: "flag" } as const;
    expect(leechOutcome(3, 4, [mild, strict])).toBe("flag");
    expect(leechOutcome(9, 10, [mild])).toBe("flag");
    expect(leechOutcome(7, 8, [{ leechAction: "suspend" }, {}])).toBe("suspend");
  });
});
