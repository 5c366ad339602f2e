import type { Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { tooManyTries } from "@/lib/words/problems";

/** Wrong passwords in a row that an e-mail is given: more than a person who has forgotten one tries. */
const TRIES = 10;
/** After that, one more every half minute: a list of a million passwords takes a year. */
const MS_PER_TRY = 30_000;
/** How many e-mails are remembered before those that have all their tries again are dropped. */
const REMEMBERED = 10_000;

/** Since when an e-mail would have been without a failure, were each one forgotten after `MS_PER_TRY`. */
type Failures = Map<string, Instant>;

/**
 * Wrong passwords by e-mail, known or not. In memory: a second process or a restart gives an attacker a few tries more,
 * a table would let them fill the disk.
 */
const failures: Failures = new Map();

/** @throws DomainError too-many-requests where this e-mail has no try left for now */
export function requireTry(email: string, now: Instant): void {
  const clearAt = failures.get(email) ?? now;
  if (clearAt - now > (TRIES - 1) * MS_PER_TRY) throw new DomainError("too-many-requests", tooManyTries);
}

/** Counts a wrong password. */
export function noteFailure(email: string, now: Instant): void {
  failures.set(email, Math.max(failures.get(email) ?? now, now) + MS_PER_TRY);
  if (failures.size <= REMEMBERED) return;
  for (const [known, clearAt] of failures) if (clearAt <= now) failures.delete(known);
}

/** Whoever knows the password has all tries again. */
export function noteSuccess(email: string): void {
  failures.delete(email);
}
