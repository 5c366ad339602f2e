import type { z } from "zod";
import type { createFlagBody, FlagView } from "@/lib/contracts/flags";
import { MOST_OPEN_FLAGS } from "@/lib/core/content/flag";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { ServiceContext } from "@/lib/server/services/context";
import { toFlagView } from "@/lib/server/services/flags/flag-view";
import { type Database, database } from "@/lib/server/store/database";
import { insertFlag, loadOwnFlag, lockOpenFlags, type NewFlag, type StoredFlag } from "@/lib/server/store/flags";
import { flagHasOtherContent, tooManyFlags, unknownCard } from "@/lib/words/problems";

export interface RaisedFlag {
  readonly flag: FlagView;
  /** False where it was known already. */
  readonly isNew: boolean;
}

/**
 * Says that something is wrong with a card. Again with the same id is the same.
 * @throws DomainError not-found for no card, conflict for a known id with other content, too-many-requests
 */
export async function raiseFlag(
  { actor, now }: ServiceContext,
  body: z.output<typeof createFlagBody>,
): Promise<RaisedFlag> {
  const wanted: NewFlag = { ...body, userId: actor.userId };
  return database().$transaction(async (db) => {
    const open = await lockOpenFlags(db, actor.userId);
    const known = await loadOwnFlag(db, actor.userId, body.id);
    if (known !== undefined) return { flag: toFlagView(sameAs(known, wanted), actor), isNew: false };
    if (open >= MOST_OPEN_FLAGS) throw new DomainError("too-many-requests", tooManyFlags(MOST_OPEN_FLAGS));
    if (!(await insertFlag(db, wanted, new Date(now)))) throw new DomainError("not-found", unknownCard);
    return { flag: toFlagView(await requireFlag(db, wanted), actor), isNew: true };
  });
}

function sameAs(known: StoredFlag, { cardId, reason, note }: NewFlag): StoredFlag {
  const isSame = known.cardId === cardId && known.reason === reason && known.note === note;
  if (!isSame) throw new DomainError("conflict", flagHasOtherContent);
  return known;
}

async function requireFlag(db: Database, { userId, id }: NewFlag): Promise<StoredFlag> {
  const flag = await loadOwnFlag(db, userId, id);
  if (flag === undefined) throw new Error(`Flag ${id} was not kept.`);
  return flag;
}
