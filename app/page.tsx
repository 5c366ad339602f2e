import buttons from "@/app/_components/button.module.css";
import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { PageShell } from "@/app/_components/page-shell";
import { requestLocale } from "@/app/_components/reader-locale";
import { DeckList } from "@/app/_today/deck-list";
import { DueNow } from "@/app/_today/due-now";
import { RecentQuizzes } from "@/app/_today/recent-quizzes";
import { SendUnsent } from "@/app/_today/send-unsent";
import styles from "@/app/_today/today.module.css";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readToday } from "@/lib/server/services/study/read-today";
import { formatDay, formatWeekday } from "@/lib/words/format";
import { todayWords } from "@/lib/words/interface/today";

export default async function TodayPage() {
  const context = await requirePageContext("/");
  const [today, locale] = await Promise.all([readToday(context), requestLocale()]);
  const { account, studyDay } = today;
  return (
    <PageShell wide>
      <FreshAgain loadedAt={context.now} />
      <div className={styles.today}>
        <div className={styles.now}>
          <hgroup className={styles.day}>
            <h1 className={styles.weekday}>{formatWeekday(locale, studyDay)}</h1>
            <p className={styles.soft}>{formatDay(locale, studyDay)}</p>
          </hgroup>
          <SendUnsent userId={account.id} locale={locale} />
          <DueNow today={today} locale={locale} />
          {account.guest ? (
            <p className={styles.guest}>
              {todayWords.guest} <NavLink href="/signup">{todayWords.guestLink}</NavLink>
            </p>
          ) : null}
        </div>
        <div className={styles.rest}>
          <DeckList decks={today.decks} locale={locale} />
          <section className={styles.quiz}>
            <NavLink href="/quiz" className={`${buttons.secondary} ${buttons.full}`}>
              {todayWords.quizMe}
            </NavLink>
          </section>
          <RecentQuizzes attempts={today.recentAttempts} locale={locale} timeZone={account.timeZone} />
        </div>
      </div>
    </PageShell>
  );
}
