import { describe, expect, it } from "vitest";
import { holdsNumber } from "@/lib/core/session/holds-number";

describe("what is typed where a number is asked", () => {
  it.each([
    "9",
    "about 9 %",
    "12bn",
    "1,5",
    "½",
    "three",
    "Twenty-five",
    "the third",
    "two million",
    "a dozen",
    "none",
  ])("“%s” can be meant as a number", (text) => expect(holdsNumber(text)).toBe(true));

  it.each(["banana", "", "  ", "I do not know", "stone", "-"])("“%s” cannot", (text) =>
    expect(holdsNumber(text)).toBe(false),
  );
});
