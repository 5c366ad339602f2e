import type { z } from "zod";
import type { takeOriginChangesBody } from "@/lib/contracts/deck-origin";
import type { DeckSummary } from "@/lib/contracts/decks";
import { takeOver } from "@/lib/core/content/compare-decks";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireOwnDeck } from "@/lib/server/services/access/require-deck";
import type { ServiceContext } from "@/lib/server/services/context";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { compare } from "@/lib/server/services/decks/read-origin-changes";
import { database } from "@/lib/server/store/database";
import { updateDeck } from "@/lib/server/store/own-decks";
import { deckChangedMeanwhile, notACopy, notAmongChanges } from "@/lib/words/problems";

/**
 * Takes over some changes of the original into a copy of mine. What is not taken is not offered again: the copy goes
 * its own way there.
 * @throws DomainError conflict where either deck has been changed meanwhile, invalid-body for facts that are no change
 */
export async function takeOriginChanges(
  context: ServiceContext,
  deckId: string,
  chosen: z.output<typeof takeOriginChangesBody>,
): Promise<DeckSummary> {
  const deck = await requireOwnDeck(context, deckId);
  await database().$transaction(async (db) => {
    const compared = await compare(db, context, deck);
    if (compared === undefined) throw new DomainError("conflict", notACopy);
    const { origin, own, originFactIds, difference } = compared;
    if (origin.version !== chosen.originVersion)
      throw new DomainError("conflict", deckChangedMeanwhile(origin.version));
    refuseOthers(chosen.added, difference.added);
    refuseOthers(chosen.removed, difference.removed);
    const taken = {
      added: difference.added.filter((id) => chosen.added.includes(id)),
      removed: difference.removed.filter((id) => chosen.removed.includes(id)),
    };
    const change = { factIds: takeOver(own, taken), forkBase: originFactIds };
    if (!(await updateDeck(db, deckId, change, deck.version)))
      throw new DomainError("conflict", deckChangedMeanwhile(deck.version + 1));
  });
  return readDeck(context, deckId);
}

function refuseOthers(chosen: readonly string[], offered: readonly string[]): void {
  const others = chosen.filter((id) => !offered.includes(id));
  if (others.length > 0) throw new DomainError("invalid-body", notAmongChanges(others.slice(0, 5)));
}
