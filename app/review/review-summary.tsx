import { useEffect, useRef, useState } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { StatementLabel } from "@/app/_components/statement-label";
import type { ReviewPageViewProps } from "@/app/review/review-page-props";
import { type LoadedQueue, loadMore, type ReviewScope } from "@/app/review/review-scope";
import styles from "@/app/review/review-summary.module.css";
import { forgetSession } from "@/app/review/session-storage";
import type { StudyCard } from "@/app/review/study-card";
import { useGhostClickGuard } from "@/app/review/use-ghost-click-guard";
import { missedCards, nextReturn, type ReviewSession, timeSpent } from "@/lib/core/session/review-session";
import { formatMoment } from "@/lib/words/format";
import { reviewWords } from "@/lib/words/interface/review";

interface ReviewSummaryProps extends ReviewPageViewProps {
  readonly session: ReviewSession<StudyCard>;
  readonly scope: ReviewScope;
  readonly goOn: (cards: readonly StudyCard[]) => void;
}

/** Five more are a choice that is easily made. */
const ANOTHER = 5;

/** How many, how long, what was missed; and, where more is due, another five. */
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
    <main id="content" className={styles.summary}>
      <div className="stack-1">
        <h1 ref={title} tabIndex={-1} className="title">
          {answers === 0 ? reviewWords.nothingTitle : reviewWords.doneTitle}
        </h1>
        {answers === 0 ? null : <p className="large">{reviewWords.doneLine(locale, answers, timeSpent(session))}</p>}
        <WhatComes {...props} more={more} />
      </div>
      {answers === 0 ? null : <Missed cards={missedCards(session)} locale={locale} />}
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

function WhatComes({
  session,
  locale,
  timeZone,
  queue,
  more,
}: ReviewSummaryProps & { readonly more: LoadedQueue | null }) {
  const back = nextReturn(session);
  const last = session.answers.at(-1);
  if (back !== null && last !== undefined) {
    const wait = Math.max(0, back - last.answeredAt);
    return <p className="soft">{reviewWords.returning(locale, session.returning.length, wait)}</p>;
  }
  const nextDue = session.answers.length === 0 ? queue.nextDue : (more?.queue.nextDue ?? null);
  if (nextDue === null) return null;
  return <p className="soft">{reviewWords.nextDue(formatMoment(locale, timeZone, nextDue))}</p>;
}

function Missed({ cards, locale }: { readonly cards: readonly StudyCard[]; readonly locale: string }) {
  if (cards.length === 0) return <p className="soft">{reviewWords.noneMissed}</p>;
  return (
    <section className="stack-1">
      <h2>{reviewWords.missed(locale, cards.length)}</h2>
      <p className="soft">{reviewWords.missedNote(cards.length)}</p>
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

function WaysOn({ session, more, goOn, locale, deckId }: ReviewSummaryProps & { readonly more: LoadedQueue | null }) {
  const cards = more?.cards ?? [];
  const guarded = useGhostClickGuard(session.answers.length > 0);
  return (
    <div className={`stack-2 ${styles.ways} ${guarded ? styles.guarded : ""}`}>
      {cards.length === 0 ? null : (
        <button type="button" className="secondary full" onClick={() => goOn(cards)}>
          {reviewWords.more(locale, cards.length)}
        </button>
      )}
      <NavLink
        href={deckId === null ? "/quiz" : `/quiz?deckId=${encodeURIComponent(deckId)}`}
        className="secondary full"
        onClick={forgetSession}
      >
        {reviewWords.quizInstead}
      </NavLink>
      <NavLink href="/" className="primary full" onClick={forgetSession}>
        {reviewWords.toToday}
      </NavLink>
    </div>
  );
}
