import { type Actor, editsBank, teaches } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireSecondFactor } from "@/lib/server/services/access/require-second-factor";
import type { ServiceContext } from "@/lib/server/services/context";
import type { BankOwner } from "@/lib/server/store/content";
import { type Database, database } from "@/lib/server/store/database";
import { leadsCourse } from "@/lib/server/store/enrolments";
import { loadFactOwner, type StoredFact } from "@/lib/server/store/facts";
import { authorsOnly, editorsOnly, staffOnly, unknownFact } from "@/lib/words/problems";

/**
 * Whoever changes a fact: editors those of the shared bank, everyone their own.
 * @returns whose it is; null for the shared bank
 * @throws DomainError not-allowed for everyone else, not-found for an editor where there is none in the shared bank
 */
export async function requireMayChange(
  { actor }: Pick<ServiceContext, "actor">,
  factId: string,
  db: Database = database(),
): Promise<BankOwner> {
  const owner = await loadFactOwner(db, factId);
  requireSecondFactor(actor);
  if (owner === actor.userId) return owner;
  if (!editsBank(actor)) throw new DomainError("not-allowed", editorsOnly);
  if (owner !== null) throw new DomainError("not-found", unknownFact([factId]));
  return owner;
}

/** Whether someone may change a fact: editors those of the shared bank, everyone their own. */
export function mayChange(actor: Actor, { shared, ownerId }: Pick<StoredFact, "shared" | "ownerId">): boolean {
  return shared ? editsBank(actor) : ownerId === actor.userId;
}

/** Whether someone may write facts of their own: those who teach, by their role or by a course that they lead. */
export async function mayWriteFacts(actor: Actor): Promise<boolean> {
  return teaches(actor) || leadsCourse(database(), actor.userId);
}

/** @throws DomainError not-allowed for anyone who may write no facts */
export async function requireAuthor(actor: Actor): Promise<void> {
  requireSecondFactor(actor);
  if (!(await mayWriteFacts(actor))) throw new DomainError("not-allowed", authorsOnly);
}

/** @throws DomainError not-allowed for learners */
export function requireStaff(actor: Actor): void {
  requireSecondFactor(actor);
  if (!teaches(actor)) throw new DomainError("not-allowed", staffOnly);
}
