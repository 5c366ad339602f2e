import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import { JoinButton } from "@/app/join/[joinCode]/join-button";
import { StartAsGuest } from "@/app/welcome/start-as-guest";
import { DomainError } from "@/lib/core/shared/domain-error";
import { networkFrom } from "@/lib/server/http/network-of";
import { page, pageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { readInvitation } from "@/lib/server/services/courses/join-course";
import { formatSharedMoment } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";

export const metadata: Metadata = { title: courseWords.join };

/** Where a code, a link or the square leads: what the course is, and what it sees of those who join. */
export default page(async function JoinPage({ params }: { readonly params: Promise<{ joinCode: string }> }) {
  const { joinCode } = await params;
  const code = decodeURIComponent(joinCode);
  const context = await pageContext();
  const [invitation, account, locale] = await Promise.all([
    readInvitation(context ?? { actor: null, now: Date.now(), network: networkFrom(await headers()) }, code).catch(
      (error: unknown) => backToForm(error, code),
    ),
    context === null ? null : readAccount(context),
    requestLocale(),
  ]);
  const { title, description, instructors, state, joined, graded, courseId, timeZone } = invitation;
  return (
    <PageShell>
      <header className="stack-1">
        <p className="soft">{courseWords.join}</p>
        <h1 className="title">{title}</h1>
        <p className="soft">{courseWords.ledBy(instructors)}</p>
        {description === "" ? null : <p>{description}</p>}
      </header>
      {joined ? (
        <div className="stack-3">
          <p role="status">{courseWords.alreadyIn}</p>
          <NavLink href={`/courses/${courseId}`} className="primary">
            {courseWords.open}
          </NavLink>
        </div>
      ) : state !== "open" ? (
        <p role="status">{courseWords.refused[state]}</p>
      ) : account === null ? (
        <SignInFirst returnTo={`/join/${encodeURIComponent(code)}`} />
      ) : (
        <JoinButton joinCode={code} guest={account.guest} />
      )}
      <section className="stack-3">
        <h2 className="heading">{courseWords.seenTitle}</h2>
        <ul className="bullets">
          {courseWords.seen.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className="stack-3">
        <h2 className="heading">{courseWords.gradedTitle}</h2>
        {graded.length === 0 ? <p className="soft">{courseWords.gradedNone}</p> : null}
        <ul className="stack-3">
          {graded.map((one) => (
            <li key={`${one.title} ${one.seminarAt}`} className="card">
              <p className="reading large">{one.title}</p>
              <p className="small">
                {courseWords.seminar(formatSharedMoment(locale, account?.timeZone ?? timeZone, one.seminarAt))}
              </p>
              <p>{courseWords.graded(locale, one.grading)}</p>
            </li>
          ))}
        </ul>
      </section>
    </PageShell>
  );
});

/** A code that no course has is most likely mistyped: it goes back to be looked at once more. */
function backToForm(error: unknown, code: string): never {
  if (error instanceof DomainError && error.code === "not-found") redirect(`/join?wrong=${encodeURIComponent(code)}`);
  throw error;
}

function SignInFirst({ returnTo }: { readonly returnTo: string }) {
  return (
    <div className="stack-3">
      <p className="soft">{courseWords.guestMayJoin}</p>
      <div className="ways">
        <StartAsGuest returnTo={returnTo} words={courseWords.startAsGuest} />
        <NavLink href={`/signin?returnTo=${encodeURIComponent(returnTo)}`} className="secondary">
          {courseWords.signIn}
        </NavLink>
      </div>
    </div>
  );
}
