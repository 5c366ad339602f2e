import type { Answer, Fact, Target } from "@/lib/core/content/fact";
import { belongsTo, type Distractor, isInQuestion, type Task } from "@/lib/core/generation/distractors/distractor";
import { isNamedIn } from "@/lib/core/generation/distractors/entity-distractors";
import { kinship, slotSiblings } from "@/lib/core/generation/fact-bank";
import { compareText } from "@/lib/core/generation/stable-order";
import { containsWords, normaliseText, tokensOf } from "@/lib/core/generation/words";
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
    const normal = normaliseText(text);
    const isNew = !seen.has(normal) && seen.add(normal);
    return isNew && !truths.some((truth) => isSameOrPart(truth, text)) && !isInQuestion(text, task.ask);
  });
}

/** Whether one text lies within the other as whole words: "sanctions" within "economic sanctions". */
function isSameOrPart(a: string, b: string): boolean {
  return containsWords(tokensOf(a), tokensOf(b)) || containsWords(tokensOf(b), tokensOf(a));
}

function trueTexts({ fact, ask, answer, bank }: TextTask): readonly string[] {
  const asked = slotSiblings(fact, bank)
    .flatMap((sibling) => sibling.asks)
    .filter((sibling) => sibling.target === ask.target)
    .flatMap((sibling) => (sibling.answer.type === "text" ? [sibling.answer.text, ...sibling.answer.accept] : []));
  return [answer.text, ...answer.accept, ...asked];
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
  const { fact, ask, bank } = task;
  return (bank.asksOfTarget.get(ask.target) ?? [])
    .filter(
      (other) =>
        other.fact.id !== fact.id && other.ask.direction === ask.direction && excludesEachOther(task, other.fact),
    )
    .flatMap((other) => (other.ask.answer.type === "text" ? [{ fact: other.fact, text: other.ask.answer.text }] : []))
    .map((other) => ({ ...other, order: [1000 - kinship(fact, other.fact), stableId(fact.id, other.fact.id)].join() }))
    .sort((a, b) => compareText(a.order, b.order))
    .map((other) => ({
      value: { type: "text" },
      text: other.text,
      origin: "bank",
      whyWrong: belongsTo(other.fact.statement),
    }));
}

/** Whether the answer to one fact is certainly no answer to the other. Where nothing proves it, it is not offered. */
function excludesEachOther({ fact, ask, bank }: TextTask, other: Fact): boolean {
  if (fact.slotKey === other.slotKey) return false;
  if (areRivals(fact, other)) return namesItsSpeaker(fact, ask.question, bank.entityOf);
  return ONE_ANSWER_ONLY[ask.target]?.(fact, other) ?? false;
}

/** Accounts known to differ, each by its own speaker. */
function areRivals(a: Fact, b: Fact): boolean {
  const differ =
    a.conflictsWith.some(({ factId }) => factId === b.id) || b.conflictsWith.some(({ factId }) => factId === a.id);
  return differ && a.attribution !== undefined && a.attribution.speakerId !== b.attribution?.speakerId;
}

function namesItsSpeaker(fact: Fact, question: string, entityOf: TextTask["bank"]["entityOf"]): boolean {
  const speaker = fact.attribution && entityOf.get(fact.attribution.speakerId);
  return speaker !== undefined && isNamedIn(question, speaker);
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
