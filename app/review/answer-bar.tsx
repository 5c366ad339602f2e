import type { ReactNode, Ref } from "react";
import frame from "@/app/_components/session-frame.module.css";
import styles from "@/app/review/review.module.css";
import { previewOf, type StudyCard } from "@/app/review/study-card";
import { useGhostClickGuard } from "@/app/review/use-ghost-click-guard";
import type { Rating } from "@/lib/core/scheduling/review-record";
import type { Turn } from "@/lib/core/session/review-session";
import { intervalWords } from "@/lib/words/interface/interval";
import { RATING_WORDS, reviewWords } from "@/lib/words/interface/review";

interface ShowBarProps {
  readonly show: () => void;
  /** Whether it comes where the card before was rated: a second tap on "Good" must not turn this card. */
  readonly afterRating: boolean;
  /** What was just done. */
  readonly notice: ReactNode;
}

/** Within reach of the thumb, under the question. */
export function ShowBar({ show, afterRating, notice }: ShowBarProps) {
  const guarded = useGhostClickGuard(afterRating);
  return (
    <div className={guarded ? `${frame.bar} ${styles.guarded}` : frame.bar}>
      {notice}
      <button type="button" className="primary full" data-key={reviewWords.spaceKey} onClick={show}>
        {reviewWords.show}
      </button>
    </div>
  );
}

interface AnswerBarProps {
  readonly ref: Ref<HTMLFieldSetElement>;
  readonly turn: Turn<StudyCard>;
  readonly ratings: readonly Rating[];
  readonly locale: string;
  readonly rate: (rating: Rating) => void;
  readonly notice: ReactNode;
}

/** How well was it known: each button with the wait that it leads to. */
export function AnswerBar({ ref, turn, ratings, locale, rate, notice }: AnswerBarProps) {
  return (
    <fieldset ref={ref} tabIndex={-1} className={frame.bar}>
      <legend className="visually-hidden">{reviewWords.howWell}</legend>
      {notice}
      <div className={styles.ratings}>
        {ratings.map((rating, place) => (
          <RatingButton key={rating} rating={rating} keyName={place + 1} turn={turn} locale={locale} rate={rate} />
        ))}
      </div>
    </fieldset>
  );
}

interface RatingButtonProps extends Pick<AnswerBarProps, "turn" | "locale" | "rate"> {
  readonly rating: Rating;
  /** The key that presses it. */
  readonly keyName: number;
}

function RatingButton({ rating, keyName, turn, locale, rate }: RatingButtonProps) {
  const wait = previewOf(turn, rating);
  return (
    <button
      type="button"
      className={`${styles.rating} ${rating === "good" ? styles.usual : ""}`}
      aria-label={wait === null ? undefined : reviewWords.ratingName(rating, intervalWords.full(locale, wait))}
      onClick={(event) => {
        // The second tap of a double one on "Show answer" comes down here.
        if (event.detail < 2) rate(rating);
      }}
    >
      <span data-key={keyName}>{RATING_WORDS[rating]}</span>
      <span className={`numbers ${styles.wait}`} aria-hidden="true">
        {wait === null ? "\u00a0" : intervalWords.short(locale, wait)}
      </span>
    </button>
  );
}
