import { randomBytes } from "node:crypto";
import { env, publicAddress } from "@/lib/server/env";
import { deliverMail } from "@/lib/server/notify/deliver-mail";
import { sendPush } from "@/lib/server/notify/send-push";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { forgetEndedSessions } from "@/lib/server/services/accounts/sessions";
import { forgetOldEntries } from "@/lib/server/services/audit/list-audit";
import { forgetPastUses } from "@/lib/server/services/limits/require-within";
import { sendMail } from "@/lib/server/services/mail/send-mail";
import { forgetOldErrors, reportError } from "@/lib/server/services/operation/report-error";
import { sendReminders } from "@/lib/server/services/reminders/send-reminders";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Somebody who waits for a link looks into the mailbox at once. */
const MAIL_MS = 3_000;

/**
 * Does what is to be done at a time, in one process of those that a launcher has started. Where there are several
 * launchers, the database gives each reminder and each mail to one of them. A database that is away is asked again the
 * next time.
 */
export function startJobs(): void {
  // Keys are made before anybody subscribes.
  void vapidKeys().catch(() => {});
  if (!env().RUNS_JOBS) return;
  repeat("Reminders", MINUTE_MS, () => sendReminders(Date.now(), sendPush));
  repeat("Ended sessions", MINUTE_MS, () => forgetEndedSessions(Date.now()));
  repeat("Old entries of the audit log", HOUR_MS, () => forgetOldEntries(Date.now(), env().AUDIT_DAYS));
  repeat("Old errors", HOUR_MS, () => forgetOldErrors(Date.now()));
  repeat("Past limits", MINUTE_MS, () => forgetPastUses(Date.now()));
  repeat("Mail", MAIL_MS, () => sendMail(Date.now(), { address: publicAddress(), randomBytes, deliver: deliverMail }));
}

/** Does some work again and again, never twice at the same time. @param name what the log calls it */
function repeat(name: string, everyMs: number, work: () => Promise<unknown>): void {
  let running = false;
  const once = async () => {
    if (running) return;
    running = true;
    try {
      await work();
    } catch (error) {
      reportError(error, { place: `job: ${name}`, now: Date.now() });
    } finally {
      running = false;
    }
  };
  setInterval(() => void once(), everyMs).unref();
}
