import type { Answer } from "@/lib/core/content/fact";
import { isEntailedDate, overlaps } from "@/lib/core/generation/distractors/date-distractors";
import { findEntity } from "@/lib/core/generation/entity-names";
import { type FactBank, slotSiblings } from "@/lib/core/generation/fact-bank";
import type { ItemRule } from "@/lib/core/generation/lint/rule";
import { readDates } from "@/lib/core/generation/read-date";
import { readFigure } from "@/lib/core/generation/read-figure";
import { isEntailed } from "@/lib/core/generation/tolerance";
import { containsWords, tokensOf } from "@/lib/core/generation/words";

/**
 * Reads every distractor anew from its text, so that a fault in choosing them is seen: none may be true, entailed by
 * the key ("over 13" by "over 25"), within it or around it ("2022" and "December 2022"), or another name for it.
 */
export const trueDistractor: ItemRule = {
  code: "true-distractor",
  severity: "hard",
  check: (item, { fact, ask, bank }) => {
    if (!("options" in item)) return undefined;
    const truths = slotSiblings(fact, bank)
      .flatMap((sibling) => sibling.asks)
      .filter((sibling) => sibling.target === ask.target && sibling.direction === ask.direction)
      .map((sibling) => sibling.answer);
    const wrong = item.options.filter((option) => !option.isKey).map((option) => option.text);
    const found = wrong.find((text) => [ask.answer, ...truths].some((truth) => isTrueBy(truth, text, bank)));
    return found === undefined ? undefined : `"${found}" is true as well.`;
  },
};

function isTrueBy(truth: Answer, text: string, bank: FactBank): boolean {
  switch (truth.type) {
    case "quantity": {
      const figure = readFigure(text);
      return figure !== undefined && isEntailed(truth.quantity, figure.value);
    }
    case "date":
      return readDates(text).some(({ year = 0, month, day }) => {
        const date = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
        return overlaps(truth.date, date) || isEntailedDate(truth.date, date);
      });
    case "entity":
      return findEntity(text, bank.names)?.id === truth.entityId;
    case "text":
      return [truth.text, ...truth.accept].some((form) => isWithin(form, text) || isWithin(text, form));
  }
}

function isWithin(part: string, whole: string): boolean {
  return containsWords(tokensOf(whole), tokensOf(part));
}
