import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { loadDecks } from "@/lib/server/store/decks";

/** The decks that I may see, by name alone: to choose one from. */
export async function listDeckTitles({
  actor,
  now,
}: ServiceContext): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const decks = await loadDecks(database(), { userId: actor.userId, now });
  return decks.map(({ id, title }) => ({ id, title }));
}
