import { type Database, rowsOf } from "@/lib/server/store/database";

/** A job that repeats, as it last ran. */
export interface JobRun {
  readonly name: string;
  readonly ranAt: Date;
  readonly failedAt: Date | null;
  readonly errorId: string | null;
}

export async function loadJobRuns(db: Database): Promise<readonly JobRun[]> {
  return db.jobRun.findMany();
}

/** Keeps that a job has run, and with which error where it failed; an earlier failure stays. */
export async function saveJobRun(db: Database, { name, ranAt, failedAt, errorId }: JobRun): Promise<void> {
  await rowsOf(db)`
    INSERT INTO job_run AS kept (name, ran_at, failed_at, error_id) VALUES (${name}, ${ranAt}, ${failedAt}, ${errorId})
    ON CONFLICT (name) DO UPDATE SET ran_at = excluded.ran_at,
      failed_at = coalesce(excluded.failed_at, kept.failed_at), error_id = coalesce(excluded.error_id, kept.error_id)`;
}
