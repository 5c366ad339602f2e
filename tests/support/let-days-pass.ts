import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { withClient } from "@/lib/server/database/connection";
import { setDatabaseUrl } from "@/lib/server/env";
import { rebuildSchedules } from "@/lib/server/services/memory/rebuild-schedules";
import { disconnectDatabase } from "@/lib/server/store/database";

/**
 * Makes it so many days later for one learner: what they did moves into the past, and their memory is replayed from it,
 * as it is from any log. Days of 24 hours: the learner's time zone should have no summer time.
 */
export async function letDaysPass(databaseUrl: string, userId: string, days: number): Promise<void> {
  const cardIds = await withClient(databaseUrl, async (client) => {
    const moved = await client.query<{ card_id: string }>(
      `UPDATE review_log
       SET reviewed_at = reviewed_at - $2 * interval '1 day', received_at = received_at - $2 * interval '1 day'
       WHERE user_id = $1 RETURNING card_id`,
      [userId, days],
    );
    return [...new Set(moved.rows.map((row) => row.card_id))];
  });
  setDatabaseUrl(databaseUrl);
  await rebuildSchedules(
    asId<UserId>(userId),
    cardIds.map((id) => asId<CardId>(id)),
  );
  await disconnectDatabase();
}

/** Makes it an hour since someone has proved who they are. */
export async function ageProofs(databaseUrl: string, email: string): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(
      `UPDATE session SET proved_at = proved_at - interval '1 hour'
       WHERE user_id = (SELECT id FROM users WHERE email = $1)`,
      [email],
    ),
  );
}
