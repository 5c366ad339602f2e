import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { PlanPanel } from "@/app/_components/plan-panel";
import { requestLocale } from "@/app/_components/reader-locale";
import { ExploreNav } from "@/app/_frame/explore-nav";
import { PageShell } from "@/app/_frame/page-shell";
import { ChangesLink } from "@/app/_today/changes-link";
import { DayTitle } from "@/app/_today/day-title";
import { DeckList } from "@/app/_today/deck-list";
import { DueNow } from "@/app/_today/due-now";
import { FlagNews } from "@/app/_today/flag-news";
import { InstallHint } from "@/app/_today/install-hint";
import { RecentQuizzes } from "@/app/_today/recent-quizzes";
import { RecountWhenSent } from "@/app/_today/recount-when-sent";
import styles from "@/app/_today/today.module.css";
import { StudentAssignments } from "@/app/courses/_components/student-assignments";
import { teaches } from "@/lib/core/shared/actor";
import { page, requirePageSession } from "@/lib/server/http/page-context";
import { readToday } from "@/lib/server/services/today/read-today";
import { editingWords } from "@/lib/words/interface/editing";
import { emailWords } from "@/lib/words/interface/email";
import { todayWords } from "@/lib/words/interface/today";

export default page(async function TodayPage() {
  const context = await requirePageSession();
  const [today, locale] = await Promise.all([readToday(context), requestLocale()]);
  const { account, studyDay, changes, flagNews } = today;
  const plans = today.decks
    .flatMap(({ plan }) => (plan === null ? [] : [plan]))
    .sort((a, b) => a.daysLeft - b.daysLeft);
  const current = today.assignments.filter(({ phase }) => phase !== "over");
  const own = plans.filter(({ deckId }) => current.every((assignment) => assignment.deckId !== deckId));
  return (
    <PageShell wide>
      <FreshAgain loadedAt={context.now} />
      <div className={`stack-5 ${styles.today}`}>
        <div className="stack-3">
          <DayTitle studyDay={studyDay} locale={locale} />
          <RecountWhenSent userId={account.id} />
          <ChangesLink changes={changes} locale={locale} />
          <FlagNews news={flagNews} locale={locale} />
          <DueNow today={today} locale={locale} />
          {today.firstSession ? null : <InstallHint />}
          {current.length === 0 ? null : (
            <StudentAssignments assignments={current} account={account} locale={locale} withCourse />
          )}
          {own.map((plan) => (
            <PlanPanel
              key={plan.deckId}
              plan={plan}
              minutesPerDay={account.preset.minutesPerDay}
              locale={locale}
              linked
            />
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
        </div>
        <div className="stack-4">
          <DeckList decks={today.decks} mayMake={!account.guest} locale={locale} />
          <section>
            <NavLink href="/quiz" className="secondary full">
              {todayWords.quizMe}
            </NavLink>
          </section>
          <RecentQuizzes
            title={todayWords.recent}
            attempts={today.recentAttempts}
            locale={locale}
            timeZone={account.timeZone}
          />
          <ExploreNav />
          {teaches(account) ? (
            <NavLink href="/editing" className="target">
              {editingWords.link}
            </NavLink>
          ) : null}
        </div>
      </div>
    </PageShell>
  );
});
