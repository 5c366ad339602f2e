import { readDates } from "@/lib/core/generation/figures/read-date";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import { normaliseText } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * Figures among the options are of one make: the same qualifier ("over"), sign, noun and number of words; dates equally
 * precise. The odd one out gives itself away. Source: Haladyna, Downing & Rodriguez 2002 (options homogeneous in content).
 */
export const qualifierParity: LintRule = {
  code: "qualifier-parity",
  severity: "hard",
  checkItem: (item, { ask }) => {
    if (!("options" in item) || (ask?.answer.type !== "quantity" && ask?.answer.type !== "date")) return undefined;
    const formOf = ask.answer.type === "quantity" ? formOfFigure : formOfDate;
    const wanted = formOf(item.key);
    const odd = item.options.find(({ text }) => formOf(text) !== wanted);
    return odd && `“${odd.text}” isn’t written like “${item.key}”.`;
  },
};

/** Qualifier, sign and what is counted; "1 metre" and "2 metres" are of one make. */
function formOfFigure(text: string): string {
  const figure = readFigure(text);
  if (figure === undefined) return "no figure";
  const counted = normaliseText(figure.rest).replace(/s$/, "");
  return [figure.qualifier ?? "", figure.sign, figure.isOrdinal, counted].join("|");
}

function formOfDate(text: string): string {
  const [reading] = readDates(text);
  if (reading === undefined) return "no date";
  return [reading.year, reading.month, reading.day].map((part) => part !== undefined).join("|");
}
