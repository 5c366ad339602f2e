import type { Answer, Target } from "@/lib/core/content/fact";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { CLOZE_BLANK } from "@/lib/core/generation/item";
import { type CardTask, type Drafted, itemBase, itemContentHash } from "@/lib/core/generation/items/item-draft";
import { locateSpan } from "@/lib/core/generation/items/locate-span";
import { placeAnswer } from "@/lib/core/generation/items/span";
import { namesSpeaker } from "@/lib/core/generation/items/speaker-named";
import { containsWords, contentWordsOf, countWords, tokensOf } from "@/lib/core/generation/words";
import type { EntityId } from "@/lib/core/shared/ids";

/** Words around the gap without which nobody knows what is asked. */
export const LEAST_CONTEXT = 4;

/** What can be expected to be typed word for word. */
const LONGEST_GAP = 4;

/** Texts that have a wording of their own; a cause or a claim can be worded in many ways. */
const NAMED_TARGETS: ReadonlySet<Target> = new Set(["name", "article", "term", "member"]);

/** "Far East", "Article 5": every word a name or a number, but for those that only link. */
const PROPER_NAME = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’–-]*|\d+|of|the|and|for)(?: |$))+$/u;

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
  const content = { stem, key: card.answer, accepted };
  const base = itemBase(task, "cloze");
  return { ...base, type: "cloze", ...content, contentHash: itemContentHash({ ...base, ...content }) };
}

function isTypeable(answer: Answer, target: Target): boolean {
  if (answer.type !== "text") return true;
  if (countWords(answer.text) > LONGEST_GAP) return false;
  return NAMED_TARGETS.has(target) || PROPER_NAME.test(answer.text);
}

/** What the question of the card says does not stand beside the gap: only the statement can give the year here. */
function acceptedInGap(accepted: AcceptedAnswer, rest: string): AcceptedAnswer {
  if (accepted.type !== "date") return accepted;
  const { date } = accepted;
  const yearGiven = date.month !== undefined && containsWords(tokensOf(rest), [String(date.year)]);
  return { type: "date", date, ...(yearGiven && { yearGiven }) };
}

/** Whether the words around the gap hold the answer once more, or for a person one of the names. */
function givesAway(rest: string, { ask, card, bank }: CardTask): boolean {
  const words = tokensOf(rest);
  const { answer } = ask;
  switch (answer.type) {
    case "quantity":
      return containsWords(words, tokensOf(card.answer));
    case "date":
      return containsWords(words, tokensOf(card.answer));
    case "entity":
      return holdsName(words, answer.entityId, bank);
    case "text":
      return [answer.text, ...answer.accept].some((form) => containsWords(words, tokensOf(form)));
  }
}

/** Whether a text names the thing, or the people or language of a country: "Russian" tells "Russia". */
function holdsName(words: readonly string[], id: EntityId, { entityOf, names }: FactBank): boolean {
  if ((names.namesOf.get(id) ?? []).some((name) => containsWords(words, tokensOf(name)))) return true;
  const [country = "", ...others] = tokensOf(entityOf.get(id)?.name ?? "");
  if (entityOf.get(id)?.type !== "country" || others.length > 0) return false;
  const people = new RegExp(`^${country.slice(0, -1)}\\p{L}{0,2}(?:n|ns|an|ans|ian|ians|ese)$`, "u");
  return words.some((word) => people.test(word));
}
