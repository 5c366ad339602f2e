import type { UserId } from "@/lib/core/shared/ids";
import { database } from "@/lib/server/store/database";
import { deleteSubscriptions, loadSubscriptions, type StoredSubscription } from "@/lib/server/store/reminders";

/** Sends a message to one device, and says what came of it. */
export type SendPush = (device: StoredSubscription, message: object) => Promise<"taken" | "gone" | "failed">;

/** Sends a message to all devices of someone, and forgets those that have unsubscribed. @returns how many were taken */
export async function pushToDevices(userId: UserId, message: object, send: SendPush): Promise<number> {
  const db = database();
  const devices = await loadSubscriptions(db, userId);
  const outcomes = await Promise.all(devices.map((device) => send(device, message)));
  for (const [index, outcome] of outcomes.entries())
    if (outcome === "gone") await deleteSubscriptions(db, userId, devices[index]?.id);
  return outcomes.filter((outcome) => outcome === "taken").length;
}
