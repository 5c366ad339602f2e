import type { Standing } from "@/lib/contracts/shared";
import { readStandingsOf } from "@/lib/server/content/deck-content";
import { database } from "@/lib/server/store/database";
import { loadEdition } from "@/lib/server/store/edition";

/** What is to be told of most facts: nothing. */
export const UNDISPUTED: Standing = { others: 0, superseded: false };

/** How these facts stand now; of a fact of which nothing is to be told that nothing is. */
export async function readStandings(factIds: readonly string[]): Promise<(factId: string) => Standing> {
  return factIds.length === 0 ? () => UNDISPUTED : readStandingsOf(await loadEdition(database()));
}
