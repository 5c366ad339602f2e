import { nameWordings } from "@/lib/core/content/answer-wordings";
import type { ContentIndex } from "@/lib/core/content/content-index";
import type { FieldPath, FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import { containsPhrase, countSpan, outsideQuotations } from "@/lib/core/content/phrase";

/** Words that point at a place or a time which only the reader of the article knows. */
const DEIXIS =
  /\b(this|these|recent|recently|current|currently|today|nowadays|the article|the author|the interviewee)\b/i;

/** "He ..." and "How long was it ...": a pronoun before anything that it could stand for. */
const PRONOUN_FIRST =
  /^(?:(?:[\w-]+ ){0,3}(?:did|do|does|is|was|were|are|has|have|had|will|would|can|could|may|might|should) )?(he|she|it|they|him|his|her|its|their|them)\b/i;

/** What keeps a sentence from standing alone, quotations apart; undefined where nothing does. */
export function findDeixis(text: string): string | undefined {
  for (const piece of outsideQuotations(text)) {
    const word = DEIXIS.exec(piece)?.[1];
    if (word !== undefined) return word;
  }
  return PRONOUN_FIRST.exec(text)?.[1];
}

/** Everything in a fact that learners read and that is in our own words. */
function ownTexts(fact: Fact): readonly { readonly path: FieldPath; readonly text: string }[] {
  const texts: { path: FieldPath; text: string }[] = [{ path: ["statement"], text: fact.statement }];
  fact.asks.forEach((ask, index) => {
    texts.push({ path: ["asks", index, "question"], text: ask.question });
    if (ask.answer.type === "text") texts.push({ path: ["asks", index, "answer"], text: ask.answer.text });
    ask.misconceptions.forEach(({ text, why }, position) => {
      texts.push({ path: ["asks", index, "misconceptions", position, "text"], text });
      texts.push({ path: ["asks", index, "misconceptions", position, "why"], text: why });
    });
  });
  return texts;
}

/** Names in a spelling that is not ours: "Kishida Fumio", "Kiev", "U.S.-Japan". Letter by letter, case apart. */
export function checkSpelling(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  const variants = [...index.entities.values()].flatMap(({ name, variants: spellings }) =>
    (spellings ?? []).map((variant) => ({ variant, name })),
  );
  return ownTexts(fact).flatMap(({ path, text }) => {
    const pieces = outsideQuotations(text.toLowerCase());
    return variants
      .filter(({ variant }) => pieces.some((piece) => countSpan(piece, variant.toLowerCase()) > 0))
      .map(({ variant, name }) => ({ path, message: `We write "${name}", not "${variant}".` }));
  });
}

/** The statement: one sentence that stands alone and names its speaker. */
export function checkStatement(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const path: FieldPath = ["statement"];
  if (!/[.!?]["”]?$/.test(fact.statement)) problems.push({ path, message: "The statement must end with a full stop." });
  const deixis = findDeixis(fact.statement);
  if (deixis !== undefined) {
    problems.push({
      path,
      message: `The statement must stand alone, and "${deixis}" does not: name what is meant, with its date.`,
    });
  }
  if (fact.epistemic !== "fact" && !namesSpeaker(fact, [fact.statement], index)) {
    problems.push({ path, message: `The statement is a ${fact.epistemic}: let it name its speaker.` });
  }
  return problems;
}

/** Whether one of the texts names the speaker of the fact by name or alias; true where the speaker is not known. */
export function namesSpeaker(fact: Fact, texts: readonly string[], index: ContentIndex): boolean {
  const names = nameWordings(index.entities.get(fact.attribution?.speakerId ?? ""));
  return names.length === 0 || names.some((name) => texts.some((text) => containsPhrase(text, name)));
}
