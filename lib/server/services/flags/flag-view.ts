import type { FlagView } from "@/lib/contracts/flags";
import type { Actor } from "@/lib/core/shared/actor";
import { toWireInstant } from "@/lib/core/study/views";
import type { StoredFlag } from "@/lib/server/store/flags";

/** A flag as it goes on the wire: whose it is stays here. */
export function toFlagView(flag: StoredFlag, { userId }: Pick<Actor, "userId">): FlagView {
  const { id, status, reason, note, answer, revision, seen } = flag;
  return {
    ...{ id, status, reason, note, answer, revision, seen },
    createdAt: toWireInstant(flag.createdAt.getTime()),
    answeredAt: flag.answeredAt === null ? null : toWireInstant(flag.answeredAt.getTime()),
    mine: flag.userId === userId,
    card: { id: flag.cardId, version: flag.cardVersion, prompt: flag.prompt, answer: flag.cardAnswer },
    fact: { id: flag.factId, statement: flag.statement, openFlags: flag.openFlags },
  };
}
