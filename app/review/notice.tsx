import styles from "@/app/review/review.module.css";
import { previewOf } from "@/app/review/study-card";
import type { Review } from "@/app/review/use-review";
import { intervalWords } from "@/lib/words/interface/interval";
import { RATING_WORDS, reviewWords } from "@/lib/words/interface/review";

interface NoticeProps {
  readonly review: Review;
  readonly locale: string;
}

/** What was just done, beside the buttons: what was done to a card; else the last answer, with the way to undo it until the next one is shown. */
export function Notice({ review, locale }: NoticeProps) {
  const { session } = review;
  const last = session.answers.at(-1);
  // Read out by the live region of the page.
  if (review.done !== "")
    return (
      <p className={styles.notice} aria-hidden="true">
        {review.done}
      </p>
    );
  if (session.phase === "answer" || last === undefined) return null;
  const wait = previewOf(last.turn, last.rating);
  return (
    <div className={styles.notice}>
      <span>
        {wait === null
          ? RATING_WORDS[last.rating]
          : reviewWords.ratingName(last.rating, intervalWords.full(locale, wait))}
      </span>
      <button type="button" className={styles.undo} data-key="U" onClick={review.undo}>
        {reviewWords.undo}
      </button>
    </div>
  );
}
