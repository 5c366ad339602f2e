import type { FieldPath } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import { countSpan, outsideQuotations } from "@/lib/core/content/phrase";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { holds, type Reading, readText } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { shownTexts } from "@/lib/core/generation/lint/shown-texts";
import { groupBy } from "@/lib/core/shared/group-by";

/**
 * Names stand everywhere in the one spelling that we use ("Fumio Kishida", never "Kishida Fumio"), quotations apart:
 * with two spellings one person becomes two. Source: generation.md 5.1.
 */
export const canonicalNames: LintRule = {
  code: "canonical-names",
  severity: "hard",
  checkFact: (fact, { bank }) =>
    ownTexts(fact).flatMap(({ path, text }) =>
      foreignSpellings(text, bank).map(({ variant, name }) => ({
        path,
        message: `Write “${name}”, not “${variant}”.`,
      })),
    ),
  checkItem: (item, { bank }) => {
    for (const text of shownTexts(item)) {
      const [found] = foreignSpellings(text, bank);
      if (found !== undefined) return `Write “${found.name}”, not “${found.variant}”.`;
    }
    return undefined;
  },
};

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

/** A spelling that we don't use, and the name that we do. */
interface Variant {
  readonly variant: string;
  readonly reading: Reading;
  readonly name: string;
}

/** Letter by letter, case apart: "U.S.-Japan" and "US-Japan" are two spellings. */
function foreignSpellings(text: string, bank: FactBank): readonly Variant[] {
  const reading = readText(text);
  const { byWord, clean } = variantsOf(bank);
  if (clean.has(reading)) return [];
  const found = new Set<Variant>();
  for (const word of reading.tokens)
    for (const each of byWord.get(word) ?? [])
      if (holds(reading, each.reading) && standsIn(text, each)) found.add(each);
  if (found.size === 0) clean.add(reading);
  return [...found];
}

function standsIn(text: string, { variant }: Variant): boolean {
  return outsideQuotations(text.toLowerCase()).some((piece) => countSpan(piece, variant.toLowerCase()) > 0);
}

interface Variants {
  /** By their longest word, without which they are not there: few texts have any of them. */
  readonly byWord: ReadonlyMap<string, readonly Variant[]>;
  /** Texts found to have none: a question stands in several items. */
  readonly clean: Set<Reading>;
}

const known = new WeakMap<FactBank, Variants>();

function variantsOf(bank: FactBank): Variants {
  const kept = known.get(bank);
  if (kept !== undefined) return kept;
  const all = [...bank.entityOf.values()].flatMap(({ name, variants = [] }) =>
    variants.map((variant) => ({ variant, reading: readText(variant), name })),
  );
  const variants = { byWord: groupBy(all, ({ reading }) => longestOf(reading.tokens)), clean: new Set<Reading>() };
  known.set(bank, variants);
  return variants;
}

function longestOf(words: readonly string[]): string {
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}
