import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { isUuid, pathParam } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import styles from "@/app/quiz/[attemptId]/result/result.module.css";
import { ResultItem } from "@/app/quiz/[attemptId]/result/result-item";
import { ResultTitle } from "@/app/quiz/[attemptId]/result/result-title";
import type { AttemptScore, AttemptView } from "@/lib/contracts/attempts";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { quizWords } from "@/lib/words/interface/quiz";
import { resultWords } from "@/lib/words/interface/result";

export const metadata: Metadata = { title: quizWords.startTitle };

interface ResultPageProps {
  readonly params: Promise<{ readonly attemptId: string }>;
}

export default page(async function ResultPage({ params }: ResultPageProps) {
  const attemptId = pathParam((await params).attemptId);
  if (!isUuid(attemptId)) notFound();
  const path = `/quiz/${attemptId}`;
  const context = await requirePageContext();
  const attempt = await readAttempt(context, attemptId);
  if (attempt.score === null) redirect(path);
  const locale = await requestLocale();
  const got = attempt.items.filter(({ result }) => result?.correct === true);
  const missed = attempt.items.filter(({ result }) => result?.correct !== true);
  return (
    <PageShell>
      <Head attempt={attempt} score={attempt.score} locale={locale} />
      <Ways attempt={attempt} />
      <Items title={resultWords.missed} items={missed} locale={locale} open />
      <Items title={resultWords.got} items={got} locale={locale} open={missed.length === 0} />
    </PageShell>
  );
});

function Head({
  attempt,
  score,
  locale,
}: {
  readonly attempt: AttemptView;
  readonly score: AttemptScore;
  readonly locale: string;
}) {
  const notAnswered = score.total - score.answered;
  return (
    <header className="stack-1">
      <ResultTitle className="title">{resultWords.title(locale, score.correct, score.total)}</ResultTitle>
      <p className="soft">{attempt.deckTitle}</p>
      {attempt.assignmentId === null ? null : <p className="soft">{resultWords.share(locale, score.share)}</p>}
      <progress
        className={`progress ${styles.score}`}
        value={score.correct}
        max={score.total}
        aria-label={resultWords.scoreMeter}
      />
      {score.partialShare > score.share ? (
        <p className="soft">{resultWords.partly(locale, score.partialShare)}</p>
      ) : null}
      {notAnswered > 0 ? <p className="soft">{resultWords.notAnswered(locale, notAnswered)}</p> : null}
      {score.correct === score.total ? <p className="soft">{resultWords.allRight}</p> : null}
    </header>
  );
}

function Ways({ attempt }: { readonly attempt: AttemptView }) {
  const deckId = encodeURIComponent(attempt.deckId);
  const missed = attempt.score !== null && attempt.score.correct < attempt.score.total;
  return (
    <div className={`buttons ${styles.ways}`}>
      {missed ? (
        <NavLink href={`/review?deckId=${deckId}`} className="primary">
          {resultWords.study}
        </NavLink>
      ) : null}
      {attempt.assignmentId === null ? (
        <NavLink href={`/quiz?deckId=${deckId}`} className="secondary">
          {resultWords.again}
        </NavLink>
      ) : null}
      <NavLink href="/" className={missed ? "secondary" : "primary"}>
        {resultWords.toToday}
      </NavLink>
    </div>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly items: AttemptView["items"];
  readonly locale: string;
  readonly open: boolean;
}

/** Few missed questions are read at once; of more, each opens on a tap. */
const MOST_OPEN = 3;

/** Questions that went the same way, folded where there is less to learn from them. */
function Items({ title, items, locale, open }: ItemsProps) {
  if (items.length === 0) return null;
  const isMissed = items.some(({ result }) => result?.correct !== true);
  return (
    <details className="unfold" open={open}>
      <summary>
        <h2 className="strong">{resultWords.group(locale, title, items.length)}</h2>
      </summary>
      <ol>
        {items.map((item) =>
          item.result === null ? null : (
            <ResultItem
              key={item.itemId}
              item={item}
              result={item.result}
              open={isMissed && items.length <= MOST_OPEN}
              locale={locale}
            />
          ),
        )}
      </ol>
    </details>
  );
}
