import type { Answer } from "@/lib/core/content/fact";
import { isEntailedDate, overlaps } from "@/lib/core/generation/distractors/date-distractors";
import { readDates } from "@/lib/core/generation/figures/read-date";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import { isEntailed } from "@/lib/core/generation/figures/tolerance";
import { locateSpan } from "@/lib/core/generation/items/locate-span";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * A false statement differs from the true one in one value alone, what stands there does not follow from the truth, and
 * the true statement is kept as the correction. Source: generation.md 5.1; Roediger & Marsh 2005 (lures are remembered unless
 * they are corrected at once).
 */
export const falseTwin: LintRule = {
  code: "false-twin",
  severity: "hard",
  checkItem: (item, { fact, ask }) => {
    if (item.type !== "trueFalse" || ask === undefined) return undefined;
    if (item.why !== fact.statement) return "The true statement isn’t shown as the correction.";
    if (item.isTrue) return item.stem === fact.statement ? undefined : "The true statement isn’t the fact’s own.";
    const { before, after } = locateSpan(fact.statement, ask.span ?? "") ?? { before: fact.statement, after: "" };
    const isElsewhereSame = item.stem.startsWith(before) && item.stem.endsWith(after);
    if (item.stem === fact.statement || !isElsewhereSame) return "A false statement differs in more than the answer.";
    const changed = item.stem.slice(before.length, item.stem.length - after.length);
    return isStillTrue(changed, ask.answer) ? `The statement is still true with “${changed}”.` : undefined;
  },
};

function isStillTrue(text: string, answer: Answer): boolean {
  if (answer.type === "quantity") {
    const figure = readFigure(text);
    return figure === undefined || isEntailed(answer.quantity, figure.value);
  }
  if (answer.type !== "date") return false;
  return readDates(text).some(({ year = answer.date.year, month, day }) => {
    const date = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
    return overlaps(answer.date, date) || isEntailedDate(answer.date, date);
  });
}
