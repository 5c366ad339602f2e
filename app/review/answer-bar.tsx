import type { Ref } from "react";
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
}

/** Within reach of the thumb, under the question. */
export function ShowBar({ show, afterRating }: ShowBarProps) {
  const guarded = useGhostClickGuard(afterRating);
  return (
    <div className={guarded ? `${frame.bar} ${styles.guarded}` : frame.bar}>
      <button type="button" className="primary full" onClick={show}>
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
}

/** How well was it known: each button with the wait that it leads to. */
export function AnswerBar({ ref, turn, ratings, locale, rate }: AnswerBarProps) {
  return (
    <fieldset ref={ref} tabIndex={-1} className={frame.bar}>
      <legend className="visually-hidden">{reviewWords.howWell}</legend>
      <div className={styles.ratings}>
        {ratings.map((rating) => (
          <RatingButton key={rating} rating={rating} turn={turn} locale={locale} rate={rate} />
        ))}
      </div>
    </fieldset>
  );
}

function RatingButton({
  rating,
  turn,
  locale,
  rate,
}: Omit<AnswerBarProps, "ref" | "ratings"> & { readonly rating: Rating }) {
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
      <span>{RATING_WORDS[rating]}</span>
      <span className={`numbers ${styles.wait}`} aria-hidden="true">
        {wait === null ? "\u00a0" : intervalWords.short(locale, wait)}
      </span>
    </button>
  );
}
