import type { Item } from "@/lib/core/generation/item";
import { holds, type Reading, readText } from "@/lib/core/generation/language/words";
import type { ItemProblem, LintRule } from "@/lib/core/generation/lint/rule";
import { asksQuestion } from "@/lib/core/generation/lint/shown-texts";
import { groupBy } from "@/lib/core/shared/group-by";

/** A stem that holds so much of a question, with the question's answer, tells it. */
const SAME_POINT = 0.7;

/**
 * No stem holds the key of another fact's item together with most of what its question says: in one quiz the one answers the other.
 * Items of one fact do not meet, since a quiz takes one of each. Source: Haladyna, Downing & Rodriguez 2002 (items independent of each other).
 */
export const revealsKey: LintRule = {
  code: "reveals-key",
  severity: "warning",
  checkTogether: (items) => {
    const asked = items.filter(asksQuestion);
    const stems = stemsOf(items.filter((item) => !("elements" in item)));
    const byWord = groupBy(
      stems.flatMap((stem) => [...stem.tokenSet].map((word) => ({ word, stem }))),
      ({ word }) => word,
    );
    return asked.flatMap((item): readonly ItemProblem[] => {
      const key = readText(item.key);
      const rarest =
        [...key.tokens].sort((a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0))[0] ?? "";
      const telling = (byWord.get(rarest) ?? []).find(({ stem }) => tells(stem, item, key));
      if (telling === undefined) return [];
      return [
        {
          item,
          message: `A question of "${telling.stem.item.factId}" gives the answer away: “${telling.stem.item.stem}”`,
        },
      ];
    });
  },
};

interface Stem {
  readonly item: Item;
  readonly reading: Reading;
  readonly tokenSet: ReadonlySet<string>;
}

/** One for each wording: a true statement may be there more than once. */
function stemsOf(items: readonly Item[]): readonly Stem[] {
  const distinct = new Map(items.map((item) => [item.stem, item]));
  return [...distinct.values()].map((item) => {
    const reading = readText(item.stem);
    return { item, reading, tokenSet: new Set(reading.tokens) };
  });
}

function tells({ item: other, reading, tokenSet }: Stem, item: Item, key: Reading): boolean {
  if (other.factId === item.factId || !holds(reading, key)) return false;
  const words = new Set(readText(item.stem).content);
  const shared = [...words].filter((word) => tokenSet.has(word)).length;
  return words.size > 0 && shared / words.size >= SAME_POINT;
}
