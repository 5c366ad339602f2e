import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";
import { draftFactOrClaims } from "@/lib/core/generation/items/fact-or-claim-item";
import { draftMatchings } from "@/lib/core/generation/items/matching-items";
import { draftOrderings } from "@/lib/core/generation/items/ordering-items";
import { draftWhichSources } from "@/lib/core/generation/items/which-source-item";

/** The items that are not of one card: of which there are depends on the bank as a whole. */
export function draftBankItems(bank: FactBank): readonly Item[] {
  return [...draftMatchings(bank), ...draftOrderings(bank), ...draftWhichSources(bank), ...draftFactOrClaims(bank)];
}
