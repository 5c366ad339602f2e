import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { PlanPanel } from "@/app/_components/plan-panel";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import { ChangesLink } from "@/app/_today/changes-link";
import { DayTitle } from "@/app/_today/day-title";
import { DeckList } from "@/app/_today/deck-list";
import { DueNow } from "@/app/_today/due-now";
import { EditorsDesk } from "@/app/_today/editors-desk";
import { FlagNews } from "@/app/_today/flag-news";
import { InstallHint } from "@/app/_today/install-hint";
import { RecentQuizzes } from "@/app/_today/recent-quizzes";
import { RecountWhenSent } from "@/app/_today/recount-when-sent";
import { Teaching } from "@/app/_today/teaching";
import styles from "@/app/_today/today.module.css";
import { StudentAssignments } from "@/app/courses/_components/student-assignments";
import { editsBank, teaches } from "@/lib/core/shared/actor";
import { page, requirePageContext, requirePageSession } from "@/lib/server/http/page-context";
import { type Editing, listEditing } from "@/lib/server/services/facts/list-editing";
import { listTaught, type TaughtCourse } from "@/lib/server/services/teaching/list-taught";
import { readToday, type Today } from "@/lib/server/services/today/read-today";
import { emailWords } from "@/lib/words/interface/email";
import { teachingWords } from "@/lib/words/interface/teaching";
import { todayWords } from "@/lib/words/interface/today";

export default page(async function TodayPage() {
  const context = await requirePageSession();
  const [today, locale] = await Promise.all([readToday(context), requestLocale()]);
  const { account, studyDay, changes, flagNews } = today;
  const work = await readWork(today);
  const study = <Study today={today} locale={locale} isMain={work === null} />;
  return (
    <PageShell wide>
      <FreshAgain loadedAt={context.now} />
      <div className={`stack-5 ${styles.today}`}>
        <div className="stack-3">
          <DayTitle studyDay={studyDay} locale={locale} />
          <RecountWhenSent userId={account.id} />
          <ChangesLink changes={changes} locale={locale} />
          <FlagNews news={flagNews} locale={locale} />
          {work === null ? study : <Work {...work} locale={locale} />}
        </div>
        <div className="stack-4">
          {work === null ? null : (
            <section className="stack-3" aria-label={teachingWords.study}>
              {study}
            </section>
          )}
          <DeckList decks={today.decks} only="due" locale={locale} />
          <div>
            <NavLink href="/quiz" className="secondary full">
              {todayWords.quizMe}
            </NavLink>
          </div>
          <RecentQuizzes
            title={todayWords.recent}
            attempts={today.recentAttempts}
            locale={locale}
            timeZone={account.timeZone}
          />
        </div>
      </div>
    </PageShell>
  );
});

interface TeachersWork {
  readonly courses: readonly TaughtCourse[] | null;
  readonly editing: Editing | null;
}

/** What those who teach or edit the bank look at first; null for all others. */
async function readWork({ account, teachesCourse }: Today): Promise<TeachersWork | null> {
  if (!teachesCourse && !teaches(account)) return null;
  const context = await requirePageContext();
  const [courses, editing] = await Promise.all([
    teachesCourse || account.role === "instructor" ? listTaught(context) : null,
    editsBank(account) ? listEditing(context) : null,
  ]);
  return { courses, editing };
}

function Work({ courses, editing, locale }: TeachersWork & { readonly locale: string }) {
  return (
    <>
      {editing === null ? null : <EditorsDesk editing={editing} locale={locale} />}
      {courses === null ? null : <Teaching courses={courses} locale={locale} />}
    </>
  );
}

/** What a learner does today, and by when. */
function Study({
  today,
  locale,
  isMain,
}: {
  readonly today: Today;
  readonly locale: string;
  readonly isMain: boolean;
}) {
  const { account } = today;
  const plans = today.decks
    .flatMap(({ plan }) => (plan === null ? [] : [plan]))
    .sort((a, b) => a.daysLeft - b.daysLeft);
  const current = today.assignments.filter(({ phase }) => phase !== "over");
  const own = plans.filter(({ deckId }) => current.every((assignment) => assignment.deckId !== deckId));
  return (
    <>
      {isMain || !today.firstSession ? (
        <DueNow today={today} locale={locale} />
      ) : (
        <NavLink href="/review" className="secondary full">
          {teachingWords.tryIt}
        </NavLink>
      )}
      {today.firstSession ? null : <InstallHint />}
      {current.length === 0 ? null : (
        <StudentAssignments assignments={current} account={account} locale={locale} withCourse />
      )}
      {own.map((plan) => (
        <PlanPanel key={plan.deckId} plan={plan} minutesPerDay={account.preset.minutesPerDay} locale={locale} linked />
      ))}
      {account.guest || account.emailVerified ? null : (
        <p className="soft roomy">
          {account.email === null ? emailWords.lostHint : emailWords.confirmHint}{" "}
          <NavLink href="/settings#email">{emailWords.toSettings}</NavLink>
        </p>
      )}
      {account.guest ? (
        <p className="soft roomy">
          {todayWords.guest} <NavLink href="/signup">{todayWords.guestLink}</NavLink>
        </p>
      ) : null}
    </>
  );
}
