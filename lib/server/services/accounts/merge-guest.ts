import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { rebuildSchedules } from "@/lib/server/services/study/rebuild-schedules";
import { database } from "@/lib/server/store/database";
import { copyRecords, deleteUser } from "@/lib/server/store/users";

/** Brings what a guest did into an account: the records are copied, and the memory of their cards is replayed. */
export async function mergeGuest(guestId: UserId, userId: UserId): Promise<void> {
  const cardIds = await database().$transaction(async (db) => {
    const copied = await copyRecords(db, guestId, userId);
    await deleteUser(db, guestId);
    return copied;
  });
  await rebuildSchedules(
    userId,
    cardIds.map((id) => asId<CardId>(id)),
  );
}
