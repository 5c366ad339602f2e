import { describe, expect, it } from "vitest";
import { staleFigures } from "@/lib/core/content/stale-figures";
import { anAsk, aQuantityFact, metres } from "@/tests/support/fact-builder";

function bridge(statement: string, { quote = "of about that length", question = "How long is it?", why = "" } = {}) {
  const ask = anAsk({ type: "quantity", quantity: metres(310) }, { question });
  return {
    ...aQuantityFact(metres(310), {
      evidence: [{ sourceId: "gazette" as never, paragraph: 1, quote }],
      asks: [{ ...ask, misconceptions: why === "" ? [] : [{ text: "the harbour", why }] }],
    }),
    statement,
  };
}

describe("A corrected fact", () => {
  const before = bridge("In 2021 the bridge was 300 metres long.");

  it("is warned of each place that still has the old figure", () => {
    const after = bridge("In 2021 the bridge was 310 metres long.", {
      quote: "some 300 metres of steel",
      question: "How much over 300 metres is it?",
      why: "That is the harbour; for the bridge it was 300 metres in 2021.",
    });
    expect(staleFigures(before, after).map(({ figure, where }) => [figure, where])).toEqual([
      ["300", "quotation"],
      ["300", "question"],
      ["300", "explanation"],
    ]);
  });

  it("is not warned of figures that hold, or of longer numbers that the old one is part of", () => {
    const after = bridge("In 2021 the bridge was 310 metres long.", { quote: "in 2021, of 3,000 or 300.5 metres" });
    expect(staleFigures(before, after)).toEqual([]);
  });
});
