import type { Entity } from "@/lib/core/content/entity";
import { asksOf } from "@/lib/core/generation/default-asks";
import type { Distractor } from "@/lib/core/generation/distractors/distractor";
import { cardIdOf } from "@/lib/core/generation/generate-cards";
import { type CardTask, type Drafted, itemBase, itemContentHash } from "@/lib/core/generation/items/item-draft";
import { locateSpan, type SpanPlace } from "@/lib/core/generation/items/locate-span";
import { writeInSpan } from "@/lib/core/generation/items/span";
import { namesSpeaker } from "@/lib/core/generation/items/speaker-named";
import { sortedBy } from "@/lib/core/generation/stable-order";
import { containsWords, tokensOf } from "@/lib/core/generation/words";
import { stableNumber } from "@/lib/core/shared/stable-hash";

/** Words that go with one person and not with another. */
const APPOSITION = /^,? (?:of|at|from|who|whom|whose|then|a|an|the)\b/;
const PERSONAL_WORDS = /\b(?:he|she|him|his|her|hers|himself|herself)\b/i;

/**
 * The statement to be judged, as it is or with exactly one value replaced. A statement of which no false twin can be made is not offered as a true one either: else what is
 * hard to falsify would be known to be true.
 */
export function draftTrueFalse(task: CardTask): Drafted {
  const { fact, ask, bank } = task;
  const isTrue = truthOf(task);
  if (ask.span === undefined || isTrue === undefined) return undefined;
  const around = locateSpan(fact.statement, ask.span);
  if (around === undefined) return "unknown-wording";
  if (!namesSpeaker(fact.statement, fact, bank)) return "speaker-not-named";
  const twin = falseTwin(task, ask.span, around);
  if (twin === undefined) return "no-false-twin";
  const content = { stem: isTrue ? fact.statement : twin, key: isTrue ? "True" : "False", isTrue };
  const base = itemBase(task, "trueFalse");
  return { ...base, type: "trueFalse", ...content, contentHash: itemContentHash({ ...base, ...content }) };
}

/**
 * Whether the statement is given as it is. Of a fact with several asks two get a statement, one true and one false,
 * so that the same true statement is not given twice; with one ask the fact's id decides. No other fact has a say.
 */
function truthOf({ fact, ask, bank }: CardTask): boolean | undefined {
  const spanned = asksOf(fact, bank.entityOf).filter((each) => each.span !== undefined);
  const inTurn = sortedBy(spanned, (each) => cardIdOf(fact.id, each));
  const turn = inTurn.indexOf(ask);
  if (turn < 0 || turn > 1) return undefined;
  return (stableNumber("truth", fact.id) + turn) % 2 === 0;
}

function falseTwin(task: CardTask, span: string, { before, after }: SpanPlace): string | undefined {
  const { ask, bank, wrong } = task;
  if (isTiedToPerson(task, after)) return undefined;
  for (const distractor of wrong) {
    const text = writeInSpan(ask, span, distractor, bank);
    if (
      text === undefined ||
      text === span ||
      isSaidElsewhere(distractor.text, before + after) ||
      !fitsArticle(before, span, text, distractor)
    )
      continue;
    return before === "" ? capitalised(text) + after : before + text + after;
  }
  return undefined;
}

/** "Although Japan is close to Russia" of Japan's own partners: what stands in the statement already is absurd. */
function isSaidElsewhere(text: string, rest: string): boolean {
  return containsWords(tokensOf(rest), tokensOf(text));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Paul O'Shea of Lund University", "she": words that would not fit another name, or would make two things false. */
function isTiedToPerson({ fact, ask, bank }: CardTask, after: string): boolean {
  const isPerson = ask.answer.type === "entity" && bank.entityOf.get(ask.answer.entityId)?.type === "person";
  return isPerson && (APPOSITION.test(after) || PERSONAL_WORDS.test(fact.statement));
}

/** "the" before a name that takes none, or a name that needs it without; "a" before a vowel. */
function fitsArticle(before: string, span: string, text: string, { value }: Distractor): boolean {
  if (/\b(?:a|an)\s$/i.test(before)) return /^[aeiou]/i.test(span) === /^[aeiou]/i.test(text);
  return value.type !== "entity" || /\bthe\s$/i.test(before) === takesArticle(value.entity);
}

function takesArticle({ name, aliases }: Entity): boolean {
  return aliases.some((alias) => alias.toLowerCase() === `the ${name.toLowerCase()}`);
}
