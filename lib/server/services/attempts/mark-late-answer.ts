import { asId, type UserId } from "@/lib/core/shared/ids";
import { regradeResponses } from "@/lib/server/services/attempts/regrade-responses";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadFrameOfFacts } from "@/lib/server/store/bank";
import { type Database, database } from "@/lib/server/store/database";
import { loadFacts } from "@/lib/server/store/facts";
import { type ItemVersion, loadItemsOfFact } from "@/lib/server/store/items";
import { loadCorrectionSince } from "@/lib/server/store/regrades";

/**
 * An answer in a quiz that was begun before a correction: it has been scored as the question was asked, and is marked
 * anew by what is right now, as those are that came before the correction.
 * @returns whether its mark has changed
 */
export async function markLateAnswer(
  { actor, now }: ServiceContext,
  { item, version }: ItemVersion,
  responseId: string,
): Promise<boolean> {
  const db = database();
  const correction = await loadCorrectionSince(db, item.id, version);
  if (correction === undefined) return false;
  const truth = await loadTruthNow(db, correction.factId);
  if (truth === undefined) return false;
  const scope = { userId: asId<UserId>(actor.userId), responseId };
  const change = { changeId: correction.changeId, at: new Date(now) };
  return (await regradeResponses(db, change, truth, scope)) > 0;
}

async function loadTruthNow(db: Database, factId: string) {
  const [[stored], { entities }, items] = await Promise.all([
    loadFacts(db, [factId]),
    loadFrameOfFacts(db, [factId]),
    loadItemsOfFact(db, factId),
  ]);
  const fact = stored?.fact;
  return fact && { fact, entities, items: new Map(items.map(({ item }) => [item.id as string, item])) };
}
