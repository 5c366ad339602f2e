import type { ServiceContext } from "@/lib/server/services/context";
import { ask } from "@/lib/server/store/ask";
import { database } from "@/lib/server/store/database";
import { visibleDecks } from "@/lib/server/store/decks";

/** The decks that I may see, by name alone: to choose one from. */
export async function listDeckTitles({
  actor,
  now,
}: ServiceContext): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const decks = await ask(database(), visibleDecks({ userId: actor.userId, now }));
  return decks.map(({ id, title }) => ({ id, title }));
}
