import { assembleQuiz } from "@/lib/core/assessment/quiz-form";
import type { Item } from "@/lib/core/generation/item";
import type { ItemType } from "@/lib/core/generation/item-types";
import type { ItemId } from "@/lib/core/shared/ids";

/** What a quiz asks of its pool. */
export interface PoolWish {
  readonly length: number;
  readonly types?: readonly ItemType[] | undefined;
  /** Whether everyone gets the same items: then the pool is the quiz. */
  readonly isFixed: boolean;
  readonly seed: string;
}

/** Where everyone draws their own quiz the pool is so many times as long, so that two of them differ. */
const DRAWN_ROUNDS = 3;

/** All pools together leave at least half of a deck's items to practice. */
const LARGEST_SHARE = 0.5;

/** A quiz from these items, as long as there are facts for it at the most. */
function quizFrom(items: readonly Item[], { length, types, seed }: PoolWish): readonly Item[] {
  const facts = new Set(items.map(({ factId }) => factId)).size;
  const plan = { items, length: Math.min(length, facts), seed, ...(types !== undefined && { types }) };
  return assembleQuiz(plan).map(({ item }) => item);
}

/** One quiz after the other, none with an item of one before. */
function roundsFrom(items: readonly Item[], wish: PoolWish): readonly Item[] {
  const pool = new Map<ItemId, Item>();
  for (let round = 0; round < (wish.isFixed ? 1 : DRAWN_ROUNDS); round += 1) {
    const left = items.filter(({ id }) => !pool.has(id));
    const seed = round === 0 ? wish.seed : `${wish.seed}|${round}`;
    for (const item of quizFrom(left, { ...wish, seed })) pool.set(item.id, item);
  }
  return [...pool.values()];
}

/**
 * The items that a quiz draws from and nobody is asked elsewhere: of those that its deck has and no other pool, as many
 * as one quiz needs where all get the same one, else more. Undefined where too few are left for a whole quiz, or too
 * few would be left to practice. The seed decides which.
 * @param taken items of other pools
 * @param own items that their owner keeps for quizzes; if they are enough, they are the pool
 */
export function choosePool(
  items: readonly Item[],
  wish: PoolWish,
  { taken, own }: { readonly taken: ReadonlySet<ItemId>; readonly own: ReadonlySet<ItemId> },
): readonly ItemId[] | undefined {
  const wanted = quizFrom(items, wish).length;
  const free = items.filter(({ id }) => !taken.has(id));
  const ofOwn = free.filter(({ id }) => own.has(id));
  const isEnough = (from: readonly Item[]) => quizFrom(from, wish).length >= wanted;
  if (isEnough(ofOwn)) return roundsFrom(ofOwn, wish).map(({ id }) => id);
  if (!isEnough(free)) return undefined;
  const room = Math.floor(items.length * LARGEST_SHARE) - (items.length - free.length);
  const pool = roundsFrom(free, wish).slice(0, Math.max(wanted, room));
  return pool.length > room ? undefined : pool.map(({ id }) => id);
}
