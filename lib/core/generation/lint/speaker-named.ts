import type { Answer, Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { PlacedItem } from "@/lib/core/generation/item";
import { namesSpeaker } from "@/lib/core/generation/items/speaker-named";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * What is not plain fact is told as someone's: a claim without its speaker teaches it as true. Where the speaker is
 * asked for, the answer names them. Source: Haladyna, Downing & Rodriguez 2002 (no opinion unless attributed).
 */
export const speakerNamed: LintRule = {
  code: "speaker-named",
  severity: "hard",
  checkFact: (fact, { bank }) => {
    const statement = namesSpeaker(fact.statement, fact, bank)
      ? []
      : [{ path: ["statement"], message: `Say whose ${fact.epistemic} this is: name the speaker.` }];
    const questions = fact.asks.flatMap(({ question, answer }, position) => {
      if (isTold(question, answer, fact, bank)) return [];
      const message = `The fact is a ${fact.epistemic}, so the question must name the speaker.`;
      return [{ path: ["asks", position, "question"], message }];
    });
    return [...statement, ...questions];
  },
  checkItem: (item, { fact, ask, bank }) => {
    if ("elements" in item) return anonymousElement(item, bank);
    if (ask === undefined || ask.target === "speaker") return undefined;
    return isTold(item.stem, ask.answer, fact, bank)
      ? undefined
      : `This is a ${fact.epistemic}, but the question doesn’t say whose.`;
  },
};

/** By the text, or by its answer: a question for someone names them so. */
function isTold(text: string, answer: Answer, fact: Fact, bank: FactBank): boolean {
  const isByAnswer = answer.type === "entity" && answer.entityId === fact.attribution?.speakerId;
  return isByAnswer || namesSpeaker(text, fact, bank);
}

/** What is placed names its speaker, is placed beside them, or is asked for as theirs. */
function anonymousElement({ stem, elements }: PlacedItem, bank: FactBank): string | undefined {
  const found = elements.find(({ factId, prompt, answer }) => {
    const fact = bank.factOf.get(factId);
    return fact !== undefined && !namesSpeaker(`${stem} | ${prompt} | ${answer}`, fact, bank);
  });
  return found && `"${found.prompt}" is a ${found.epistemic}, but the question doesn’t say whose.`;
}
