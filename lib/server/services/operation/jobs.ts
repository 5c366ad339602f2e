import type { Instant } from "@/lib/core/scheduling/review-record";
import { database } from "@/lib/server/store/database";
import { saveJobRun } from "@/lib/server/store/job-runs";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The jobs that repeat, each after so many seconds. Someone who waits for a link looks into the mailbox at once. */
export const JOBS = {
  mail: 3,
  reminders: MINUTE,
  endedSessions: MINUTE,
  pastLimits: MINUTE,
  oldAuditEntries: HOUR,
  oldErrors: HOUR,
  mailGivenUp: HOUR,
  classPictures: HOUR,
} as const;
export type JobName = keyof typeof JOBS;

/** Keeps that a job has run. @param errorId of what made it fail; null where nothing did */
export async function noteJobRun(name: JobName, now: Instant, errorId: string | null): Promise<void> {
  const ranAt = new Date(now);
  await saveJobRun(database(), { name, ranAt, failedAt: errorId === null ? null : ranAt, errorId });
}
