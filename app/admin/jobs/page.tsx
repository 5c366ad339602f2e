import type { Metadata } from "next";
import { AskFirst } from "@/app/_components/ask-first";
import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { AdminFrame } from "@/app/admin/admin-frame";
import { openAdmin } from "@/app/admin/open-admin";
import type { JobsView } from "@/lib/contracts/admin";
import { page } from "@/lib/server/http/page-context";
import { readJobs } from "@/lib/server/services/administration/read-jobs";
import { formatCount, formatMoment } from "@/lib/words/format";
import { adminWords } from "@/lib/words/interface/admin";

export const metadata: Metadata = { title: adminWords.title };

export default page(async function JobsPage() {
  const { context, locale, timeZone } = await openAdmin();
  const { jobs, mail } = await readJobs(context);
  const moment = (at: string) => formatMoment(locale, timeZone, at);
  return (
    <AdminFrame current="jobs">
      <div className="two-sides">
        <Section id="jobs" title={adminWords.recurring}>
          <ul>
            {jobs.map(({ name, everySeconds, ranAt, failedAt, errorId }) => (
              <li key={name} className="row">
                <p>{adminWords.jobOf(name)}</p>
                <p className="small">
                  {adminWords.every(everySeconds)} ·{" "}
                  {ranAt === null ? adminWords.neverRan : adminWords.lastRun(moment(ranAt))}
                </p>
                {failedAt === null || errorId === null ? null : (
                  <p className="small">
                    {adminWords.lastFailure(moment(failedAt))} ·{" "}
                    <NavLink href={`/admin/errors?id=${errorId}`} className="target">
                      {adminWords.errorNumber(errorId)}
                    </NavLink>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
        <Section id="mail" title={adminWords.mail} className="card">
          <p>{adminWords.mailWaiting(formatCount(locale, mail.waiting, adminWords.mailOne, adminWords.mailMany))}</p>
          <MailProblems problems={mail.problems} locale={locale} moment={moment} />
        </Section>
      </div>
    </AdminFrame>
  );
});

interface MailProblemsProps {
  readonly problems: JobsView["mail"]["problems"];
  readonly locale: string;
  readonly moment: (at: string) => string;
}

function MailProblems({ problems, locale, moment }: MailProblemsProps) {
  if (problems.length === 0) return <p className="soft">{adminWords.noMailProblems}</p>;
  return (
    <>
      <ul>
        {problems.map(({ id, kind, tries, nextAt, givenUpAt }) => (
          <li key={id} className="row">
            <p>{adminWords.mailOf(kind)}</p>
            <p className="small">
              {adminWords.tries(formatCount(locale, tries, adminWords.tryOne, adminWords.tryMany))} ·{" "}
              {givenUpAt === null ? adminWords.nextTry(moment(nextAt)) : adminWords.gaveUp(moment(givenUpAt))}
            </p>
          </li>
        ))}
      </ul>
      <AskFirst
        text={adminWords.retry}
        question={adminWords.retryAsk}
        yes={adminWords.retryYes}
        send={{ address: "POST /api/admin/mail/retries" }}
      />
    </>
  );
}
