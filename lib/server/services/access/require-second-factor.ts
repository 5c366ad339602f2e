import type { Actor } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { secondFactorRequired } from "@/lib/words/problems";

/**
 * What takes a role takes a second factor first, where the server asks for one.
 * @throws DomainError second-factor-required
 */
export function requireSecondFactor({ secondFactorMissing }: Pick<Actor, "secondFactorMissing">): void {
  if (secondFactorMissing) throw new DomainError("second-factor-required", secondFactorRequired);
}
