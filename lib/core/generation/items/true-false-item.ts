import type { Entity } from "@/lib/core/content/entity";
import type { Distractor } from "@/lib/core/generation/distractors/distractor";
import { capitalised } from "@/lib/core/generation/items/capitalised";
import { type CardTask, type Drafted, itemBase, toItem } from "@/lib/core/generation/items/item-draft";
import { locateSpan, type SpanPlace } from "@/lib/core/generation/items/locate-span";
import { writeInSpan } from "@/lib/core/generation/items/span";
import { namesSpeaker } from "@/lib/core/generation/items/speaker-named";
import { containsWords } from "@/lib/core/generation/language/words";
import { sortedBy } from "@/lib/core/generation/stable-order";
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
  return toItem("trueFalse", itemBase(task, "trueFalse"), content);
}

/**
 * Whether the statement is given as it is. Of a fact with several asks two get a statement, one true and one false,
 * so that the same true statement is not given twice; with one ask the fact's id decides. No other fact has a say.
 */
function truthOf({ fact, card, bank }: CardTask): boolean | undefined {
  const spanned = (bank.asksOfFact.get(fact.id) ?? []).filter(({ ask }) => ask.span !== undefined);
  const turn = sortedBy(spanned, ({ cardId }) => cardId).findIndex(({ cardId }) => cardId === card.id);
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
      containsWords(before + after, distractor.text) || // "Although Japan is close to Russia", of Japan's own partners
      !fitsArticle(before, span, text, distractor)
    )
      continue;
    return before === "" ? capitalised(text) + after : before + text + after;
  }
  return undefined;
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
