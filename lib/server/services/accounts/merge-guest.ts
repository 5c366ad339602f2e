import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { rebuildSchedules } from "@/lib/server/services/memory/rebuild-schedules";
import { database } from "@/lib/server/store/database";
import { copyRecords, deleteUser } from "@/lib/server/store/users";

/**
 * Brings what a guest did into an account: the records are copied and the memory of their cards is replayed, all of it
 * or nothing.
 */
export async function mergeGuest(guestId: UserId, userId: UserId): Promise<void> {
  await database().$transaction(
    async (db) => {
      const cardIds = await copyRecords(db, guestId, userId);
      await deleteUser(db, guestId);
      await rebuildSchedules(
        userId,
        cardIds.map((id) => asId<CardId>(id)),
        db,
      );
    },
    { timeout: 60_000 },
  );
}
