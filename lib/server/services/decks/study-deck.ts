import type { z } from "zod";
import type { deckStudy, deckStudyOptions } from "@/lib/contracts/decks";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { database } from "@/lib/server/store/database";
import { deleteDeckStudy, saveDeckStudy } from "@/lib/server/store/decks";

/** Starts studying a deck, or changes its options. */
export async function startStudying(
  context: ServiceContext,
  deckId: string,
  options: z.output<typeof deckStudyOptions>,
): Promise<z.infer<typeof deckStudy>> {
  const deck = await requireDeck(context, deckId);
  await saveDeckStudy(database(), context.actor.userId, deck.id, options, new Date(context.now));
  return { deckId: deck.id, studying: true, options };
}

/** Stops studying a deck; what was learned stays. */
export async function stopStudying(context: ServiceContext, deckId: string): Promise<void> {
  const deck = await requireDeck(context, deckId);
  await deleteDeckStudy(database(), context.actor.userId, deck.id);
}
