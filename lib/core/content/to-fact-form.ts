import type { Answer, Ask, Fact } from "@/lib/core/content/fact";
import type { FactForm, FactFormText } from "@/lib/core/content/fact-schema";
import { slotAnswer } from "@/lib/core/content/resolve-answer";
import { type PartialDate, writePartialDate } from "@/lib/core/shared/partial-date";

/** A fact in the form in which content/facts/*.yaml has it, as JSON; inverse of `factOfForm`. */
export function toFactForm(fact: Fact): FactFormText {
  const { evidence, attribution, conflictsWith, objectiveId, interferenceKeys, asks, ...rest } = fact;
  const form = {
    ...rest,
    ...datesOf(fact),
    evidence: evidence.map(({ sourceId, ...place }) => ({ source: sourceId, ...place })),
    attribution: attribution && {
      speaker: attribution.speakerId,
      mode: attribution.mode,
      verb: attribution.verb,
    },
    conflictsWith: conflictsWith.map(({ factId, note }) => ({ fact: factId, note })),
    objective: objectiveId,
    interferes: interferenceKeys,
    asks: asks.map((ask) => toAskForm(ask, fact)),
  };
  return withoutUndefined(form) as unknown as FactFormText;
}

/** The fields that hold dates; those that the fact does not have stay away. */
function datesOf(fact: Fact): Readonly<Record<string, string>> {
  const dates: readonly (readonly [string, PartialDate | undefined])[] = [
    ["asOf", fact.asOf],
    ["validUntil", fact.validUntil],
    ["at", fact.kind === "quantity" ? fact.at : undefined],
    ["date", fact.kind === "event" || fact.kind === "policy" ? fact.date : undefined],
  ];
  return Object.fromEntries(
    dates.flatMap(([name, date]) => (date === undefined ? [] : [[name, writePartialDate(date)]])),
  );
}

/** An answer that the slots of the fact give is left to them: whoever changes the slot changes it too. */
function toAskForm(ask: Ask, fact: Fact): unknown {
  const { answer, ...rest } = ask;
  const ofSlot = slotAnswer(slotsOf(fact), ask.target);
  const isOfSlot = ofSlot !== undefined && sameAnswer(ofSlot, answer);
  return withoutUndefined({ ...rest, answer: isOfSlot ? undefined : toAnswerForm(answer) });
}

/** The fields from which answers are taken have the same names in both; only the speaker has not. */
function slotsOf(fact: Fact): FactForm {
  const { attribution } = fact;
  return {
    ...fact,
    attribution: attribution && { ...attribution, speaker: attribution.speakerId },
  } as unknown as FactForm;
}

function toAnswerForm(answer: Answer): unknown {
  switch (answer.type) {
    case "quantity":
      return { quantity: answer.quantity };
    case "date":
      return { date: writePartialDate(answer.date) };
    case "entity":
      return { entity: answer.entityId };
    case "text":
      return { text: answer.text, ...(answer.accept.length > 0 && { accept: answer.accept }) };
  }
}

function sameAnswer(a: Answer, b: Answer): boolean {
  return JSON.stringify(inOneOrder(toAnswerForm(a))) === JSON.stringify(inOneOrder(toAnswerForm(b)));
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([name, field]) => [name, inOneOrder(field)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
