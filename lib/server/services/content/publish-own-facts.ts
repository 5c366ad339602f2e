import type { FactInForce } from "@/lib/core/content/facts-in-force";
import type { UserId } from "@/lib/core/shared/ids";
import { planEditionOf, saveEditionOf } from "@/lib/server/services/content/publish-edition";
import { loadFrame } from "@/lib/server/store/bank";
import { loadBankOwners, loadPublishedFacts } from "@/lib/server/store/content";
import type { Database } from "@/lib/server/store/database";

/**
 * Makes the cards and items of everyone's own facts again after the shared bank has changed: its values are among their
 * wrong answers, and one may have come true.
 * @param shared the facts of the shared bank in force
 */
export async function republishOwnFacts(db: Database, shared: readonly FactInForce[], now: Date): Promise<void> {
  for (const owner of await loadBankOwners(db)) await republishFactsOf(db, owner, shared, now);
}

/**
 * Makes the cards and items of someone's own facts again, after something that they name has changed.
 * @param shared the facts of the shared bank in force
 */
export async function republishFactsOf(
  db: Database,
  owner: UserId,
  shared: readonly FactInForce[],
  now: Date,
): Promise<void> {
  const published = await loadPublishedFacts(db, owner);
  const facts = [...published.values()].filter(({ retired }) => !retired);
  const beside = shared.map(({ data }) => data);
  const bank = { owner, facts, frame: await loadFrame(db, owner), beside };
  await saveEditionOf(db, await planEditionOf(db, bank), bank, now);
}
