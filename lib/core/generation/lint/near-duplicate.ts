import type { FieldPath } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import { showAnswer } from "@/lib/core/generation/cards/card-answer";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";
import { normaliseText, overlapOf, readText } from "@/lib/core/generation/language/words";
import type { ItemProblem, LintRule } from "@/lib/core/generation/lint/rule";
import { groupBy } from "@/lib/core/shared/group-by";
import type { FactId } from "@/lib/core/shared/ids";

/** From this share of common trigrams on two items are one. */
const SAME = 0.8;

/**
 * No two items of different facts ask the same in nearly the same words, with the same names and figures in the question: the second would be given away by the first.
 * Measured as the Jaccard index of the letter trigrams of stem and key. Source: Haladyna, Downing & Rodriguez 2002 (items independent
 * of each other); Broder 1997 (resemblance).
 */
export const nearDuplicate: LintRule = {
  code: "near-duplicate",
  severity: "hard",
  checkFact: (fact, { bank }) => {
    const others = bank.facts.filter((other) => other.id !== fact.id && !areTold(fact, other));
    return textsOf(fact, bank).flatMap(({ path, text, names }) => {
      const isRepeated = (each: FactText) => each.names === names && isSame(trigramsOf(each.text), trigramsOf(text));
      const repeated = others.find((other) => textsOf(other, bank).some(isRepeated));
      if (repeated === undefined) return [];
      return [
        {
          path,
          message: `This is nearly the same as “${repeated.statement}” (${repeated.id}). Merge them, or make the difference clear.`,
        },
      ];
    });
  },
  checkTogether: (items) =>
    [...groupBy(items, ({ type, stem }) => `${type} ${readText(stem).names}`).values()].flatMap(duplicatesAmong),
};

/** Of items of one type, with the same names and figures in the question: each with an earlier one that it repeats. */
function duplicatesAmong(alike: readonly Item[]): readonly ItemProblem[] {
  if (alike.every(({ factId }) => factId === alike[0]?.factId)) return [];
  const trigrams = alike.map(({ stem, key }) => trigramsOf(`${stem} ${key}`));
  return alike.flatMap((item, index) => {
    const own = trigrams[index] as Trigrams;
    const first = alike.find(
      (other, place) => place < index && other.factId !== item.factId && isSame(own, trigrams[place] as Trigrams),
    );
    if (first === undefined) return [];
    return [{ item, message: `This is nearly the same as a question of "${first.factId}": “${first.stem}”` }];
  });
}

/** Whether the author has said how the two go together. */
function areTold(a: Fact, b: Fact): boolean {
  const names = (one: Fact, other: Fact) =>
    one.supersededBy === other.id || one.conflictsWith.some(({ factId }) => factId === other.id);
  return a.slotKey === b.slotKey || names(a, b) || names(b, a);
}

interface FactText {
  readonly path: FieldPath;
  readonly text: string;
  readonly names: string;
}

const known = new WeakMap<FactBank, Map<FactId, readonly FactText[]>>();

/** Its statement, and each question with its answer: what its items are made of. */
function textsOf(fact: Fact, bank: FactBank): readonly FactText[] {
  const ofBank = known.get(bank) ?? new Map<FactId, readonly FactText[]>();
  known.set(bank, ofBank);
  const texts = ofBank.get(fact.id) ?? [
    { path: ["statement"], text: fact.statement, names: readText(fact.statement).names },
    ...fact.asks.map(({ question, answer }, index) => ({
      path: ["asks", index, "question"],
      text: `${question} ${showAnswer(answer, bank.names)}`,
      names: readText(question).names,
    })),
  ];
  ofBank.set(fact.id, texts);
  return texts;
}

type Trigrams = ReadonlySet<string>;

function trigramsOf(text: string): Trigrams {
  const plain = ` ${normaliseText(text)} `;
  return new Set(Array.from({ length: plain.length - 2 }, (_, start) => plain.slice(start, start + 3)));
}

function isSame(a: Trigrams, b: Trigrams): boolean {
  const canBe = Math.min(a.size, b.size) >= SAME * Math.max(a.size, b.size);
  return canBe && overlapOf(a, b) >= SAME;
}
