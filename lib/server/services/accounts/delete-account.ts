import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { leaveOwnBank } from "@/lib/server/store/own-bank";
import { leaveDecks } from "@/lib/server/store/own-decks";
import { deleteUser } from "@/lib/server/store/users";

/**
 * Deletes me with all that is mine: log, schedules, quizzes, decks, facts, sessions. Decks that others use and facts
 * that others have met stay theirs to study, and nobody's to change. It cannot be taken back.
 */
export async function deleteAccount({ actor }: ServiceContext): Promise<void> {
  await database().$transaction(async (db) => {
    await leaveDecks(db, actor.userId);
    await leaveOwnBank(db, actor.userId);
    await deleteUser(db, actor.userId);
  });
}
