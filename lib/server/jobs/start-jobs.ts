import { randomBytes } from "node:crypto";
import { env, publicAddress } from "@/lib/server/env";
import { deliverMail } from "@/lib/server/notify/deliver-mail";
import { sendPush } from "@/lib/server/notify/send-push";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import { forgetEndedSessions } from "@/lib/server/services/accounts/sessions";
import { forgetOldEntries } from "@/lib/server/services/audit/list-audit";
import { forgetPastUses } from "@/lib/server/services/limits/require-within";
import { forgetMailGivenUp, sendMail } from "@/lib/server/services/mail/send-mail";
import { JOBS, type JobName, noteJobRun } from "@/lib/server/services/operation/jobs";
import { forgetOldErrors, reportError } from "@/lib/server/services/operation/report-error";
import { pushStart } from "@/lib/server/services/reminders/push-start";
import { sendReminders } from "@/lib/server/services/reminders/send-reminders";
import { lookAtPictures } from "@/lib/server/services/teaching/standing-picture";

/**
 * Does what is to be done at a time, in one process of those that a launcher has started. Where there are several
 * launchers, the database gives each reminder and each mail to one of them. A database that is away is asked again the
 * next time.
 */
export function startJobs(): void {
  // Keys are made before anyone subscribes.
  void vapidKeys().catch(() => {});
  if (!env().RUNS_JOBS) return;
  repeat("mail", (now) =>
    sendMail(now, {
      address: publicAddress(),
      randomBytes,
      deliver: deliverMail,
      push: (mail, now) => pushStart(mail, now, sendPush),
    }),
  );
  repeat("reminders", (now) => sendReminders(now, sendPush));
  repeat("endedSessions", forgetEndedSessions);
  repeat("pastLimits", forgetPastUses);
  repeat("oldAuditEntries", (now) => forgetOldEntries(now, env().AUDIT_DAYS));
  repeat("oldErrors", forgetOldErrors);
  repeat("mailGivenUp", forgetMailGivenUp);
  repeat("classPictures", lookAtPictures);
}

/** A job that runs every few seconds is noted only so often. */
const NOTED_AFTER_MS = 60_000;

/** So soon after the start each job is done for the first time: an app that is restarted every hour does all of them. */
const FIRST_MS = 10_000;

/** Does a job again and again, never twice at the same time, and keeps how that went. */
function repeat(name: JobName, work: (now: number) => Promise<unknown>): void {
  let running = false;
  let notedAt = 0;
  const once = async () => {
    if (running) return;
    running = true;
    const now = Date.now();
    const errorId = await failureOf(() => work(now), `job: ${name}`);
    if (errorId !== null || now - notedAt >= NOTED_AFTER_MS) {
      notedAt = now;
      // Where the database is away, the next run is noted.
      await noteJobRun(name, now, errorId).catch(() => {});
    }
    running = false;
  };
  const everyMs = JOBS[name] * 1_000;
  if (everyMs > FIRST_MS) setTimeout(() => void once(), FIRST_MS).unref();
  setInterval(() => void once(), everyMs).unref();
}

/** The number of the error that made some work fail; null where it did not, or the database was away. */
async function failureOf(work: () => Promise<unknown>, place: string): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const fault = reportError(error, { place, now: Date.now() });
    return fault.code === "unexpected" ? fault.errorId : null;
  }
}
