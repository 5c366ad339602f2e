import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { PlacedItem } from "@/lib/core/generation/item";
import { PAIR_SORTS, type PairSort } from "@/lib/core/generation/items/pair-sorts";
import { groupsOf, type Placeable, placedItem } from "@/lib/core/generation/items/placed-item";
import { type Scope, scopesOf, withoutNearTwins } from "@/lib/core/generation/items/scopes";
import { readText } from "@/lib/core/generation/language/words";
import { compareText } from "@/lib/core/generation/stable-order";

/** Four pairs fit on a phone; three still leave six ways to match them. */
const SIZE = { least: 3, most: 4, groups: 2 } as const;

/** Pairs to be matched: of each sort, of each article and objective, and across all. */
export function draftMatchings(bank: FactBank): readonly PlacedItem[] {
  const scopes = scopesOf(bank);
  return PAIR_SORTS.flatMap((sort) => {
    const pairs = sort
      .pairs(bank)
      .map(toPair)
      .filter(({ left, right }) => !shareWords(left, right));
    return withoutNearTwins(scopes.flatMap((scope) => matchingsOf(scope, sort, pairs, bank)));
  });
}

/** What is compared of one side of a pair. */
interface Side {
  readonly normal: string;
  readonly stems: ReadonlySet<string>;
}

interface Pair extends Placeable {
  readonly left: Side;
  readonly right: Side;
}

function toPair(placeable: Placeable): Pair {
  return { ...placeable, left: toSide(placeable.prompt), right: toSide(placeable.answer) };
}

function toSide(text: string): Side {
  const { normal, content } = readText(text);
  return { normal, stems: new Set(content.map(stemOf)) };
}

function matchingsOf(scope: Scope, sort: PairSort, pairs: readonly Pair[], bank: FactBank): readonly PlacedItem[] {
  const within = pairs.filter(({ fact }) => scope.has(fact.id));
  const goTogether = (a: Pair, b: Pair) => areApart(a, b) && sort.excludeEachOther(a, b, bank);
  return groupsOf(within, goTogether, SIZE).map((group) =>
    placedItem(
      {
        type: "matching",
        variant: sort.name,
        stem: sort.stem(group, bank),
        placeables: group.toSorted((a, b) => compareText(a.prompt, b.prompt)),
      },
      bank,
    ),
  );
}

/** Neither side stands twice, no two compete for one slot, and no word on one side points to the other, rightly or not. */
function areApart(a: Pair, b: Pair): boolean {
  return (
    a.fact.slotKey !== b.fact.slotKey &&
    a.left.normal !== b.left.normal &&
    a.right.normal !== b.right.normal &&
    !shareWords(a.left, b.right) &&
    !shareWords(b.left, a.right)
  );
}

/** Whether a word of content stands on both sides, in whatever ending: "Russian" points to "Russia". */
function shareWords(a: Side, b: Side): boolean {
  for (const stem of a.stems) if (b.stems.has(stem)) return true;
  return false;
}

const STEM_LETTERS = 5;

function stemOf(word: string): string {
  return word.slice(0, STEM_LETTERS);
}
