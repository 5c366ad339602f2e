import type { Answer, Fact, Target } from "@/lib/core/content/fact";
import { type Distractor, isInQuestion, type Task } from "@/lib/core/generation/distractors/distractor";
import { type FactAsk, type FactBank, mostAkinFirst, slotSiblings } from "@/lib/core/generation/fact-bank";
import { isNamedIn } from "@/lib/core/generation/language/entity-names";
import { holds, type Reading, readText } from "@/lib/core/generation/language/words";
import { compareText } from "@/lib/core/generation/stable-order";
import { wordingsOf } from "@/lib/core/generation/wordings";
import { stableId } from "@/lib/core/shared/stable-hash";

type TextTask = Task<Extract<Answer, { type: "text" }>>;

const ARTICLE_NUMBER = /^(.*\b)(\d{1,3})$/;
const ARTICLE_STEPS = [-1, 1, 4, -2, 2] as const;

/**
 * Wrong wordings in order of preference: known errors, then answers of other facts where they cannot be true of this
 * one (rival accounts, other people's posts, other terms of the same genus), then neighbouring article numbers.
 */
export function textDistractors(task: TextTask): readonly Distractor[] {
  const truths = trueTexts(task);
  const seen = new Set<string>();
  return [...misconceptions(task), ...fromBank(task), ...articleNumbers(task)].filter(({ text }) => {
    const reading = readText(text);
    const isNew = !seen.has(reading.normal) && seen.add(reading.normal);
    return isNew && !truths.some((truth) => isSameOrPart(truth, reading)) && !isInQuestion(text, task.ask);
  });
}

/** Whether one text lies within the other as whole words: "sanctions" within "economic sanctions". */
function isSameOrPart(a: Reading, b: Reading): boolean {
  return holds(a, b) || holds(b, a);
}

function trueTexts({ fact, ask, answer, bank }: TextTask): readonly Reading[] {
  const asked = slotSiblings(fact, bank)
    .flatMap((sibling) => sibling.asks)
    .filter((sibling) => sibling !== ask && sibling.target === ask.target && sibling.answer.type === "text")
    .flatMap((sibling) => wordingsOf(sibling.answer, bank));
  return [...wordingsOf(answer, bank), ...asked];
}

function misconceptions({ ask }: TextTask): readonly Distractor[] {
  return ask.misconceptions.map(({ text, why }) => ({
    value: { type: "text" },
    text,
    origin: "misconception",
    whyWrong: why,
  }));
}

function fromBank(task: TextTask): readonly Distractor[] {
  const { fact, ask } = task;
  const others = asksToCompare(task)
    .filter(
      (other) =>
        other.fact.id !== fact.id &&
        other.ask.target === ask.target &&
        other.ask.direction === ask.direction &&
        excludesEachOther(task, other.fact),
    )
    .flatMap((other) => (other.ask.answer.type === "text" ? [{ fact: other.fact, text: other.ask.answer.text }] : []));
  return mostAkinFirst(others, fact).map((other) => ({
    value: { type: "text" },
    text: other.text,
    origin: "bank",
    whyWrong: whatItIs(task, other.fact),
  }));
}

/** Where a target can have several answers, only rivals can exclude each other. */
function asksToCompare({ fact, ask, bank }: TextTask): readonly FactAsk[] {
  if (ONE_ANSWER_ONLY[ask.target] !== undefined) return bank.asksOfTarget.get(ask.target) ?? [];
  return [...(bank.conflictingWith.get(fact.id) ?? [])].flatMap((id) => bank.asksOfFact.get(id) ?? []);
}

/** What the wrong answer is, in as few words as say why it is wrong: its own statement may answer another question. */
function whatItIs({ fact, ask, bank }: TextTask, other: Fact): string {
  const speaker = other.attribution && bank.entityOf.get(other.attribution.speakerId)?.name;
  if (areRivals(fact, other, bank) && speaker !== undefined) return `That is how ${speaker} sees it.`;
  return ANOTHERS[ask.target] ?? "That’s about something else.";
}

const ANOTHERS: Readonly<Partial<Record<Target, string>>> = {
  role: "That’s someone else’s role.",
  term: "That’s the name of something else.",
  gloss: "That’s the meaning of another term.",
  name: "That’s a different policy.",
};

/** Whether the answer to one fact is certainly no answer to the other. Where nothing proves it, it is not offered. */
function excludesEachOther({ fact, ask, bank }: TextTask, other: Fact): boolean {
  if (fact.slotKey === other.slotKey) return false;
  if (areRivals(fact, other, bank)) return namesItsSpeaker(fact, ask.question, bank);
  return ONE_ANSWER_ONLY[ask.target]?.(fact, other) ?? false;
}

/** Accounts known to differ, each by its own speaker. */
function areRivals(a: Fact, b: Fact, { conflictingWith }: FactBank): boolean {
  const differ = conflictingWith.get(a.id)?.has(b.id) === true;
  return differ && a.attribution !== undefined && a.attribution.speakerId !== b.attribution?.speakerId;
}

function namesItsSpeaker(fact: Fact, question: string, { entityOf, names }: FactBank): boolean {
  const speaker = fact.attribution && entityOf.get(fact.attribution.speakerId);
  return speaker !== undefined && isNamedIn(readText(question), speaker, names);
}

/** Targets that have one answer: what answers another fact of the kind is wrong here. */
const ONE_ANSWER_ONLY: Readonly<Partial<Record<Target, (fact: Fact, other: Fact) => boolean>>> = {
  role: (fact, other) =>
    fact.kind === "personRole" &&
    other.kind === "personRole" &&
    fact.person !== other.person &&
    differInOrganisation(fact, other),
  term: (fact, other) => fact.kind === "definition" && other.kind === "definition" && fact.genus === other.genus,
  gloss: (fact, other) => fact.kind === "definition" && other.kind === "definition" && fact.genus === other.genus,
  name: (fact, other) => fact.kind === "policy" && other.kind === "policy",
};

function differInOrganisation(
  fact: Extract<Fact, { kind: "personRole" }>,
  other: Extract<Fact, { kind: "personRole" }>,
): boolean {
  return (
    fact.organisation !== undefined && other.organisation !== undefined && fact.organisation !== other.organisation
  );
}

function articleNumbers({ fact, ask, answer }: TextTask): readonly Distractor[] {
  const match = ask.target === "article" ? ARTICLE_NUMBER.exec(answer.text) : null;
  if (match === null) return [];
  const [, words = "", number = ""] = match;
  return ARTICLE_STEPS.map((step) => Number(number) + step)
    .filter((value) => value > 0)
    .map((value) => ({ text: `${words}${value}`, order: stableId(fact.id, ask.target, value) }))
    .sort((a, b) => compareText(a.order, b.order))
    .map(({ text }) => ({ value: { type: "text" }, text, origin: "perturbation", whyWrong: `It is ${answer.text}.` }));
}
