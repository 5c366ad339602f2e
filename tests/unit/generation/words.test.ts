import { describe, expect, test } from "vitest";
import { locateSpan } from "@/lib/core/generation/items/locate-span";
import { containsWords, countWords, normaliseText } from "@/lib/core/generation/language/words";

describe("texts are compared in one form", () => {
  test.each([
    ["The U.S.–Japan treaty", "US Japan treaty"],
    ["Paul O’Shea", "Paul OShea"],
    ["Japan's Defence Ministry", "Japan Defense Ministry"],
    ["twenty-five programmes", "25 programs"],
    ["the third favourite organisation", "3rd favorite organization"],
    ["café & co", "cafe and co"],
    ["2 %", "2 per cent"],
  ])("%s is %s", (a, b) => {
    expect(normaliseText(a)).toBe(normaliseText(b));
  });

  test("different things stay different", () => {
    expect(normaliseText("four")).not.toBe(normaliseText("for"));
    expect(normaliseText("source")).toBe("source");
    expect(normaliseText("2.5")).not.toBe(normaliseText("25"));
  });
});

test("a figure stands in a text only as a whole word: the 2 of '2 %' is not in 2027", () => {
  expect(containsWords("By 2027, what share?", "2")).toBe(false);
  expect(containsWords("It rose to 2 % by 2027", "2 %")).toBe(true);
});

test("a span is found where it stands as a whole word: not Japan in Japanese", () => {
  expect(locateSpan("Japanese ships left Japan in 2022.", "Japan")).toEqual({
    before: "Japanese ships left ",
    after: " in 2022.",
  });
  expect(locateSpan("It rose by 12.5 % to 2 %.", "5 %")).toBeUndefined();
});

test("marks alone are no words", () => {
  expect(countWords("over $12 billion – at most")).toBe(5);
});
