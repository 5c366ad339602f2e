import type { Answer, Ask } from "@/lib/core/content/fact";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import { formatQuantity, typedUnitOf } from "@/lib/core/generation/figures/format-quantity";
import { toleranceOf } from "@/lib/core/generation/figures/tolerance";
import { isNear, type NameIndex, rivalsOf } from "@/lib/core/generation/language/entity-names";
import { containsWords, countWords, normaliseText, readText } from "@/lib/core/generation/language/words";
import { formatPartialDate } from "@/lib/core/shared/partial-date";

/** A text longer than this is an explanation: it is judged by the learner, not typed. */
export const LONGEST_TYPED_ANSWER = 8;

/** The answer as a learner sees it: "over $12 billion", "December 2022", "Paul O'Shea". */
export function showAnswer(answer: Answer, names: NameIndex): string {
  switch (answer.type) {
    case "quantity":
      return formatQuantity(answer.quantity);
    case "date":
      return formatPartialDate(answer.date);
    case "entity":
      return names.entityOf.get(answer.entityId)?.name ?? answer.entityId;
    case "text":
      return answer.text;
  }
}

/** What is accepted where the answer is typed. */
export function acceptedFor(ask: Ask, names: NameIndex): AcceptedAnswer {
  const { answer } = ask;
  switch (answer.type) {
    case "quantity":
      return {
        type: "number",
        value: answer.quantity.value,
        tolerance: toleranceOf(answer.quantity),
        unit: typedUnitOf(answer.quantity),
      };
    case "date": {
      const yearGiven = containsWords(ask.question, String(answer.date.year));
      return { type: "date", date: answer.date, ...(yearGiven && answer.date.month !== undefined && { yearGiven }) };
    }
    case "entity":
      return acceptedText(names.namesOf.get(answer.entityId) ?? [answer.entityId], ask, names);
    case "text": {
      const span = ask.span !== undefined && countWords(ask.span) <= LONGEST_TYPED_ANSWER ? [ask.span] : [];
      return acceptedText([answer.text, ...answer.accept, ...span], ask, names);
    }
  }
}

function acceptedText(forms: readonly string[], ask: Ask, names: NameIndex): AcceptedAnswer {
  const [text = "", ...variants] = distinctForms(forms);
  const readings = [text, ...variants].map(readText);
  const misconceptions = ask.misconceptions
    .map((misconception) => readText(misconception.text))
    .filter((wrong) => readings.some((form) => isNear(form, wrong)))
    .map((wrong) => wrong.text);
  const rivals = distinctForms([...rivalsOf(readings, names), ...misconceptions]);
  const normals = new Set(readings.map(({ normal }) => normal));
  return { type: "text", text, variants, rivals: rivals.filter((rival) => !normals.has(normaliseText(rival))) };
}

function distinctForms(forms: readonly string[]): readonly string[] {
  const distinct = new Map<string, string>();
  for (const form of forms) {
    const { normal } = readText(form);
    if (!distinct.has(normal)) distinct.set(normal, form);
  }
  return [...distinct.values()];
}

/**
 * What the right answer is, whatever its wording: the value with unit and qualifier, the date, the entity, the text.
 * Other accepted spellings are left out on purpose: accepting one more must not make everyone learn the card again.
 */
export function meaningOf(answer: Answer): readonly (string | number)[] {
  switch (answer.type) {
    case "quantity": {
      const { value, unit, qualifier, of } = answer.quantity;
      return ["quantity", value, unit, qualifier, normaliseText(of ?? "")];
    }
    case "date": {
      const { year, month, day, edge } = answer.date;
      return ["date", year, month ?? "", day ?? "", edge ?? ""];
    }
    case "entity":
      return ["entity", answer.entityId];
    case "text":
      return ["text", normaliseText(answer.text)];
  }
}
