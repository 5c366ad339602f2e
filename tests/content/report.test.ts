import { describe, expect, it } from "vitest";
import { reportOn } from "@/lib/core/generation/report/bank-report";
import { bank } from "../support/content-bank";

const report = reportOn(bank);

describe("The bank as a whole", () => {
  it.each(report.measures.map((measure) => [measure.name, measure] as const))("meets the bar: %s", (_name, measure) => {
    expect(measure.passes, `${measure.value} (bar: ${measure.bar})`).toBe(true);
  });

  it("counts every fact by kind, source and objective", () => {
    const { factsByKind, factsBySource, factsByObjective, facts } = report.counts;
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(sum(factsByKind)).toBe(facts);
    expect(sum(factsByObjective)).toBe(facts);
    expect(Object.keys(factsBySource)).toHaveLength(bank.sources.length);
  });

  it("has at most two warnings for a hundred items", () => {
    const warnings = Object.values(report.warnings).reduce((a, b) => a + b, 0);
    expect(warnings / report.counts.items).toBeLessThanOrEqual(0.02);
  });
});
