import { createHash } from "node:crypto";
import type { LimitName } from "@/lib/core/accounts/limits";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { database } from "@/lib/server/store/database";
import { countUse, deletePastUses } from "@/lib/server/store/limits";
import { tooManyTries } from "@/lib/words/problems";

/** The key of something that is nobody else's business, such as an address: it is not to be read in the table. */
export function limitKey(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/**
 * Counts something against its limit.
 * @param key whose it is; null where it is not to be counted
 * @throws DomainError too-many-requests, with how long to wait, where the limit is passed
 */
export async function requireWithin(name: LimitName, key: string | null, points = 1): Promise<void> {
  const seconds = key === null ? undefined : await countUse(name, key, points);
  if (seconds !== undefined) throw new DomainError("too-many-requests", tooManyTries(seconds), [], seconds);
}

/** Forgets what no longer counts. */
export async function forgetPastUses(now: Instant): Promise<void> {
  await deletePastUses(database(), new Date(now));
}

/** The same for what is left out without a word. @returns whether it is within its limit */
export async function isWithin(name: LimitName, key: string): Promise<boolean> {
  return (await countUse(name, key)) === undefined;
}
