import type { Answer, Fact, Quantity } from "@/lib/core/content/fact";
import { isEntailedDate, overlaps } from "@/lib/core/generation/distractors/date-distractors";
import { type FactBank, slotSiblings } from "@/lib/core/generation/fact-bank";
import { readDates } from "@/lib/core/generation/figures/read-date";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import { isEntailed } from "@/lib/core/generation/figures/tolerance";
import type { ChoiceItem, PlacedItem } from "@/lib/core/generation/item";
import { findEntity } from "@/lib/core/generation/language/entity-names";
import { holds, normaliseText, readText } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { wordingsOf } from "@/lib/core/generation/wordings";

/**
 * Reads every distractor again from its text, so that a fault in choosing them is seen: none may be true, entailed by
 * the key ("over 13" by "over 25"), within it or around it ("2022" and "December 2022"), another name for it, or true
 * by another fact of the same slot. Source: Haladyna, Downing & Rodriguez 2002 (one right answer); generation.md 4.5, where an entailed
 * distractor passed every other rule.
 */
export const trueDistractor: LintRule = {
  code: "true-distractor",
  severity: "hard",
  checkFact: (fact, { bank }) =>
    fact.asks.flatMap(({ answer, misconceptions }, position) =>
      misconceptions.flatMap(({ text }, place) => {
        const message = misconceptionProblem(text, answer, bank);
        return message === undefined ? [] : [{ path: ["asks", position, "misconceptions", place, "text"], message }];
      }),
    ),
  checkItem: (item, { fact, ask, bank }) => {
    if ("elements" in item) return interchanged(item, bank);
    if (item.type === "whichSource") return sourceThatHolds(item, fact, bank);
    if (!("options" in item) || ask === undefined) return undefined;
    const truths = slotSiblings(fact, bank)
      .flatMap((sibling) => sibling.asks)
      .filter((sibling) => sibling.target === ask.target && sibling.direction === ask.direction)
      .map((sibling) => sibling.answer)
      .concat(ask.answer);
    const found = item.options.find(({ text, isKey }) => !isKey && truths.some((truth) => isTrueBy(truth, text, bank)));
    return found && `“${found.text}” is also true.`;
  },
};

/** A place that is right for another element too: then two arrangements are right, and one is marked wrong. */
function interchanged({ elements }: PlacedItem, bank: FactBank): string | undefined {
  for (const { cardId, prompt } of elements) {
    const own = bank.askOfCard.get(cardId);
    const other = elements.find(
      (each) => each.cardId !== cardId && own !== undefined && isTrueBy(own.ask.answer, each.answer, bank),
    );
    if (other !== undefined) return `“${other.answer}” is also correct for “${prompt}”.`;
  }
  return undefined;
}

/** An article offered as wrong that says so too. */
function sourceThatHolds(item: ChoiceItem, fact: Fact, bank: FactBank): string | undefined {
  const holding = new Set(fact.evidence.map(({ sourceId }) => bank.sourceOf.get(sourceId)?.shortName));
  const found = item.options.find(({ text, isKey }) => !isKey && holding.has(text));
  return found && `“${found.text}” says so too.`;
}

function misconceptionProblem(text: string, answer: Answer, bank: FactBank): string | undefined {
  const normal = normaliseText(text);
  if (wordingsOf(answer, bank).some((wording) => wording.normal === normal))
    return `“${text}” is a correct answer, so it can’t be a wrong one.`;
  const isTrue = answer.type === "quantity" && followsFrom(answer.quantity, text);
  return isTrue
    ? `“${text}” is also true, since the correct answer says more. Choose a figure on the other side.`
    : undefined;
}

/** "Over 13" follows from "over 25" and from 25 itself; a figure without a bound of its own contradicts it. */
function followsFrom(key: Quantity, text: string): boolean {
  const figure = readFigure(text);
  switch (figure?.qualifier) {
    case "over":
    case "atLeast":
      return figure.value < key.value && !["under", "atMost", "upTo"].includes(key.qualifier);
    case "under":
    case "atMost":
    case "upTo":
      return figure.value > key.value && !["over", "atLeast"].includes(key.qualifier);
    default:
      return false;
  }
}

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
    case "text": {
      const reading = readText(text);
      return wordingsOf(truth, bank).some((form) => holds(form, reading) || holds(reading, form));
    }
  }
}
