import { isEntailedDate, overlaps } from "@/lib/core/generation/distractors/date-distractors";
import { locateSpan } from "@/lib/core/generation/items/locate-span";
import type { ItemRule } from "@/lib/core/generation/lint/rule";
import { readDates } from "@/lib/core/generation/read-date";
import { readFigure } from "@/lib/core/generation/read-figure";
import { isEntailed } from "@/lib/core/generation/tolerance";

/** A false statement differs from the true one in the span alone, and what stands there is not entailed by the truth. */
export const falseTwin: ItemRule = {
  code: "false-twin",
  severity: "hard",
  check: (item, { fact, ask }) => {
    if (item.type !== "trueFalse") return undefined;
    if (item.isTrue) return item.stem === fact.statement ? undefined : "A true statement is not the fact's own.";
    const { before, after } = locateSpan(fact.statement, ask.span ?? "") ?? { before: fact.statement, after: "" };
    const isElsewhereSame = item.stem.startsWith(before) && item.stem.endsWith(after);
    if (item.stem === fact.statement || !isElsewhereSame) return "A false statement differs in more than the answer.";
    const changed = item.stem.slice(before.length, item.stem.length - after.length);
    return isStillTrue(changed, ask.answer) ? `With "${changed}" the statement is still true.` : undefined;
  },
};

function isStillTrue(text: string, answer: Parameters<ItemRule["check"]>[1]["ask"]["answer"]): boolean {
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
