import Link from "next/link";
import { type RefObject, useRef } from "react";
import styles from "@/app/review/review.module.css";
import { forgetSession } from "@/app/review/session-storage";
import type { StudyCard } from "@/app/review/study-card";
import type { Review } from "@/app/review/use-review";
import { type ReviewSession, sessionProgress } from "@/lib/core/session/review-session";
import { reviewWords } from "@/lib/words/interface";

interface ReviewHeaderProps {
  readonly session: ReviewSession<StudyCard>;
  readonly locale: string;
  readonly review: Review;
  readonly help: RefObject<HTMLDialogElement | null>;
}

/** The way out, how far it is, and what else can be done with a card. */
export function ReviewHeader({ session, locale, review, help }: ReviewHeaderProps) {
  const { answered, total } = sessionProgress(session);
  const place = session.phase === "finished" ? answered : answered + 1;
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.icon} aria-label={reviewWords.leave} onClick={forgetSession}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" stroke="currentColor" strokeWidth="1.75">
          <path d="M6 6l12 12M18 6L6 18" strokeLinecap="round" />
        </svg>
      </Link>
      <progress className={styles.progress} value={answered} max={Math.max(total, 1)} aria-label={reviewWords.progress} />
      <span className={styles.position}>{total === 0 ? "" : reviewWords.position(locale, place, total)}</span>
      <CardMenu session={session} review={review} help={help} />
    </header>
  );
}

/** Native details: opens without script, and closes once something is chosen or Escape is pressed. */
function CardMenu({ session, review, help }: Omit<ReviewHeaderProps, "locale">) {
  const menu = useRef<HTMLDetailsElement>(null);
  const choose = (action: () => void) => () => {
    if (menu.current !== null) menu.current.open = false;
    action();
  };
  const card = session.phase === "finished" ? null : session.turn.card;
  return (
    <details
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key === "Escape") choose(() => menu.current?.querySelector("summary")?.focus())();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== null) choose(() => {})();
      }}
    >
      <summary className={styles.icon} aria-label={reviewWords.menu}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="currentColor">
          <circle cx="5" cy="12" r="1.9" />
          <circle cx="12" cy="12" r="1.9" />
          <circle cx="19" cy="12" r="1.9" />
        </svg>
      </summary>
      <div className={styles.menuList}>
        <MenuButton label={reviewWords.undo} onClick={choose(review.undo)} disabled={session.answers.length === 0} />
        {card === null ? null : (
          <>
            <MenuButton label={reviewWords.bury} onClick={choose(() => review.act("bury"))} />
            <MenuButton label={reviewWords.suspend} onClick={choose(() => review.act("suspend"))} />
            <MenuButton
              label={card.schedule.flagged ? reviewWords.unflag : reviewWords.flag}
              onClick={choose(() => review.act(card.schedule.flagged ? "unflag" : "flag"))}
            />
          </>
        )}
        <MenuButton label={reviewWords.help} onClick={choose(() => help.current?.showModal())} />
      </div>
    </details>
  );
}

interface MenuButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

function MenuButton({ label, onClick, disabled = false }: MenuButtonProps) {
  return (
    <button type="button" className={styles.menuItem} onClick={onClick} disabled={disabled}>
      {label}
    </button>
  );
}
