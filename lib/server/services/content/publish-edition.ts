import type { Fact } from "@/lib/core/content/fact";
import type { FactInForce } from "@/lib/core/content/facts-in-force";
import { inOrderOfStudy } from "@/lib/core/content/order-of-study";
import { type EditionPlan, planEdition } from "@/lib/core/generation/edition/plan-edition";
import type { Frame } from "@/lib/server/store/bank";
import { type BankOwner, loadPublishedState, saveEdition, saveFactPositions } from "@/lib/server/store/content";
import type { Database } from "@/lib/server/store/database";
import { saveSharedDecks } from "@/lib/server/store/decks";
import { countEdition } from "@/lib/server/store/edition";

/** The facts in force of the shared bank, or of someone's own, with what they refer to and what stands beside them. */
export interface BankInForce {
  /** Null for the shared bank. */
  readonly owner: BankOwner;
  readonly facts: readonly FactInForce[];
  readonly frame: Frame;
  /** For someone's own facts those of the shared bank: their values can be wrong answers. */
  readonly beside: readonly Fact[];
}

/** Works out the edition that follows from the facts in force, and writes nothing. */
export async function planEditionOf(db: Database, { owner, facts, frame, beside }: BankInForce): Promise<EditionPlan> {
  const { entities, sources } = frame;
  return planEdition({ facts, entities, sources, beside }, await loadPublishedState(db, owner));
}

/** Publishes an edition that was planned in the same transaction: cards, items, order of study, shared decks. */
export async function saveEditionOf(
  db: Database,
  plan: EditionPlan,
  { owner, facts, frame }: BankInForce,
  now: Date,
): Promise<void> {
  const ordered = inOrderOfStudy(facts).map(({ data }) => data);
  await saveEdition(db, plan, now);
  await saveFactPositions(
    db,
    ordered.map(({ id }) => id),
  );
  if (owner === null) await saveSharedDecks(db, frame.sources, ordered, now);
  await countEdition(db);
}
