import { DomainError } from "@/lib/core/shared/domain-error";
import { requireSecondFactor } from "@/lib/server/services/access/require-second-factor";
import type { ServiceContext } from "@/lib/server/services/context";
import { onlyAdministrators } from "@/lib/words/problems";

/** @throws DomainError not-allowed for everyone but administrators */
export function requireAdministrator({ actor }: Pick<ServiceContext, "actor">): void {
  requireSecondFactor(actor);
  if (actor.role !== "administrator") throw new DomainError("not-allowed", onlyAdministrators);
}
