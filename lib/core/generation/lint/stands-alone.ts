import { outsideQuotations } from "@/lib/core/content/phrase";
import { ITEM_TYPES } from "@/lib/core/generation/item-types";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { askingTexts } from "@/lib/core/generation/lint/shown-texts";

/** Words that point at a place or a time which only the reader of the article knows. */
const DEIXIS =
  /\b(this|these|recent|recently|current|currently|today|nowadays|the article|the author|the interviewee)\b/i;

/** "He ..." and "How long was it ...": a pronoun before anything that it could stand for. */
const PRONOUN_FIRST =
  /^(?:(?:[\w-]+ ){0,3}(?:did|do|does|is|was|were|are|has|have|had|will|would|can|could|may|might|should) )?(he|she|it|they|him|his|her|its|their|them)\b/i;

/**
 * A stem can be understood without the article and at any time: nothing points at a text that is not there, at the day
 * of reading, or at someone not named yet. Source: Matuschak (prompts are precise); Wozniak 1999 (context cues).
 */
export const standsAlone: LintRule = {
  code: "stands-alone",
  severity: "hard",
  checkFact: (fact) => [
    ...problemsOf(fact.statement, "The statement", ", with its date").map((message) => ({
      path: ["statement"],
      message,
    })),
    ...fact.asks.flatMap(({ question }, position) =>
      problemsOf(question, "The question").map((message) => ({ path: ["asks", position, "question"], message })),
    ),
  ],
  checkItem: (item) =>
    ITEM_TYPES[item.type].asksCard
      ? askingTexts(item).flatMap((text) => problemsOf(text, "The question"))[0]
      : undefined, // Their stems point at the statement that they show.
};

function problemsOf(text: string, what: string, hint = ""): readonly string[] {
  const word = findDeixis(text);
  return word === undefined
    ? []
    : [`${what} must make sense by itself. Replace “${word}” with what it refers to${hint}.`];
}

/** What keeps a sentence from standing alone, quotations apart; undefined where nothing does. */
function findDeixis(text: string): string | undefined {
  for (const piece of outsideQuotations(text)) {
    const word = DEIXIS.exec(piece)?.[1];
    if (word !== undefined) return word;
  }
  return PRONOUN_FIRST.exec(text)?.[1];
}
