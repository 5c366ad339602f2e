import { describe, expect, test } from "vitest";
import { sessionSize } from "@/lib/core/scheduling/pace";

describe("a session of some minutes", () => {
  test.each([
    [3, 9, 20],
    [3, 200, 1],
    [10, 12.5, 48],
    [3, undefined, 15],
    [3, 0, 15],
    [3, 1, 45],
  ])("%i minutes at %s seconds a card are %i cards", (minutes, medianSeconds, cards) => {
    expect(sessionSize(minutes, medianSeconds)).toBe(cards);
  });
});
