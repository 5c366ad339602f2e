import type { Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { formatQuantity } from "@/lib/core/generation/figures/format-quantity";
import { capitalised } from "@/lib/core/generation/items/capitalised";
import { isNamedIn } from "@/lib/core/generation/language/entity-names";
import { containsWords, holds, readText } from "@/lib/core/generation/language/words";
import { formatAsOf, type PartialDate } from "@/lib/core/shared/partial-date";

/** ", Paul O'Shea told NBR around 2024." at the end of a statement. */
const SAID_AFTER =
  /, (?:as )?\p{Lu}[^,]*? (?:said|says|told|argued|argues|wrote|writes|warned|warns|reported|noted|holds|predicts|judged|recalls)\b[^,]*\.$/u;
/** "According to NBR, ", "In Goroku's view, " at its beginning. */
const SAID_BEFORE = /^(?:According to [^,]+|In [^,]*(?:account|view|opinion|judgement)), /;
/** What begins so stands for something that was named before. */
const POINTS_BACK = /^(?:he|she|it|they|this|that|these|those|his|her|its|their|there)\b/i;

/**
 * What a fact says, without who says it and where: to ask for just that. Undefined where it can't be told without.
 * Of a figure it is a sentence in one form, "is put at", so that no verb tells what is so from what is planned.
 */
export function plainContent(fact: Fact, bank: FactBank): string | undefined {
  const { plainContents } = bank.memo;
  if (!plainContents.has(fact.id)) plainContents.set(fact.id, contentOf(fact, bank));
  return plainContents.get(fact.id);
}

function contentOf(fact: Fact, bank: FactBank): string | undefined {
  const text = capitalised(wordingOf(fact));
  return POINTS_BACK.test(text) || namesVoice(text, fact, bank) ? undefined : text;
}

/** What people say of their own doings, with their name instead of "he": "Fumio Kishida would lead foreign policy". */
export function ownDoings(fact: Fact, bank: FactBank): string | undefined {
  const speaker = fact.attribution && bank.entityOf.get(fact.attribution.speakerId);
  const own = fact.kind === "claim" ? /^(?:he|she) (.*)$/i.exec(fact.proposition)?.[1] : undefined;
  return own === undefined || speaker?.type !== "person" ? undefined : `${speaker.name} ${own}`;
}

function wordingOf(fact: Fact): string {
  if (fact.kind === "claim") return fact.proposition;
  if (fact.kind !== "quantity")
    return fact.statement.replace(SAID_AFTER, "").replace(SAID_BEFORE, "").replace(/\.$/, "");
  return `the ${fact.property} of ${fact.subject} is put at ${figureIn(fact)}${timeOf(fact.at)}`;
}

/** "over 25", where what is counted is named already. */
function figureIn({ subject, property, value }: Extract<Fact, { kind: "quantity" }>): string {
  const isNamed = value.unit === "times" || containsWords(`${property} of ${subject}`, value.noun ?? "");
  return formatQuantity(isNamed ? { ...value, unit: "count", noun: undefined } : value);
}

/** "for 2027", whether it is so or is to be so by then. */
function timeOf(at: PartialDate | undefined): string {
  if (at === undefined) return "";
  const { edge } = at;
  return edge === "since" || edge === "until" || edge === "after"
    ? ` ${formatAsOf(at)}`
    : ` for ${formatAsOf({ ...at, edge: edge === "by" ? undefined : edge })}`;
}

/** Whether a text names the speaker of the fact, or an outlet or an author of any article. */
function namesVoice(text: string, { attribution }: Fact, { entityOf, names, voices }: FactBank): boolean {
  const speaker = attribution && entityOf.get(attribution.speakerId);
  const reading = readText(text);
  return (speaker !== undefined && isNamedIn(reading, speaker, names)) || voices.some((voice) => holds(reading, voice));
}
