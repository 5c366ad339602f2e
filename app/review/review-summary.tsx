import { type ReactNode, useEffect, useRef, useState } from "react";
import { Mark } from "@/app/_components/mark";
import { NavLink } from "@/app/_components/nav-link";
import frame from "@/app/_components/session-frame.module.css";
import { StatementLabel } from "@/app/_components/statement-label";
import type { ReviewPageViewProps } from "@/app/review/review-page-props";
import { type LoadedQueue, loadMore, type ReviewScope } from "@/app/review/review-scope";
import styles from "@/app/review/review-summary.module.css";
import { comingBack, hasOnlyNew } from "@/app/review/session-outcome";
import { forgetSession } from "@/app/review/session-storage";
import type { StudyCard } from "@/app/review/study-card";
import { useGhostClickGuard } from "@/app/review/use-ghost-click-guard";
import { missedCards, type ReviewSession, sessionScore, timeSpent } from "@/lib/core/session/review-session";
import { formatMoment } from "@/lib/words/format";
import { reviewWords } from "@/lib/words/interface/review";
import { reviewSummaryWords } from "@/lib/words/interface/review-summary";

export interface ReviewSummaryProps extends ReviewPageViewProps {
  readonly session: ReviewSession<StudyCard>;
  readonly scope: ReviewScope;
  readonly goOn: (cards: readonly StudyCard[]) => void;
  /** What was just done. */
  readonly notice: ReactNode;
}

interface WithMore extends ReviewSummaryProps {
  /** What is due by now; null until that is known. */
  readonly more: LoadedQueue | null;
}

/** Five more are a choice that is easily made. */
const ANOTHER = 5;

/** The score, when cards come back, what was missed; and, where more is due, another five. */
export function ReviewSummary(props: ReviewSummaryProps) {
  const { session, locale } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const answers = session.answers.length;
  const more = useMore(props);
  useEffect(() => {
    if (answers > 0) title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [answers]);
  return (
    <main id="content" className={frame.main}>
      <div className={styles.summary}>
        <div className="stack-1">
          <h1 ref={title} tabIndex={-1} className="title">
            {answers === 0 ? reviewSummaryWords.nothingTitle : reviewWords.doneTitle}
          </h1>
          {answers === 0 ? <NextDue {...props} nextDue={props.queue.nextDue} /> : <Score {...props} />}
        </div>
        {answers === 0 ? null : <ComingBack {...props} />}
        <GuestHint {...props} />
        <Missed cards={missedCards(session)} locale={locale} />
      </div>
      <WaysOn {...props} more={more} />
    </main>
  );
}

/** What is due by now; null until the server has said so. */
function useMore({ session, scope }: ReviewSummaryProps): LoadedQueue | null {
  const [more, setMore] = useState<LoadedQueue | null>(null);
  const answers = session.answers.length;
  useEffect(() => {
    let wanted = true;
    setMore(null);
    if (answers > 0 && scope.practice === null)
      void loadMore(scope, ANOTHER).then((loaded) => wanted && setMore(loaded));
    return () => {
      wanted = false;
    };
  }, [scope, answers]);
  return more;
}

function Score({ session, scope, locale }: ReviewSummaryProps) {
  const { recalled, cards } = sessionScore(session);
  return (
    <>
      <p className="large">
        {scope.practice === null && hasOnlyNew(session) && recalled === cards
          ? reviewSummaryWords.learned(locale, cards)
          : reviewSummaryWords.score(locale, recalled, cards)}
      </p>
      <p className="soft">{reviewSummaryWords.doneLine(locale, session.answers.length, timeSpent(session))}</p>
    </>
  );
}

function NextDue({ locale, timeZone, nextDue }: ReviewSummaryProps & { readonly nextDue: string | null }) {
  if (nextDue === null) return null;
  return <p className="soft">{reviewSummaryWords.nextDue(formatMoment(locale, timeZone, nextDue))}</p>;
}

/** When the cards of the session come back. Practice leaves most of them where they were. */
function ComingBack({ session, scope, locale }: ReviewSummaryProps) {
  const groups = scope.practice === null ? comingBack(session) : [];
  if (groups.length === 0) return null;
  return (
    <section className="stack-1">
      <h2 className="kicker">{reviewSummaryWords.comingBack}</h2>
      <dl className={`pairs ${styles.waits}`}>
        {groups.map(({ when, cards }) => (
          <div key={when}>
            <dt>{reviewSummaryWords.when[when]}</dt>
            <dd>{reviewSummaryWords.cards(locale, cards)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Missed({ cards, locale }: { readonly cards: readonly StudyCard[]; readonly locale: string }) {
  if (cards.length === 0) return null;
  return (
    <section className="stack-1">
      <h2 className="kicker">{reviewSummaryWords.missed(locale, cards.length)}</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.cardId} className="row start">
            <p className="reading soft">{card.prompt}</p>
            <p className="reading large">{card.answer}</p>
            <StatementLabel epistemic={card.fact.epistemic} speaker={card.fact.attribution?.speaker} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why a guest should make an account: what they would lose. */
function GuestHint({ session, locale, guest = false }: ReviewSummaryProps) {
  if (!guest || session.answers.length === 0) return null;
  return (
    <div className="card sunk">
      <p>{reviewSummaryWords.guest(locale, sessionScore(session).cards)}</p>
      <NavLink href="/signup" className="secondary full">
        {reviewSummaryWords.save}
      </NavLink>
    </div>
  );
}

/** What was just done, and the ways on, always in view: another five where there are more, else the word that the day is done. */
function WaysOn(props: WithMore) {
  const { session, more, goOn, locale, deckId, notice } = props;
  const cards = more?.cards ?? [];
  const guarded = useGhostClickGuard(session.answers.length > 0);
  return (
    <div className={`${frame.bar} ${styles.ways} ${guarded ? styles.guarded : ""}`}>
      {notice}
      <DayDone {...props} />
      {cards.length === 0 ? null : (
        <button type="button" className="primary full" onClick={() => goOn(cards)}>
          {reviewSummaryWords.more(locale, cards.length)}
        </button>
      )}
      <div className={styles.others}>
        <NavLink
          href={deckId === null ? "/quiz" : `/quiz?deckId=${encodeURIComponent(deckId)}`}
          className="secondary"
          onClick={forgetSession}
        >
          {reviewSummaryWords.quizInstead}
        </NavLink>
        <NavLink href="/" className={cards.length === 0 ? "primary" : "secondary"} onClick={forgetSession}>
          {reviewSummaryWords.toToday}
        </NavLink>
      </div>
    </div>
  );
}

/** Nothing is left for today: said once, quietly. */
function DayDone(props: WithMore) {
  const { more, deckId } = props;
  const { counts, nextDue } = more?.queue ?? {};
  const isDone = counts !== undefined && counts.new + counts.learning + counts.review === 0;
  return (
    <div role="status">
      {isDone ? (
        <div className={styles.dayDone}>
          <Mark right />
          <div>
            <p className="strong">{deckId === null ? reviewSummaryWords.dayDone : reviewSummaryWords.deckDone}</p>
            <NextDue {...props} nextDue={nextDue ?? null} />
          </div>
        </div>
      ) : null}
    </div>
  );
}
