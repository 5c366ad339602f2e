import type { Metadata } from "next";
import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import { orNotFound } from "@/app/_components/or-not-found";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import styles from "@/app/courses/_components/course.module.css";
import { JoinButton } from "@/app/join/[joinCode]/join-button";
import { StartAsGuest } from "@/app/welcome/start-as-guest";
import { pageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { readInvitation } from "@/lib/server/services/courses/join-course";
import { formatSharedMoment } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";

export const metadata: Metadata = { title: courseWords.join };

/** Where a code, a link or the square leads: what the course is, and what it sees of those who join. */
export default async function JoinPage({ params }: { readonly params: Promise<{ joinCode: string }> }) {
  const { joinCode } = await params;
  const code = decodeURIComponent(joinCode);
  const context = await pageContext();
  const [invitation, account, locale] = await Promise.all([
    orNotFound(readInvitation(context ?? { actor: null, now: Date.now() }, code)),
    context === null ? null : readAccount(context),
    requestLocale(),
  ]);
  const { title, description, instructors, state, joined, graded, courseId, timeZone } = invitation;
  return (
    <PageShell signedIn={account !== null}>
      <div className={styles.page}>
        <header className={styles.head}>
          <p className={styles.soft}>{courseWords.join}</p>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.soft}>{courseWords.ledBy(instructors)}</p>
          {description === "" ? null : <p>{description}</p>}
        </header>
        <section className={styles.section}>
          <h2 className={styles.heading}>{courseWords.seenTitle}</h2>
          <ul className={styles.bullets}>
            {courseWords.seen.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className={styles.section}>
          <h2 className={styles.heading}>{courseWords.gradedTitle}</h2>
          {graded.length === 0 ? <p className={styles.soft}>{courseWords.gradedNone}</p> : null}
          <ul className={styles.list}>
            {graded.map((one) => (
              <li key={`${one.title} ${one.seminarAt}`} className={styles.card}>
                <p className={styles.name}>{one.title}</p>
                <p className={styles.small}>
                  {courseWords.seminar(formatSharedMoment(locale, account?.timeZone ?? timeZone, one.seminarAt))}
                </p>
                <p>{courseWords.graded(locale, one.grading)}</p>
              </li>
            ))}
          </ul>
        </section>
        {joined ? (
          <div className={styles.section}>
            <p role="status">{courseWords.alreadyIn}</p>
            <NavLink href={`/courses/${courseId}`} className={buttons.primary}>
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
      </div>
    </PageShell>
  );
}

function SignInFirst({ returnTo }: { readonly returnTo: string }) {
  return (
    <div className={styles.section}>
      <p className={styles.soft}>{courseWords.guestMayJoin}</p>
      <div className={styles.ways}>
        <StartAsGuest returnTo={returnTo} words={courseWords.startAsGuest} />
        <NavLink href={`/signin?returnTo=${encodeURIComponent(returnTo)}`} className={buttons.secondary}>
          {courseWords.signIn}
        </NavLink>
      </div>
    </div>
  );
}
