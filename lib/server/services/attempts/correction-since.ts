import type { Marker } from "@/lib/core/assessment/regrade";
import { markersFor, type TruthNow } from "@/lib/server/services/attempts/regrade-responses";
import { loadFrameOfFacts } from "@/lib/server/store/bank";
import { type Database, database } from "@/lib/server/store/database";
import { loadFacts } from "@/lib/server/store/facts";
import { type ItemVersion, loadItemsOfFact } from "@/lib/server/store/items";
import { type Correction, loadAskedVersion, loadCorrectionSince } from "@/lib/server/store/regrades";

/** A correction that came after a question was published, and how answers to the question are marked since. */
export interface MarkedCorrection extends Correction {
  readonly marker: Marker;
}

/**
 * The last correction of what a question in an older version asks, where it changes how answers are marked: an answer in
 * a quiz that was started before it is marked by what is right now, as those are that came before the correction.
 */
export async function correctionSince({ item, version }: ItemVersion): Promise<MarkedCorrection | undefined> {
  const db = database();
  const correction = await loadCorrectionSince(db, item.id, version);
  if (correction === undefined) return undefined;
  const truth = await loadTruthNow(db, correction.factId);
  if (truth === undefined) return undefined;
  const asked = await loadAskedVersion(db, correction.factId, item.id, version);
  const [found] = await markersFor(db, truth, asked);
  return found && { ...correction, marker: found.marker };
}

async function loadTruthNow(db: Database, factId: string): Promise<TruthNow | undefined> {
  const [[stored], { entities }, items] = await Promise.all([
    loadFacts(db, [factId]),
    loadFrameOfFacts(db, [factId]),
    loadItemsOfFact(db, factId),
  ]);
  const fact = stored?.fact;
  return fact && { fact, entities, items: new Map(items.map(({ item }) => [item.id as string, item])) };
}
