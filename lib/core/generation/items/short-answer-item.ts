import type { Ask, Target } from "@/lib/core/content/fact";
import { LONGEST_TYPED_ANSWER } from "@/lib/core/generation/cards/card-answer";
import { type CardTask, type Drafted, itemBase, toItem } from "@/lib/core/generation/items/item-draft";
import { PROPER_NAME } from "@/lib/core/generation/items/proper-name";
import { contentWordsOf, countWords } from "@/lib/core/generation/language/words";

/** What has a wording of its own, so that whoever knows it writes it so. */
const NAMED_TARGETS: ReadonlySet<Target> = new Set(["name", "article", "term", "member", "person", "party", "actor"]);

/** The more words carry content, the more other wordings have to be known before a check by wording is fair. */
const FEW_WORDS = { words: 2, wordings: 3 } as const;
const SOME_WORDS = { words: 3, wordings: 6 } as const;

/** Two things can be named in either order; with three there are more orders than anyone lists. */
const MOST_MEMBERS = 2;

/**
 * The card's question with the answer typed. Figures have an item of their own. Of texts only those that can be
 * checked by their wording: names, or short answers with enough other wordings; a cause worded in a hundred ways can't.
 */
export function draftShortAnswer(task: CardTask): Drafted {
  const { ask, card } = task;
  if (card.accepted.type === "number" || !isCheckable(ask)) return undefined;
  const content = { stem: card.prompt, key: card.answer, accepted: card.accepted };
  return toItem("shortAnswer", itemBase(task, "shortAnswer"), content);
}

function isCheckable({ answer, target }: Ask): boolean {
  if (answer.type !== "text") return true;
  const { text, accept } = answer;
  if (countWords(text) > LONGEST_TYPED_ANSWER) return false;
  if (text.split(/,| and /).length > MOST_MEMBERS) return false;
  if (NAMED_TARGETS.has(target) || PROPER_NAME.test(text)) return true;
  const words = contentWordsOf(text).length;
  return [FEW_WORDS, SOME_WORDS].some((rule) => words <= rule.words && accept.length >= rule.wordings);
}
