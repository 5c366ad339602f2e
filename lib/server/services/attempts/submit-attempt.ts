import type { AttemptView } from "@/lib/contracts/attempts";
import { type AttemptId, asId } from "@/lib/core/shared/ids";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import type { ServiceContext } from "@/lib/server/services/context";
import { submitAttemptAt } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";

/** Hands a quiz in: what was not answered counts as wrong. Handing it in again changes nothing. */
export async function submitAttempt(context: ServiceContext, attemptId: string): Promise<AttemptView> {
  await submitAttemptAt(database(), context.actor.userId, asId<AttemptId>(attemptId), new Date(context.now));
  return readAttempt(context, attemptId);
}
