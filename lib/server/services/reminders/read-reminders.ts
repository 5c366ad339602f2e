import type { Reminders } from "@/lib/contracts/reminders";
import type { TimeOfDay } from "@/lib/core/reminders/reminder-time";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { loadReminder, loadSubscriptions } from "@/lib/server/store/reminders";

/** What I chose about reminders. @param publicKey the installation's, for browsers that subscribe */
export async function readReminders(context: ServiceContext, publicKey: string): Promise<Reminders> {
  const { userId } = context.actor;
  const db = database();
  const [reminder, subscriptions] = await Promise.all([loadReminder(db, userId), loadSubscriptions(db, userId)]);
  return {
    on: reminder.on,
    timeOfDay: toText(reminder.timeOfDay),
    quietFrom: toText(reminder.quietFrom),
    quietUntil: toText(reminder.quietUntil),
    devices: subscriptions.length,
    calendar: reminder.feedSecretHash !== null,
    publicKey,
  };
}

/** "18:30". */
function toText(time: TimeOfDay): string {
  return [Math.floor(time / 60), time % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
