import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { saveNoticesSeen } from "@/lib/server/store/notices";

/** Keeps that I have been told of these changes. Said again it changes nothing; unknown ids are passed over. */
export async function markNoticesSeen(
  { actor, now }: ServiceContext,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await saveNoticesSeen(database(), actor.userId, ids, new Date(now));
}
