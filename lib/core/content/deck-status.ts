/**
 * Where a deck stands. A draft is for its owner alone; a published one is studied and assigned; a retired one is neither
 * from now on, and stays for those who study it.
 */
export const DECK_STATUSES = ["draft", "published", "retired"] as const;
export type DeckStatus = (typeof DECK_STATUSES)[number];

export type StatusDecision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** Others study it: as a draft it would vanish under their eyes. */
      readonly reason: "studied-by-others";
    };

/** Whether a deck can change its status so. What nobody else has started can be anything. */
export function decideStatus(from: DeckStatus, to: DeckStatus, studiedByOthers: boolean): StatusDecision {
  if (from !== "draft" && to === "draft" && studiedByOthers) return { allowed: false, reason: "studied-by-others" };
  return { allowed: true };
}
