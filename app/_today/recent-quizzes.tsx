import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/_today/today.module.css";
import type { ListedAttempt } from "@/lib/server/services/attempts/list-attempts";
import { formatMoment } from "@/lib/words/format";
import { todayWords } from "@/lib/words/interface/today";

interface RecentQuizzesProps {
  readonly title: string;
  readonly attempts: readonly ListedAttempt[];
  readonly locale: string;
  readonly timeZone: string;
}

/** Quizzes of mine, with their result or the way back into them. */
export function RecentQuizzes({ title, attempts, locale, timeZone }: RecentQuizzesProps) {
  if (attempts.length === 0) return null;
  return (
    <section className={styles.decks} aria-labelledby="recent">
      <h2 id="recent" className="kicker">
        {title}
      </h2>
      <ul>
        {attempts.map(({ attemptId, deckTitle, score, startedAt }) => (
          <li key={attemptId}>
            <NavLink href={`/quiz/${encodeURIComponent(attemptId)}`} className={styles.deck}>
              <span className={styles.deckTitle}>{deckTitle}</span>
              <span className={styles.deckState}>
                {score === null ? todayWords.recentOpen : todayWords.recentScore(locale, score.correct, score.total)}
              </span>
              <span className="small">{formatMoment(locale, timeZone, startedAt)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
