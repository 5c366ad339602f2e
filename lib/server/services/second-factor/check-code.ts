import { createHash } from "node:crypto";
import { plainCode } from "@/lib/core/accounts/recovery-codes";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { UserId } from "@/lib/core/shared/ids";
import { noteOther } from "@/lib/server/services/audit/note";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { stepOf } from "@/lib/server/services/second-factor/totp";
import { database } from "@/lib/server/store/database";
import { forgetUse } from "@/lib/server/store/limits";
import { loadAuthenticator, takeRecoveryCode, takeStep } from "@/lib/server/store/second-factors";

/** How a recovery code is kept: of 120 random bits a plain hash tells nothing. */
export function hashRecoveryCode(code: string): string {
  return createHash("sha256").update(plainCode(code)).digest("base64url");
}

/**
 * Takes the code of someone whose password was right: of their authenticator app, or a recovery code. Each is taken once.
 * @param limitKey what wrong ones are counted under
 * @returns "right" also where the account has no second factor
 * @throws DomainError too-many-requests after too many codes
 */
export async function checkCode(
  userId: UserId,
  typed: string | undefined,
  { now, limitKey }: { readonly now: Instant; readonly limitKey: string },
): Promise<"right" | "missing" | "wrong"> {
  const authenticator = await loadAuthenticator(database(), userId);
  if (authenticator === undefined) return "right";
  const code = plainCode(typed ?? "");
  if (code === "") return "missing";
  await requireWithin("codesOfAccount", limitKey);
  const at = new Date(now);
  if (/^\d{6}$/.test(code)) {
    const step = authenticator.secret === undefined ? undefined : stepOf(code, authenticator.secret, now);
    if (step !== undefined && (await takeStep(database(), userId, step))) return right(limitKey);
  } else if (await takeRecoveryCode(database(), userId, hashRecoveryCode(code))) {
    await noteOther(database(), { action: "useRecoveryCode", at, actorId: userId });
    return right(limitKey);
  }
  await noteOther(database(), { action: "wrongCode", at, actorId: null, subjectId: userId });
  return "wrong";
}

async function right(limitKey: string): Promise<"right"> {
  await forgetUse("codesOfAccount", limitKey);
  return "right";
}
