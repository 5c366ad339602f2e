import type { Answer } from "@/lib/core/content/fact";
import { readDates } from "@/lib/core/generation/figures/read-date";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import type { ItemOption } from "@/lib/core/generation/item";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * Figures ascend and dates follow each other in time: what has an order is not to be searched for. Source: Haladyna,
 * Downing & Rodriguez 2002 (logical or numerical order).
 */
export const optionsInOrder: LintRule = {
  code: "options-in-order",
  severity: "hard",
  checkItem: (item, { ask }) => {
    if (!("options" in item) || ask === undefined) return undefined;
    const isAscending = item.options.every((option, index) => {
      const next = item.options[index + 1];
      return next === undefined || compareOptions(option, next, ask.answer) <= 0;
    });
    return isAscending ? undefined : "The options aren’t in ascending order.";
  },
};

function compareOptions(a: ItemOption, b: ItemOption, answer: Answer): number {
  if (answer.type === "quantity") return (readFigure(a.text)?.value ?? 0) - (readFigure(b.text)?.value ?? 0);
  if (answer.type === "date") return dayNumber(a.text) - dayNumber(b.text);
  return 0; // Nothing else has an order of its own.
}

function dayNumber(text: string): number {
  const { year = 0, month = 0, day = 0 } = readDates(text)[0] ?? {};
  return year * 10_000 + month * 100 + day;
}
