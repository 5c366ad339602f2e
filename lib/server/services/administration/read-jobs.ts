import type { JobsView } from "@/lib/contracts/admin";
import { toWireInstant } from "@/lib/core/study/views";
import { requireAdministrator } from "@/lib/server/services/access/require-administrator";
import type { ServiceContext } from "@/lib/server/services/context";
import { JOBS } from "@/lib/server/services/operation/jobs";
import { database } from "@/lib/server/store/database";
import { loadJobRuns } from "@/lib/server/store/job-runs";
import { loadMailState, retryMail } from "@/lib/server/store/mail";

const MOST_MAIL = 50;

/** When each job last ran, and the mail that could not be sent so far. */
export async function readJobs(context: ServiceContext): Promise<JobsView> {
  requireAdministrator(context);
  const [runs, { waiting, problems }] = await Promise.all([
    loadJobRuns(database()),
    loadMailState(database(), MOST_MAIL),
  ]);
  const jobs = Object.entries(JOBS).map(([name, everySeconds]) => {
    const run = runs.find((one) => one.name === name);
    const times = { ranAt: wire(run?.ranAt), failedAt: wire(run?.failedAt) };
    return { name, everySeconds, ...times, errorId: run?.errorId ?? null };
  });
  const mail = problems.map(({ nextAt, givenUpAt, ...one }) => ({
    ...one,
    nextAt: toWireInstant(nextAt.getTime()),
    givenUpAt: wire(givenUpAt),
  }));
  return { jobs, mail: { waiting, problems: mail } };
}

function wire(at: Date | null | undefined): string | null {
  return at == null ? null : toWireInstant(at.getTime());
}

/** Tries again, at once, to send mail that could not be sent so far. @returns how many mails */
export async function retryAllMail(context: ServiceContext): Promise<number> {
  requireAdministrator(context);
  return retryMail(database(), new Date(context.now));
}
