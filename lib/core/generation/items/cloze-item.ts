import type { Answer, Target } from "@/lib/core/content/fact";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { CLOZE_BLANK } from "@/lib/core/generation/item";
import { type CardTask, type Drafted, itemBase, toItem } from "@/lib/core/generation/items/item-draft";
import { locateSpan } from "@/lib/core/generation/items/locate-span";
import { PROPER_NAME } from "@/lib/core/generation/items/proper-name";
import { placeAnswer } from "@/lib/core/generation/items/span";
import { namesSpeaker } from "@/lib/core/generation/items/speaker-named";
import {
  containsWords,
  contentWordsOf,
  countWords,
  holds,
  type Reading,
  readText,
} from "@/lib/core/generation/language/words";
import { wordingsOf } from "@/lib/core/generation/wordings";
import type { EntityId } from "@/lib/core/shared/ids";

/** Words around the gap without which nobody knows what is asked. */
export const LEAST_CONTEXT = 4;

/** What can be expected to be typed word for word. */
const LONGEST_GAP = 4;

/** Texts that have a wording of their own; a cause or a claim can be worded in many ways. */
const NAMED_TARGETS: ReadonlySet<Target> = new Set(["name", "article", "term", "member"]);

/** The statement with its answer blanked, to be typed: unit and qualifier stay, the magnitude goes. */
export function draftCloze(task: CardTask): Drafted {
  const { fact, ask, card, bank } = task;
  if (ask.span === undefined || !isTypeable(ask.answer, ask.target)) return undefined;
  const around = locateSpan(fact.statement, ask.span);
  const place = placeAnswer(ask, ask.span, bank);
  if (around === undefined || place === undefined) return "unknown-wording";
  if (!namesSpeaker(fact.statement, fact, bank) && ask.target !== "speaker") return "speaker-not-named";
  const stem = [around.before, place.before, CLOZE_BLANK, place.after, around.after].join("");
  const rest = stem.replace(CLOZE_BLANK, " ");
  if (givesAway(rest, task)) return "answer-elsewhere";
  if (contentWordsOf(rest).length < LEAST_CONTEXT) return "little-context";
  const accepted = acceptedInGap(card.accepted, rest);
  return toItem("cloze", itemBase(task, "cloze"), { stem, key: keyInGap(task, ask.span), accepted });
}

function isTypeable(answer: Answer, target: Target): boolean {
  if (answer.type !== "text") return true;
  if (countWords(answer.text) > LONGEST_GAP) return false;
  return NAMED_TARGETS.has(target) || PROPER_NAME.test(answer.text);
}

/** A name as the sentence has it: a "mutual defence pact", not a "Russia–North Korea defence pact". People and countries in full. */
function keyInGap({ ask, card, bank }: CardTask, span: string): string {
  const type = ask.answer.type === "entity" ? bank.entityOf.get(ask.answer.entityId)?.type : undefined;
  return type === undefined || type === "person" || type === "country" ? card.answer : span;
}

/** What the question of the card says does not stand beside the gap: only the statement can give the year here. */
function acceptedInGap(accepted: AcceptedAnswer, rest: string): AcceptedAnswer {
  if (accepted.type !== "date") return accepted;
  const { date } = accepted;
  const yearGiven = date.month !== undefined && containsWords(rest, String(date.year));
  return { type: "date", date, ...(yearGiven && { yearGiven }) };
}

/** Whether the words around the gap hold the answer once more, or for a person one of the names. */
function givesAway(rest: string, { ask, card, bank }: CardTask): boolean {
  const words = readText(rest);
  const { answer } = ask;
  switch (answer.type) {
    case "quantity":
    case "date":
      return holds(words, readText(card.answer));
    case "entity":
      return holdsName(words, answer.entityId, bank);
    case "text":
      return wordingsOf(answer, bank).some((form) => holds(words, form));
  }
}

/** Whether a text names the thing, or the people or language of a country: "Russian" tells "Russia". */
function holdsName(text: Reading, id: EntityId, { entityOf, names }: FactBank): boolean {
  if ((names.readingsOf.get(id) ?? []).some((name) => holds(text, name))) return true;
  const [country = "", ...others] = readText(entityOf.get(id)?.name ?? "").tokens;
  if (entityOf.get(id)?.type !== "country" || others.length > 0) return false;
  const people = new RegExp(`^${country.slice(0, -1)}\\p{L}{0,2}(?:n|ns|an|ans|ian|ians|ese)$`, "u");
  return text.tokens.some((word) => people.test(word));
}
