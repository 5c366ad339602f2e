import { describe, expect, test } from "vitest";
import { toFactBank } from "@/lib/core/generation/fact-bank";
import { reportItemsOf } from "@/lib/core/generation/report-items";
import { aSource, factId, itemsFrom, TOWN } from "@/tests/support/fact-builder";
import { aTownOfEngineers, aTownsHistory } from "@/tests/support/placed-facts";

const FACTS = [...aTownsHistory(), ...aTownOfEngineers()];
const BANK = toFactBank(FACTS, TOWN, [aSource()]);
const { items } = itemsFrom(FACTS);

describe("Whoever changes a fact sees its questions", () => {
  test("those that are made of several facts too, with what belongs where", () => {
    const reports = reportItemsOf(factId("flood"), items, BANK);
    expect(reports.find(({ type }) => type === "ordering")?.places).toEqual([
      { text: "The lighthouse is lit", answer: "1901" },
      { text: "The ferry begins to run", answer: "May 1934" },
      { text: "The great flood", answer: "17 February 1962" },
      { text: "The last tram", answer: "1988" },
    ]);
    expect(reportItemsOf(factId("ada-reed-role"), items, BANK).map(({ type }) => type)).toContain("matching");
  });

  test("and none of other facts", () => {
    const stems = items.filter(({ factIds }) => factIds.includes(factId("flood"))).map(({ stem }) => stem);
    expect(reportItemsOf(factId("flood"), items, BANK).map(({ stem }) => stem)).toEqual(stems);
  });

  test("with what is wrong between two questions, at the later one", () => {
    const [role, other] = [factId("ada-reed-role"), factId("ben-holt-role")];
    const first = items.find(({ factIds }) => factIds.length === 1 && factIds[0] === role);
    const twins = first === undefined ? [] : [first, { ...first, factId: other, factIds: [other, role] }];
    const found = reportItemsOf(role, twins, BANK).map(({ findings }) => findings.map(({ code }) => code));
    expect(found[0]).toEqual([]);
    expect(found[1]).toContain("near-duplicate");
  });
});
