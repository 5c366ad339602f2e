import type { Standing } from "@/lib/contracts/shared";
import { database } from "@/lib/server/store/database";
import { loadStandings } from "@/lib/server/store/facts";

const UNDISPUTED: Standing = { others: 0, superseded: false };

/** How these facts stand now; of a fact of which nothing is to be told that nothing is. */
export async function readStandings(factIds: readonly string[]): Promise<(factId: string) => Standing> {
  const standings = factIds.length === 0 ? new Map() : await loadStandings(database(), [...new Set(factIds)]);
  return (factId) => standings.get(factId) ?? UNDISPUTED;
}
