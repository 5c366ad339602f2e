"use client";

import { type ComponentType, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { KeysHelpLater } from "@/app/_components/keys-help-later";
import type { ReportDialogProps } from "@/app/_components/report-dialog";
import frame from "@/app/_components/session-frame.module.css";
import { OnThisPhone } from "@/app/_offline/on-this-phone";
import { AnswerBar, ShowBar } from "@/app/review/answer-bar";
import { AnswerSide } from "@/app/review/answer-side";
import type { Side } from "@/app/review/hear-swipes";
import { Notice } from "@/app/review/notice";
import styles from "@/app/review/review.module.css";
import { ReviewHeader } from "@/app/review/review-header";
import type { ReviewPageViewProps } from "@/app/review/review-page-props";
import type { ReviewScope } from "@/app/review/review-scope";
import type { ReviewSummaryProps } from "@/app/review/review-summary";
import { ratingsOffered } from "@/app/review/study-card";
import { type Review, useReview } from "@/app/review/use-review";
import { useReviewKeys } from "@/app/review/use-review-keys";
import { useSwipes } from "@/app/review/use-swipes";
import { reviewWords } from "@/lib/words/interface/review";

/** Few cards are reported: what that takes is loaded when someone does. Where that fails there is no network to report by. */
const ReportDialog = lazy(async (): Promise<{ default: ComponentType<ReportDialogProps> }> => {
  try {
    return { default: (await import("@/app/_components/report-dialog")).ReportDialog };
  } catch {
    return { default: () => null };
  }
});

/** What the end of a session takes is loaded while the first card is answered; without a network there may be less to say. */
const loadSummary = async (): Promise<{ default: ComponentType<ReviewSummaryProps> }> => {
  try {
    return { default: (await import("@/app/review/review-summary")).ReviewSummary };
  } catch {
    return { default: () => <h1 className="title">{reviewWords.doneTitle}</h1> };
  }
};
const LaterSummary = lazy(loadSummary);

export function ReviewPageView(props: ReviewPageViewProps) {
  const { queue, userId, deckId, minutes, practice = null, locale, loadQueue } = props;
  const { studyDay } = queue;
  const scope: ReviewScope = useMemo(
    () => ({ userId, deckId, minutes, studyDay, practice, loadQueue }),
    [userId, deckId, minutes, studyDay, practice, loadQueue],
  );
  const review = useReview(scope, queue, props.loadedAt);
  const { session } = review;
  const [helping, setHelping] = useState(false);
  const openHelp = useCallback(() => setHelping(true), []);
  const [reporting, setReporting] = useState(false);
  useReviewKeys(review, ratingsOffered(queue.buttons), openHelp);
  const report = () => setReporting(true);
  const later = minutes === null ? Math.max(0, queue.dueNow - queue.cards.length) : 0;
  const ReviewSummary = useSummary(session.phase === "answer");

  return (
    <div className={frame.page}>
      <ReviewHeader session={session} later={later} locale={locale} review={review} help={openHelp} report={report} />
      <div className={frame.inset}>
        <OnThisPhone userId={userId} locale={locale} />
      </div>
      {session.phase === "finished" ? (
        <Suspense fallback={null}>
          <ReviewSummary
            {...props}
            session={session}
            scope={scope}
            goOn={review.goOn}
            notice={<Notice review={review} locale={locale} />}
          />
        </Suspense>
      ) : (
        <CardInSight {...props} review={review} report={report} />
      )}
      <p className="visually-hidden" aria-live="polite">
        {review.said}
      </p>
      {helping ? <KeysHelpLater place="review" close={() => setHelping(false)} /> : null}
      {reporting && session.phase !== "finished" ? (
        <Suspense fallback={null}>
          <ReportDialog
            cards={[session.turn.card]}
            locale={locale}
            close={() => setReporting(false)}
            sent={review.tell}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

/** The summary, there at once when the last card is answered: it is loaded with the first. */
function useSummary(hasBegun: boolean): ComponentType<ReviewSummaryProps> {
  const [summary, setSummary] = useState<{ readonly Loaded: ComponentType<ReviewSummaryProps> } | null>(null);
  useEffect(() => {
    if (hasBegun) void loadSummary().then((loaded) => setSummary((known) => known ?? { Loaded: loaded.default }));
  }, [hasBegun]);
  return summary?.Loaded ?? LaterSummary;
}

interface CardInSightProps extends ReviewPageViewProps {
  readonly review: Review;
  readonly report: () => void;
}

/** The card in front of the learner: question, then answer, and the bar to go on with. */
function CardInSight({ review, queue, practice, locale, report }: CardInSightProps) {
  const { session, rate } = review;
  const rateBySwipe = useCallback((side: Side) => rate(side === "left" ? "again" : "good"), [rate]);
  const heading = useRef<HTMLHeadingElement>(null);
  const bar = useRef<HTMLFieldSetElement>(null);
  const first = useRef(true);
  const card = useRef<HTMLDivElement>(null);
  const { phase } = session;
  useSwipes(card, phase === "answer" ? rateBySwipe : null);
  const turnKey = session.phase === "finished" ? "" : `${session.turn.card.cardId} ${session.answers.length}`;
  useEffect(() => {
    if (phase === "answer") bar.current?.focus({ preventScroll: true });
    // The first question is found where reading starts; later ones take the focus that their button had.
    else if (!first.current && turnKey !== "") heading.current?.focus({ preventScroll: true });
    if (phase === "question") window.scrollTo(0, 0);
    first.current = false;
  }, [phase, turnKey]);
  if (session.phase === "finished") return null;
  const { turn } = session;
  const notice = <Notice review={review} locale={locale} />;
  const shown = session.phase === "answer";
  return (
    <main id="content" className={frame.main}>
      {practice === undefined ? null : <p className={`small ${frame.inset}`}>{reviewWords.practiceNote}</p>}
      <div ref={card} className={styles.card}>
        {turn.returned?.rating === "again" && !shown ? <p className="small">{reviewWords.comesBack}</p> : null}
        <h1 ref={heading} tabIndex={-1} className={`${frame.prompt} ${shown ? "soft" : styles.prompt}`}>
          {turn.card.prompt}
        </h1>
        {shown ? <AnswerSide card={turn.card} locale={locale} onLeave={review.keepPlace} report={report} /> : null}
      </div>
      {shown ? (
        <AnswerBar
          ref={bar}
          turn={turn}
          ratings={ratingsOffered(queue.buttons)}
          locale={locale}
          rate={review.rate}
          notice={notice}
        />
      ) : (
        <ShowBar key={turnKey} show={review.show} afterRating={session.answers.length > 0} notice={notice} />
      )}
    </main>
  );
}
