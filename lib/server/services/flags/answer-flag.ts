import type { z } from "zod";
import type { answerFlagBody, FlagView } from "@/lib/contracts/flags";
import { teaches } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireSecondFactor } from "@/lib/server/services/access/require-second-factor";
import type { ServiceContext } from "@/lib/server/services/context";
import { toFlagView } from "@/lib/server/services/flags/flag-view";
import { database } from "@/lib/server/store/database";
import { loadFlag, type StoredFlag, updateFlag } from "@/lib/server/store/flags";
import { flagAnsweredMeanwhile, onlyTeachersAnswer, unknownFlag } from "@/lib/words/problems";

type Answer = z.output<typeof answerFlagBody>;

/**
 * Answers a flag, resolves it, or opens it again. The same answer again is the same.
 * @throws DomainError not-allowed for learners, not-found, conflict where someone has answered meanwhile
 */
export async function answerFlag({ actor, now }: ServiceContext, body: Answer): Promise<FlagView> {
  requireSecondFactor(actor);
  if (!teaches(actor)) throw new DomainError("not-allowed", onlyTeachersAnswer);
  const { id, status, answer, revision } = body;
  const change = { status, answer, by: actor, at: new Date(now) };
  const written = await updateFlag(database(), id, revision, change);
  const flag = await loadFlag(database(), actor, id);
  if (flag === undefined) throw new DomainError("not-found", unknownFlag);
  if (!written && !isThisAnswer(flag, body, actor.userId)) throw new DomainError("conflict", flagAnsweredMeanwhile);
  return toFlagView(flag, actor);
}

/** Whether it is what an earlier try of the same request has written. */
function isThisAnswer(flag: StoredFlag, { status, answer, revision }: Answer, by: string): boolean {
  const saysSo = flag.status === status && (answer === undefined || flag.answer === answer);
  return saysSo && flag.revision === revision + 1 && flag.answeredBy === by;
}
