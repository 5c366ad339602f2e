import { factsInForce } from "@/lib/core/content/facts-in-force";
import { noteConflicts } from "@/lib/server/services/content/content-conflicts";
import { planEditionOf, saveEditionOf } from "@/lib/server/services/content/publish-edition";
import { republishOwnFacts } from "@/lib/server/services/content/publish-own-facts";
import { type Bank, saveFrame } from "@/lib/server/store/bank";
import { loadPublishedFacts, lockPublishing, retireFacts, saveFacts } from "@/lib/server/store/content";
import { database } from "@/lib/server/store/database";

/** What publishing came to. */
export interface Published {
  readonly facts: number;
  readonly cards: number;
  readonly items: number;
  /** Facts, cards and items that got a new version. */
  readonly changed: number;
  /** Facts changed both in content/ and in the app, on which no editor has decided yet: the app's version stays. */
  readonly conflicts: readonly string[];
}

/**
 * Publishes content/: its facts, except where an editor has changed or retired one in the app, the cards and items made
 * from all facts in force, and the shared decks, in one transaction. What is gone is retired, never deleted. Facts that
 * people have written for decks of their own stand beside it and stay.
 */
export async function publishContent(bank: Bank, now: Date): Promise<Published> {
  return database().$transaction(
    async (db) => {
      await lockPublishing(db);
      const decided = factsInForce(bank.facts, await loadPublishedFacts(db));
      await saveFrame(db, bank);
      const shared = { owner: null, facts: decided.inForce, frame: bank, beside: [] };
      const plan = await planEditionOf(db, shared);
      await saveFacts(db, decided.editions, now);
      await retireFacts(db, decided.gone);
      await saveEditionOf(db, plan, shared, now);
      await republishOwnFacts(db, decided.inForce, now);
      return {
        facts: decided.inForce.length,
        cards: plan.generated.cards.length,
        items: plan.generated.items.length,
        changed: decided.editions.length + plan.cards.length + plan.items.length,
        conflicts: await noteConflicts(db, decided.conflicts, now),
      };
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}
