import { describe, expect, it } from "vitest";
import { type Dated, dateOf, isAhead, layOutTimeline, overviewOf } from "@/lib/core/content/timeline";
import { anEventFact, aQuantityFact, date, metres } from "@/tests/support/fact-builder";

function dated(text: string, ahead = false): Dated & { readonly text: string } {
  return { date: date(text), ahead, text };
}

function drawn(...texts: string[]) {
  return layOutTimeline(texts.map((text) => dated(text)));
}

describe("a timeline", () => {
  it("tells years in the order of time, whatever order they came in", () => {
    expect(drawn("2022", "1945", "2013-12").map(({ year }) => year)).toEqual([1945, 2013, 2022]);
  });

  it("says how many years lie between two without an entry", () => {
    expect(drawn("1945", "1955", "1956").map(({ gapBefore }) => gapBefore)).toEqual([0, 9, 0]);
  });

  it("puts what is known to the year alone before its months, and a month before its days", () => {
    const [year] = drawn("2022-03-09", "2022-12", "2022", "2022-03");
    const order = year?.months.map(({ month, entries }) => [month, entries.map(({ text }) => text)]);
    expect(order).toEqual([
      [undefined, ["2022"]],
      [3, ["2022-03", "2022-03-09"]],
      [12, ["2022-12"]],
    ]);
  });

  it("has nothing where nothing is dated", () => {
    expect(layOutTimeline([])).toEqual([]);
    expect(overviewOf([])).toBeUndefined();
  });

  it("counts in its overview what happened apart from what is aimed at", () => {
    const overview = overviewOf([dated("1945"), dated("2022"), dated("2022-03"), dated("by 2027", true)]);
    expect(overview).toEqual({
      from: 1945,
      to: 2027,
      most: 2,
      columns: [
        { year: 1945, happened: 1, ahead: 0 },
        { year: 2022, happened: 2, ahead: 0 },
        { year: 2027, happened: 0, ahead: 1 },
      ],
    });
  });
});

describe("the date of a fact", () => {
  it("is when it happened, not as of when it was said", () => {
    expect(dateOf(anEventFact("1960", { asOf: date("2024") }))).toEqual({ year: 1960 });
    expect(dateOf(aQuantityFact(metres(300), { at: date("by 2027"), asOf: date("2022") }))?.year).toBe(2027);
    expect(dateOf(aQuantityFact(metres(300), { asOf: date("2022") }))).toBeUndefined();
  });

  it("lies ahead where it is a plan, a forecast, or only to be reached by then", () => {
    expect(isAhead(aQuantityFact(metres(300), { at: date("by 2027") }))).toBe(true);
    expect(isAhead(anEventFact("2022", { epistemic: "plan" }))).toBe(true);
    expect(isAhead(anEventFact("2022"))).toBe(false);
  });
});
