import type { Ask } from "@/lib/core/content/fact";
import type { Distractor } from "@/lib/core/generation/distractors/distractor";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { omitsYear, placeDate, writeDate } from "@/lib/core/generation/figures/format-date";
import { placeFigure, writeFigure } from "@/lib/core/generation/figures/format-quantity";
import { findEntity } from "@/lib/core/generation/language/entity-names";
import { normaliseText } from "@/lib/core/generation/language/words";
import { wordingsOf } from "@/lib/core/generation/wordings";

/** The part of a span that is the answer itself: "12" of "over $12 billion", "2027" of "by 2027". */
export interface AnswerPlace {
  readonly before: string;
  readonly after: string;
}

const WORDS_OF_SCALE = /^[\u00a0\u202f ](?:thousand|million|billion|trillion)\b/;

/** Where in its span the answer stands; undefined where it stands there in no form that we know. */
export function placeAnswer(ask: Ask, span: string, bank: FactBank): AnswerPlace | undefined {
  const { answer } = ask;
  switch (answer.type) {
    case "quantity": {
      const place = placeFigure(span, answer.quantity.value);
      if (place === undefined) return undefined;
      const scale = place.style === "scaled" ? / [a-z]+$/i.exec(place.figure.replace(/[\u00a0\u202f]/g, " "))?.[0] : "";
      return { before: place.before, after: `${scale ?? ""}${place.after}` };
    }
    case "date": {
      const place = placeDate(span, answer.date);
      return place && { before: place.before, after: place.after };
    }
    case "entity": {
      const isName = findEntity(span, bank.names)?.id === answer.entityId;
      return isName ? { before: "", after: "" } : undefined;
    }
    case "text": {
      const normal = normaliseText(span);
      const isAnswer = wordingsOf(answer, bank).some((wording) => wording.normal === normal);
      return isAnswer ? { before: "", after: "" } : undefined;
    }
  }
}

/** A wrong answer written as the span writes the right one; undefined where that cannot be done cleanly. */
export function writeInSpan(ask: Ask, span: string, wrong: Distractor, bank: FactBank): string | undefined {
  const { answer } = ask;
  const { value } = wrong;
  if (answer.type === "quantity" && value.type === "quantity")
    return writeQuantity(span, answer.quantity.value, value.quantity.value);
  if (answer.type === "date" && value.type === "date") {
    const place = placeDate(span, answer.date);
    if (place === undefined || (omitsYear(place.style) && value.date.year !== answer.date.year)) return undefined;
    const text = writeDate(value.date, place.style);
    return text && `${place.before}${text}${place.after}`;
  }
  if (answer.type === "entity")
    return writeName(ask, span, value.type === "entity" ? value.entity.name : wrong.text, bank);
  return answer.type === "text" && span === answer.text ? wrong.text : undefined;
}

function writeQuantity(span: string, key: number, wrong: number): string | undefined {
  const place = placeFigure(span, key);
  const figure = place && writeFigure(wrong, place.style);
  if (place === undefined || figure === undefined || WORDS_OF_SCALE.test(place.after)) return undefined;
  const isCapital = /^\p{Lu}/u.test(place.figure);
  return place.before + (isCapital ? figure.charAt(0).toUpperCase() + figure.slice(1) : figure) + place.after;
}

/** Full name for full name, surname for surname; "the Philippines" gives way to "Vietnam". */
function writeName(ask: Ask, span: string, wrong: string, bank: FactBank): string | undefined {
  const key = ask.answer.type === "entity" ? bank.entityOf.get(ask.answer.entityId) : undefined;
  if (key === undefined) return undefined;
  if (span === key.name || span === `the ${key.name}`) return wrong;
  const isSurname = key.type === "person" && key.name.endsWith(` ${span}`);
  return isSurname ? wrong.split(" ").at(-1) : undefined;
}
