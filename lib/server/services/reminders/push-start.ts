import { LATEST_MS, mayRemind } from "@/lib/core/reminders/reminder-time";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { pushToDevices, type SendPush } from "@/lib/server/services/reminders/push-to-devices";
import { database } from "@/lib/server/store/database";
import type { StoredMail } from "@/lib/server/store/mail";
import { loadReminder } from "@/lib/server/store/reminders";
import { loadLearner } from "@/lib/server/store/users";
import { reminderWords } from "@/lib/words/interface/reminders";
import { startPush } from "@/lib/words/mail";

/**
 * Reminds someone on their devices to start an assignment, where they have reminders on and it is not their quiet time.
 * @returns whether a device was told: then there is no mail
 */
export async function pushStart({ userId, data }: StoredMail, now: Instant, send: SendPush): Promise<boolean> {
  if (userId === null) return false;
  const db = database();
  const [learner, reminder] = await Promise.all([loadLearner(db, userId), loadReminder(db, userId)]);
  if (learner === undefined || !reminder.on) return false;
  if (!mayRemind({ ...reminder, timeZone: learner.options.timeZone }, now, now)) return false;
  const { title = "", seminar = "", path = "/" } = data;
  const message = { ...startPush({ title, seminar }), path, stop: reminderWords.stop, until: now + LATEST_MS };
  return (await pushToDevices(userId, message, send)) > 0;
}
