import { describe, expect, test } from "vitest";
import { readFigure } from "@/lib/core/generation/figures/read-figure";

describe("a figure is read as people write it", () => {
  const twelveBillion = [
    "12 billion",
    "12bn",
    "$12bn",
    "US$ 12 bn",
    "12,000,000,000",
    "12 000 000 000",
    "12.000.000.000",
    "twelve billion dollars",
  ];
  test.each(twelveBillion)("%s is 12 billion", (text) => {
    expect(readFigure(text)?.value).toBe(12e9);
  });

  test.each([
    ["2.5", 2.5],
    ["2,5", 2.5],
    ["2,500", 2500],
    [".5", 0.5],
    ["1.234", 1.234],
    ["２%", 2],
    ["2 per cent", 2],
  ])("%s", (text, value) => {
    expect(readFigure(text)?.value).toBe(value);
  });

  test.each([
    ["twenty-five", 25],
    ["a hundred million", 1e8],
    ["one hundred and twenty", 120],
    ["zero", 0],
  ])("%s in words", (text, value) => {
    expect(readFigure(text)?.value).toBe(value);
  });

  test.each(["third", "3rd", "the third-largest"])("%s is a place", (text) => {
    expect(readFigure(text)).toMatchObject({ value: 3, isOrdinal: true });
  });
});

test("the word before a figure is read as its qualifier, and 'no more than' is not 'more than'", () => {
  expect(readFigure("over 25 times")).toMatchObject({ value: 25, qualifier: "over", rest: "times" });
  expect(readFigure("no more than 25")?.qualifier).toBe("atMost");
  expect(readFigure("about 9 %")).toMatchObject({ qualifier: "about", sign: "percent" });
});

test("two figures are no answer, and neither is none", () => {
  expect(readFigure("25 or 30")).toBeUndefined();
  expect(readFigure("four and five")).toBeUndefined();
  expect(readFigure("many")).toBeUndefined();
});

test("a minus sign counts, a hyphen within words does not", () => {
  expect(readFigure("-2")?.value).toBe(-2);
  expect(readFigure("twenty-five")?.value).toBe(25);
});
