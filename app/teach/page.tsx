import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { PageShell } from "@/app/_frame/page-shell";
import { CourseForm } from "@/app/courses/course-form";
import { page, pageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { teachingWords } from "@/lib/words/interface/teaching";

export const metadata: Metadata = { title: teachingWords.teachTitle };

const HERE = encodeURIComponent("/teach");

/** How to start teaching: straight away if you have an account, otherwise by creating one first. */
export default page(async function TeachPage() {
  const context = await pageContext();
  const account = context === null ? null : await readAccount(context);
  return (
    <PageShell title={teachingWords.teachTitle} lead={teachingWords.teachLead} returnTo="/teach">
      <ol className="stack-3">
        {teachingWords.steps.map(([step, how], at) => (
          <li key={step}>
            <p className="strong">
              {at + 1}. {step}
            </p>
            <p className="soft">{how}</p>
          </li>
        ))}
      </ol>
      {account !== null && !account.guest ? (
        <CourseForm timeZone={account.timeZone} />
      ) : (
        <div className="stack-2">
          {account === null ? null : <p className="soft">{teachingWords.guest}</p>}
          <NavLink href={`/signup?returnTo=${HERE}`} className="primary full">
            {teachingWords.signUp}
          </NavLink>
        </div>
      )}
      <p className="soft">{teachingWords.privacy}</p>
    </PageShell>
  );
});
