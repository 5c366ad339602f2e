"use client";

import { useEffect, useMemo, useRef } from "react";
import { OutboxLine } from "@/app/_components/outbox-line";
import frame from "@/app/_components/session-frame.module.css";
import { AnswerBar, ShowBar } from "@/app/review/answer-bar";
import { AnswerSide } from "@/app/review/answer-side";
import { KeysHelp } from "@/app/review/keys-help";
import styles from "@/app/review/review.module.css";
import { ReviewHeader } from "@/app/review/review-header";
import type { ReviewPageViewProps } from "@/app/review/review-page-props";
import { ReviewSummary } from "@/app/review/review-summary";
import { ratingsOffered } from "@/app/review/study-card";
import { type Review, type ReviewScope, useReview } from "@/app/review/use-review";
import { useReviewKeys } from "@/app/review/use-review-keys";
import { reviewWords } from "@/lib/words/interface/review";

export function ReviewPageView(props: ReviewPageViewProps) {
  const { queue, userId, deckId, minutes, locale } = props;
  const { studyDay } = queue;
  const scope: ReviewScope = useMemo(
    () => ({ userId, deckId, minutes, studyDay }),
    [userId, deckId, minutes, studyDay],
  );
  const review = useReview(scope, queue, props.loadedAt);
  const { session } = review;
  const help = useRef<HTMLDialogElement>(null);
  useReviewKeys(review, ratingsOffered(queue.buttons), help);

  return (
    <div className={frame.page}>
      <ReviewHeader session={session} locale={locale} review={review} help={help} />
      <div className={styles.unsent}>
        <OutboxLine userId={userId} locale={locale} />
      </div>
      {/* Read out by the live region below. */}
      <p className={styles.done} aria-hidden="true">
        {review.done}
      </p>
      {session.phase === "finished" ? (
        <ReviewSummary {...props} session={session} goOn={review.goOn} />
      ) : (
        <CardInSight {...props} review={review} />
      )}
      <p className="for-ears-only" aria-live="polite">
        {review.said}
      </p>
      <KeysHelp dialog={help} />
    </div>
  );
}

/** The card in front of the learner: question, then answer, and the bar to go on with. */
function CardInSight({ review, queue, locale }: ReviewPageViewProps & { readonly review: Review }) {
  const { session } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  const bar = useRef<HTMLFieldSetElement>(null);
  const first = useRef(true);
  const { phase } = session;
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
  const shown = session.phase === "answer";
  return (
    <main id="content" className={frame.main}>
      <div className={styles.card}>
        {turn.returned?.rating === "again" && !shown ? <p className={styles.again}>{reviewWords.comesBack}</p> : null}
        <h1 ref={heading} tabIndex={-1} className={shown ? styles.promptAnswered : styles.prompt}>
          {turn.card.prompt}
        </h1>
        {shown ? <AnswerSide card={turn.card} /> : null}
      </div>
      {shown ? (
        <AnswerBar ref={bar} turn={turn} ratings={ratingsOffered(queue.buttons)} locale={locale} rate={review.rate} />
      ) : (
        <ShowBar key={turnKey} show={review.show} afterRating={session.answers.length > 0} />
      )}
    </main>
  );
}
