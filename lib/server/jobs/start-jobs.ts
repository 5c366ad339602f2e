import { env } from "@/lib/server/env";
import { sendPush } from "@/lib/server/notify/send-push";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { forgetEndedSessions } from "@/lib/server/services/accounts/sessions";
import { sendReminders } from "@/lib/server/services/reminders/send-reminders";

const MINUTE_MS = 60_000;

let running = false;

/**
 * Does each minute what is to be done at a time, in one process of those that a launcher has started. Where there are
 * several launchers, the database gives each learner to one of them. A database that is away is asked again a minute later.
 */
export function startJobs(): void {
  // Keys are made before anybody subscribes.
  void vapidKeys().catch(() => {});
  if (!env().RUNS_JOBS) return;
  setInterval(() => void runJobs(), MINUTE_MS).unref();
}

async function runJobs(): Promise<void> {
  if (running) return;
  running = true;
  try {
    await sendReminders(Date.now(), sendPush);
    await forgetEndedSessions(Date.now());
  } catch (error) {
    console.error("What is due could not be done:", error instanceof Error ? error.message : error);
  } finally {
    running = false;
  }
}
