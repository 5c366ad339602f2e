import { LATEST_MS, mayRemind, nextReminder } from "@/lib/core/reminders/reminder-time";
import { secondsFor } from "@/lib/core/scheduling/pace";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { dueDays } from "@/lib/server/services/reminders/due-days";
import { pushToDevices, type SendPush } from "@/lib/server/services/reminders/push-to-devices";
import { database } from "@/lib/server/store/database";
import { loadMedianSeconds } from "@/lib/server/store/queue";
import { type ClaimedReminder, claimReminders, loadReminder, setNextReminder } from "@/lib/server/store/reminders";
import { type Learner, loadLearner } from "@/lib/server/store/users";
import { reminderWords } from "@/lib/words/interface/reminders";

/** So many learners are taken at once: what one process has in hand no other one has. */
const AT_ONCE = 50;
const DAY_MS = 86_400_000;

/**
 * Reminds whose time has come, of what is due: nobody of nothing, nobody in their quiet hours, nobody twice a day, and
 * each by one process, however many ask.
 * @returns how many messages were taken by push services
 */
export async function sendReminders(now: Instant, send: SendPush): Promise<number> {
  // Whoever is in hand when a process ends is asked again in a day.
  const until = new Date(now + DAY_MS);
  let sent = 0;
  for (;;) {
    const claimed = await claimReminders(database(), { now: new Date(now), until, limit: AT_ONCE });
    for (const one of claimed) sent += await remind(one, now, until, send);
    if (claimed.length < AT_ONCE) return sent;
  }
}

async function remind({ userId, dueAt }: ClaimedReminder, now: Instant, until: Date, send: SendPush): Promise<number> {
  const db = database();
  const [learner, reminder] = await Promise.all([loadLearner(db, userId), loadReminder(db, userId)]);
  if (learner === undefined) return 0;
  const times = { ...reminder, timeZone: learner.options.timeZone };
  await setNextReminder(db, userId, until, new Date(nextReminder(times, now)));
  return mayRemind(times, dueAt, now) ? tell(learner, now, send) : 0;
}

async function tell(learner: Learner, now: Instant, send: SendPush): Promise<number> {
  const [today] = await dueDays(learner, now, 1);
  if (today === undefined || today.day !== studyDayOf(now, learner.options)) return 0;
  const median = await loadMedianSeconds(database(), learner.id);
  const message = {
    title: reminderWords.due(today.cards),
    body: reminderWords.takes(secondsFor(today.cards, median)),
    path: "/review",
    stop: reminderWords.stop,
    // A device that was off all day shows nothing of yesterday.
    until: now + LATEST_MS,
  };
  return pushToDevices(learner.id, message, send);
}
