import type { FactAsk, FactBank } from "@/lib/core/generation/fact-bank";
import type { ItemElement, PlacedItem } from "@/lib/core/generation/item";
import { toItem } from "@/lib/core/generation/items/item-draft";
import { sourceLineOf } from "@/lib/core/generation/items/source-line";
import { sortedBy } from "@/lib/core/generation/stable-order";
import { asId, type ItemId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";

/** What may become an element: both sides, and the card that asks for one by the other. */
export interface Placeable extends FactAsk {
  readonly prompt: string;
  readonly answer: string;
}

interface PlacedQuestion {
  readonly type: PlacedItem["type"];
  readonly stem: string;
  /** Tells two items of the same cards apart. */
  readonly variant: string;
  readonly placeables: readonly Placeable[];
}

/** An item of several cards, in the order given; its id doesn't depend on that order, so that a corrected date keeps it. */
export function placedItem({ type, stem, variant, placeables }: PlacedQuestion, bank: FactBank): PlacedItem {
  const elements = placeables.map((placeable) => elementOf(placeable, bank));
  const cardIds = elements.map(({ cardId }) => cardId);
  const factIds = elements.map(({ factId }) => factId);
  const key = elements.map(({ prompt, answer }) => `${prompt}: ${answer}`).join("; ");
  const base = {
    id: asId<ItemId>(stableId("item", ...cardIds.toSorted(), type, variant)),
    factId: factIds[0] ?? asId(""),
    factIds,
    cardIds,
    why: elements.map(({ why }) => why).join(" "),
    sourceLine: [...new Set(elements.map(({ sourceLine }) => sourceLine))].join("; "),
  };
  return toItem(type, base, { stem, key, elements });
}

function elementOf({ cardId, fact, prompt, answer }: Placeable, bank: FactBank): ItemElement {
  return {
    cardId,
    factId: fact.id,
    prompt,
    answer,
    why: fact.statement,
    sourceLine: sourceLineOf(fact, bank),
    epistemic: fact.epistemic,
  };
}

/** How many elements an item has, and how many items one pool of candidates gives. */
export interface GroupSize {
  readonly least: number;
  readonly most: number;
  readonly groups: number;
  /** How often the whole pool is dealt, each time in another order; once unless given. */
  readonly deals?: number;
}

/**
 * Groups of candidates that go together, no candidate in two of one deal: each takes the next candidate, in an order
 * that depends on the ids alone, and whatever fits with all that it has.
 */
export function groupsOf<Candidate extends Placeable>(
  candidates: readonly Candidate[],
  goTogether: (a: Candidate, b: Candidate) => boolean,
  size: GroupSize,
): readonly (readonly Candidate[])[] {
  const deals = Array.from({ length: size.deals ?? 1 }, (_, deal) => (deal === 0 ? "group" : `group ${deal + 1}`));
  return deals.flatMap((deal) => {
    const inOrder = sortedBy(candidates, ({ cardId }) => stableId(deal, cardId));
    return dealGroups(inOrder, goTogether, size);
  });
}

function dealGroups<Candidate extends Placeable>(
  candidates: readonly Candidate[],
  goTogether: (a: Candidate, b: Candidate) => boolean,
  { least, most, groups: count }: GroupSize,
): readonly (readonly Candidate[])[] {
  const groups: (readonly Candidate[])[] = [];
  let left = candidates;
  while (left.length >= least && groups.length < count) {
    const [first, ...others] = left;
    if (first === undefined) break;
    const group = [first];
    for (const next of others) {
      if (group.length === most) break;
      if (group.every((one) => one.fact.id !== next.fact.id && goTogether(one, next))) group.push(next);
    }
    const used = group.length >= least ? group : [first];
    if (used === group) groups.push(group);
    left = left.filter((candidate) => !used.includes(candidate));
  }
  return groups;
}
