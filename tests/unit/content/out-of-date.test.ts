import { describe, expect, it } from "vitest";
import { factsOutOfDate, lastDayOf } from "@/lib/core/content/out-of-date";
import { aQuantityFact, date, factId, metres } from "@/tests/support/fact-builder";

const until = (id: string, text: string) => aQuantityFact(metres(300), { id: factId(id), validUntil: date(text) });

describe("A date until which a fact holds", () => {
  it.each([
    ["2027", "2027-12-31"],
    ["by 2024-02", "2024-02-29"],
    ["2023-02", "2023-02-28"],
    ["2022-03-09", "2022-03-09"],
  ])("%s lasts to %s", (text, day) => {
    expect(lastDayOf(date(text))).toBe(day);
  });
});

describe("What is out of date", () => {
  it("is what was to hold until a day that has passed, the longest past first", () => {
    const facts = [until("a", "2026"), until("b", "2026-03-01"), until("c", "2025"), aQuantityFact()];
    expect(factsOutOfDate(facts, "2026-03-02").map(({ id }) => id)).toEqual(["c", "b"]);
  });

  it("is not what holds until today", () => {
    expect(factsOutOfDate([until("a", "2026-03-02")], "2026-03-02")).toEqual([]);
  });
});
