import { describe, expect, test } from "vitest";
import { lintFact } from "@/lib/core/generation/lint-fact";
import { anAsk, aQuantityFact, aSource, metres, TOWN } from "@/tests/support/fact-builder";

const bank = { facts: [aQuantityFact()], entities: TOWN, sources: [aSource()] };

describe("Whoever writes a fact is told", () => {
  test("what learners will be asked, and that nothing is wrong", () => {
    const report = lintFact(aQuantityFact(), bank);
    expect(report.problems).toEqual([]);
    expect(report.cards).toEqual([{ prompt: "How long is the bridge of 2021?", answer: "300 metres" }]);
    expect(report.items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["multipleChoice", "number", "trueFalse"]),
    );
    expect(report.items.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test("what is wrong, and in which field", () => {
    const question = "Is the harbour bridge 300 metres long?";
    const fact = aQuantityFact(metres(300), {
      asks: [anAsk({ type: "quantity", quantity: metres(300) }, { question })],
    });
    const { problems, items, skipped } = lintFact(fact, bank);
    expect(problems).toContainEqual(expect.objectContaining({ path: ["asks", 0, "question"] }));
    expect(items).toEqual([]);
    expect(skipped).toContainEqual(expect.stringMatching(/^bridge-length: no number item/));
  });

  test("that its new form stands instead of the old one, not beside it", () => {
    const question = "How long is the harbour bridge?";
    const changed = aQuantityFact(metres(400), {
      asks: [anAsk({ type: "quantity", quantity: metres(400) }, { question })],
    });
    expect(lintFact(changed, bank).problems).toEqual([]);
  });

  test("that it contradicts another fact of the bank with no word on why", () => {
    const other = aQuantityFact(metres(400), { id: "bridge-length-revised" as never });
    expect(lintFact(other, bank).problems).toContainEqual(expect.objectContaining({ path: ["slotKey"] }));
  });
});
