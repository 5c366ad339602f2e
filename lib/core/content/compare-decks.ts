/** What an original has that its copy has not, and the other way round, since they were last compared. */
export interface DeckDifference {
  /** In the original by now, in its order, and not in the copy. */
  readonly added: readonly string[];
  /** Not in the original any more, and still in the copy. */
  readonly removed: readonly string[];
}

/**
 * How an original has changed since its copy was made, or last compared with it. What the copy's owner has put in or
 * left out by themselves is no difference: only the original's own changes are.
 * @param base the facts of the original at that time
 */
export function compareWithOrigin(
  copy: readonly string[],
  base: readonly string[],
  origin: readonly string[],
): DeckDifference {
  const [inCopy, inBase, inOrigin] = [new Set(copy), new Set(base), new Set(origin)];
  return {
    added: origin.filter((id) => !inBase.has(id) && !inCopy.has(id)),
    removed: base.filter((id) => !inOrigin.has(id) && inCopy.has(id)),
  };
}

/** The copy with some of the differences taken over: what is new comes last, the rest keeps its order. */
export function takeOver(copy: readonly string[], taken: DeckDifference): readonly string[] {
  const removed = new Set(taken.removed);
  return [...copy.filter((id) => !removed.has(id)), ...taken.added];
}
