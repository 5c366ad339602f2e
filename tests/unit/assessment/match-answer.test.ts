import { describe, expect, test } from "vitest";
import { matchAnswer } from "@/lib/core/assessment/match-answer";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import { date } from "@/tests/support/fact-builder";

const verdict = (accepted: AcceptedAnswer, typed: string) => matchAnswer(accepted, typed).verdict;

describe("a figure", () => {
  const pledge: AcceptedAnswer = { type: "number", value: 12e9, tolerance: 1.2e9, unit: "billion US dollars" };
  const share: AcceptedAnswer = { type: "number", value: 2, tolerance: 0.5, unit: "%" };
  const meetings: AcceptedAnswer = { type: "number", value: 25, tolerance: 0, unit: "times" };
  const place: AcceptedAnswer = { type: "number", value: 3, tolerance: 0, unit: "" };

  test.each([
    "12 billion",
    "$12bn",
    "12,000,000,000",
    "12 000 000 000",
    "12",
    "over $12 billion",
    "twelve billion dollars",
    "12 BN",
  ])("12 billion dollars: %s", (typed) => {
    expect(verdict(pledge, typed)).toBe("right");
  });

  test("within the tolerance is right, and said to be so; beyond it is wrong", () => {
    expect(matchAnswer(pledge, "11.5 billion")).toEqual({ verdict: "right", reason: "within-tolerance" });
    expect(verdict(pledge, "15 billion")).toBe("wrong");
  });

  test("a scale that was typed counts: 12 million is not 12 billion", () => {
    expect(verdict(pledge, "12 million")).toBe("wrong");
  });

  test.each(["2%", "2 percent", "2 per cent", "2,5", "2.5", "２", "two", "2 % of GDP", "about 2"])(
    "two per cent, within half a point: %s",
    (typed) => {
      expect(verdict(share, typed)).toBe("right");
    },
  );

  test.each(["2.6", "$2", "-2", "20 %", "not 2", "1 or 2", "2-3"])("not two per cent: %s", (typed) => {
    expect(verdict(share, typed)).toBe("wrong");
  });

  test.each(["over 25", "25 times", "twenty-five", "25x", "more than 25 times"])("25 times: %s", (typed) => {
    expect(verdict(meetings, typed)).toBe("right");
  });

  test.each(["24", "26", "25 %"])("an exact count has no tolerance: %s", (typed) => {
    expect(verdict(meetings, typed)).toBe("wrong");
  });

  test.each(["third", "3rd", "#3", "3", "the third", "No. 3", "number three", "third place"])(
    "third place: %s",
    (typed) => {
      expect(verdict(place, typed)).toBe("right");
    },
  );
});

describe("a date", () => {
  const month: AcceptedAnswer = { type: "date", date: date("2022-12") };
  const day: AcceptedAnswer = { type: "date", date: date("2022-03-09") };
  const year: AcceptedAnswer = { type: "date", date: date("by 2027") };

  test.each(["2022-12", "Dec 2022", "December 2022", "12/2022", "in december 2022", "31 December 2022"])(
    "December 2022: %s",
    (typed) => {
      expect(verdict(month, typed)).toBe("right");
    },
  );

  test.each(["9 March 2022", "March 9, 2022", "2022-03-09", "9/3/2022", "3/9/2022", "9th of March 2022"])(
    "9 March 2022: %s",
    (typed) => {
      expect(verdict(day, typed)).toBe("right");
    },
  );

  test.each(["2027", "by 2027", "in the year 2027", "May 2027"])("2027: %s", (typed) => {
    expect(verdict(year, typed)).toBe("right");
  });

  test("the year alone where the month is asked for is near", () => {
    expect(matchAnswer(month, "2022")).toEqual({ verdict: "near", reason: "less-precise" });
    expect(verdict(day, "March 2022")).toBe("near");
    expect(verdict(day, "9 March")).toBe("near");
  });

  test("two parts too few, or one that is wrong, is wrong", () => {
    expect(verdict(day, "2022")).toBe("wrong");
    expect(verdict(month, "December 2021")).toBe("wrong");
    expect(verdict(month, "November 2022")).toBe("wrong");
    expect(verdict(year, "2028")).toBe("wrong");
  });

  test("a year that the question names need not be typed, and does not help alone", () => {
    const inYear: AcceptedAnswer = { type: "date", date: date("2022-03-09"), yearGiven: true };
    expect(verdict(inYear, "9 March")).toBe("right");
    expect(verdict(inYear, "March")).toBe("near");
    expect(verdict({ ...inYear, date: date("2022-12") }, "2022")).toBe("wrong");
  });

  test("a misspelt month is near", () => {
    expect(matchAnswer(month, "Decmber 2022")).toEqual({ verdict: "near", reason: "typo" });
  });
});

describe("a name or a term", () => {
  const text = (key: string, variants: readonly string[] = [], rivals: readonly string[] = []): AcceptedAnswer => ({
    type: "text",
    text: key,
    variants,
    rivals,
  });
  const speaker = text("Paul O'Shea", ["O'Shea", "O'Shea Paul"]);

  test.each(["Paul O’Shea", "paul oshea", "O'Shea", "OSHEA, PAUL", "it was Paul O'Shea", "Pâul O'Shéa"])(
    "Paul O'Shea: %s",
    (typed) => {
      expect(verdict(speaker, typed)).toBe("right");
    },
  );

  test.each([
    ["the U.S.–Japan Security Treaty", "US Japan security treaty"],
    ["Japan's defence budget", "the Japan defense budget"],
    ["twenty-five programmes", "25 programs"],
    ["to deter China", "deter China"],
    ["G7", "G-7"],
  ])("%s: %s", (key, typed) => {
    expect(verdict(text(key), typed)).toBe("right");
  });

  test.each(["Mr Goroku", "Prof. Goroku", "Professor Tsuyoshi Goroku", "T. Goroku", "former Prime Minister Goroku"])(
    "a title before a name, or an initial, changes nothing: %s",
    (typed) => {
      expect(matchAnswer(text("Tsuyoshi Goroku", ["Goroku"]), typed).verdict).toBe("right");
    },
  );

  test.each(["not Mr Goroku", "Abe, not Mr Goroku", "B. Goroku", "Prof.", "Prime Minister"])(
    "a title is no name, and another initial is another person: %s",
    (typed) => {
      expect(matchAnswer(text("Tsuyoshi Goroku", ["Goroku"]), typed).verdict).not.toBe("right");
    },
  );

  test("an office is still told from another", () => {
    expect(matchAnswer(text("prime minister"), "Prime Minister").verdict).toBe("right");
    expect(matchAnswer(text("prime minister"), "president").verdict).toBe("wrong");
    expect(matchAnswer(text("minister of defence"), "prime minister of defence").verdict).not.toBe("right");
  });

  test("one slip from five letters on, two from nine, are near", () => {
    expect(matchAnswer(text("Kishida"), "Kishidda")).toEqual({ verdict: "near", reason: "typo" });
    expect(verdict(text("Stoltenberg"), "Soltenburg")).toBe("near");
    expect(verdict(text("Kishida"), "Kishiddda")).toBe("wrong");
    expect(verdict(text("Quad"), "Quid")).toBe("wrong");
  });

  test("a typo is never another name", () => {
    const accepted = text("Marienburg", [], ["Marienberg"]);
    expect(matchAnswer(accepted, "Marienberg")).toEqual({ verdict: "wrong", reason: "another-answer" });
    expect(matchAnswer(accepted, "Marianberg")).toEqual({ verdict: "wrong", reason: "another-answer" });
    expect(verdict(accepted, "Marienbourg")).toBe("near");
    expect(verdict(text("Australia", [], ["Austria"]), "Austria")).toBe("wrong");
  });

  test("a right answer is right even where a rival is near", () => {
    expect(verdict(text("Iran", [], ["Iraq"]), "iran")).toBe("right");
  });

  test.each([
    ["northern islands", "southern islands"],
    ["a bilateral treaty", "a trilateral treaty"],
    ["inappropriate", "appropriate"],
    ["exports of arms to Ukraine", "imports of arms to Ukraine"],
    ["Article 5", "Article 6"],
    ["treaty of 1960", "treaty of 1961"],
  ])("a word turned into another is no typo: %s, %s", (key, typed) => {
    expect(verdict(text(key), typed)).toBe("wrong");
  });

  test("the words in another order are another answer", () => {
    expect(verdict(text("Russia invaded Ukraine"), "Ukraine invaded Russia")).toBe("wrong");
  });
});

describe("whatever is typed", () => {
  const all: readonly AcceptedAnswer[] = [
    { type: "number", value: 4, tolerance: 0, unit: "" },
    { type: "date", date: date("2022") },
    { type: "text", text: "Quad", variants: [], rivals: [] },
  ];

  test.each(["", "   ", "?!", "🎌", "\u0000", "the", "x".repeat(100_000), "1".repeat(299)])(
    "nothing, marks and floods are wrong and do no harm",
    (typed) => {
      for (const accepted of all) expect(verdict(accepted, typed)).toBe("wrong");
    },
  );
});
