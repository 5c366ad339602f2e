import type { Fact } from "@/lib/core/content/fact";
import { isAfter } from "@/lib/core/generation/distractors/date-distractors";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { readDates } from "@/lib/core/generation/figures/read-date";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import { gapOf } from "@/lib/core/generation/figures/tolerance";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { type PartialDate, parsePartialDate } from "@/lib/core/shared/partial-date";

/**
 * A wrong figure is so far from the key (15%, and twice the tolerance) that nobody who knows it is caught, a share lies between
 * 0 and 100%, and what has happened is not dated after it was told. Source: generation.md 5.1; NBME (options do not overlap).
 */
export const numericGap: LintRule = {
  code: "numeric-gap",
  severity: "hard",
  checkItem: (item, { fact, ask, bank }) => {
    if (!("options" in item) || ask === undefined) return undefined;
    const wrong = item.options.filter(({ isKey }) => !isKey).map(({ text }) => text);
    const { answer } = ask;
    if (answer.type === "quantity") {
      const { value, unit } = answer.quantity;
      const gap = gapOf(answer.quantity) * (1 - 1e-9);
      const near = wrong.find((text) => Math.abs((readFigure(text)?.value ?? Number.NaN) - value) < gap);
      if (near !== undefined) return `“${near}” is too close to “${item.key}”.`;
      const impossible = unit === "percent" && wrong.find((text) => !isShare(readFigure(text)?.value));
      return impossible ? `“${impossible}” can’t be a share.` : undefined;
    }
    if (answer.type !== "date" || isAfter(answer.date, fact.asOf)) return undefined;
    const told = toldDates(fact, bank);
    const late = wrong.find((text) => {
      const date = dateOf(text);
      return date !== undefined && told.every((day) => isAfter(date, day));
    });
    return late === undefined ? undefined : `“${late}” is later than the source.`;
  },
};

/** When it was so, and when it was printed at the earliest. */
function toldDates(fact: Fact, bank: FactBank): readonly PartialDate[] {
  const printed = fact.evidence.map(({ sourceId }) =>
    parsePartialDate(bank.sourceOf.get(sourceId)?.publishedFrom ?? ""),
  );
  return [fact.asOf, ...printed.filter((date) => date !== undefined)];
}

function isShare(value: number | undefined): boolean {
  return value !== undefined && value > 0 && value < 100;
}

function dateOf(text: string): PartialDate | undefined {
  const [reading] = readDates(text);
  if (reading?.year === undefined) return undefined;
  const { year, month, day } = reading;
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}
