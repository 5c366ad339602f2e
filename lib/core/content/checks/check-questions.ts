import { answerWordings } from "@/lib/core/content/answer-wordings";
import { findDeixis, namesSpeaker } from "@/lib/core/content/checks/check-wording";
import type { ContentIndex } from "@/lib/core/content/content-index";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Ask, Fact } from "@/lib/core/content/fact";
import { containsPhrase, outsideQuotations, wordsOf } from "@/lib/core/content/phrase";

const FEWEST_WORDS = 5;
const MOST_WORDS = 25;

const NEGATION = /\b(not|never|except|\w+n't)\b/i;

/** What is wrong with the questions of a fact: each must be answerable without the article, and without a hint. */
export function checkQuestions(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  const problems = fact.asks.flatMap((ask, position) =>
    questionProblems(fact, ask, index).map((message) => ({ path: ["asks", position, "question"], message })),
  );
  return [...problems, ...checkAskedTwice(fact)];
}

function questionProblems(fact: Fact, ask: Ask, index: ContentIndex): readonly string[] {
  const { question } = ask;
  const messages: string[] = [];
  const words = wordsOf(question).length;
  if (!/^[^?]+\?$/.test(question)) messages.push("Ask one question, with its question mark at the end.");
  if (words < FEWEST_WORDS || words > MOST_WORDS) {
    messages.push(`The question has ${words} words: ${FEWEST_WORDS} to ${MOST_WORDS} can be read at a glance.`);
  }
  const given = answerWordings(ask.answer, index.entities).find((wording) => containsPhrase(question, wording));
  if (given !== undefined) messages.push(`The question gives its answer away: "${given}".`);
  const deixis = findDeixis(question);
  if (deixis !== undefined)
    messages.push(`The question must stand alone, and "${deixis}" does not: name what is meant.`);
  const negation = outsideQuotations(question)
    .map((piece) => NEGATION.exec(piece)?.[1])
    .find((word) => word !== undefined);
  if (negation !== undefined) messages.push(`Ask for what is so: "${negation}" is easily overlooked.`);
  if (
    fact.epistemic !== "fact" &&
    !namesSpeaker(fact, [question, ...answerWordings(ask.answer, index.entities)], index)
  ) {
    messages.push(`The fact is a ${fact.epistemic}: let the question name its speaker.`);
  }
  if (fact.volatile && !yearsOf(fact).some((year) => containsPhrase(question, String(year)))) {
    messages.push(`The world can change this: let the question name the year (${yearsOf(fact).join(" or ")}).`);
  }
  return messages;
}

/** The years that date a fact: when it was so or was said, and those that its statement names. */
function yearsOf(fact: Fact): readonly number[] {
  const named = fact.statement.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return [...new Set([fact.asOf.year, ...named.map(Number)])];
}

function checkAskedTwice(fact: Fact): readonly FieldProblem[] {
  const seen = new Set<string>();
  return fact.asks.flatMap((ask, position) => {
    const key = [ask.target, ask.label ?? "", ask.direction].join("|");
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `The fact has this ask already (${ask.target}, ${ask.direction}): tell them apart by "label".`;
    return [{ path: ["asks", position, "target"], message }];
  });
}
