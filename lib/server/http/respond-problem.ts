import { DomainError, type ErrorCode } from "@/lib/core/shared/domain-error";
import { sampler } from "@/lib/core/shared/sampling";
import { readSessionClaim } from "@/lib/server/auth/session-cookie";
import { respondFault, respondRefusal } from "@/lib/server/http/respond";
import { log } from "@/lib/server/log";
import { reportError } from "@/lib/server/services/operation/report-error";

/** What is logged of refusals, which may come in floods: each place once a minute, with how many there were. */
const LOGGED: Readonly<Partial<Record<ErrorCode, string>>> = {
  "too-many-requests": "Refused: over a limit",
  "cross-origin": "Refused: from another site",
};
const refusals = sampler(60_000);

/** The answer to a request that failed. @param place the operation: "POST /api/reviews" */
export async function respondProblem(error: unknown, place: string): Promise<Response> {
  const now = Date.now();
  if (!(error instanceof DomainError)) return respondFault(reportError(error, { place, now, userId: await claimed() }));
  const line = LOGGED[error.code];
  const count = line === undefined ? undefined : refusals(`${error.code} ${place}`, now);
  if (count !== undefined) log().warn({ place, userId: await claimed(), count }, line);
  return respondRefusal(error);
}

/** Who asks, as the cookie claims: the database may be what failed. */
async function claimed(): Promise<string | undefined> {
  return readSessionClaim().then(
    (session) => session?.userId,
    () => undefined,
  );
}
