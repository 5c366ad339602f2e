import { useEffect, useRef } from "react";
import { LeaveLink } from "@/app/_components/leave-link";
import frame from "@/app/_components/session-frame.module.css";
import styles from "@/app/review/review.module.css";
import { forgetSession } from "@/app/review/session-storage";
import type { StudyCard } from "@/app/review/study-card";
import type { Review } from "@/app/review/use-review";
import { type ReviewSession, sessionProgress } from "@/lib/core/session/review-session";
import { reportButtonWords } from "@/lib/words/interface/report-button";
import { reviewWords } from "@/lib/words/interface/review";

interface ReviewHeaderProps {
  readonly session: ReviewSession<StudyCard>;
  /** Cards of today that the queue has no room for. */
  readonly later: number;
  readonly locale: string;
  readonly review: Review;
  /** Opens the list of keys. */
  readonly help: () => void;
  /** Opens the sheet to report the card with. */
  readonly report: () => void;
}

/** The way out, how far it is, and what else can be done with a card. */
export function ReviewHeader({ session, later, locale, review, help, report }: ReviewHeaderProps) {
  const progress = sessionProgress(session);
  const { answered } = progress;
  const total = progress.total + (session.phase !== "finished" && session.fresh.length > 0 ? later : 0);
  const place = session.phase === "finished" ? answered : answered + 1;
  return (
    <header className={frame.header}>
      <LeaveLink label={reviewWords.leave} onLeave={forgetSession} />
      <progress
        className={`progress ${frame.progress}`}
        value={answered}
        max={Math.max(total, 1)}
        aria-label={reviewWords.progress}
      />
      <span className={frame.position}>{total === 0 ? "" : reviewWords.position(locale, place, total)}</span>
      <CardMenu session={session} review={review} help={help} report={report} />
    </header>
  );
}

/** Native details, which closes once something is chosen, Escape is pressed or the page beside it is touched. */
function CardMenu({ session, review, help, report }: Omit<ReviewHeaderProps, "locale" | "later">) {
  const menu = useRef<HTMLDetailsElement>(null);
  const choose = (action: () => void) => () => {
    if (menu.current !== null) menu.current.open = false;
    action();
  };
  const card = session.phase === "finished" ? null : session.turn.card;
  useEffect(() => {
    function closeFromOutside({ target }: Event): void {
      if (menu.current !== null && !menu.current.contains(target as Node)) menu.current.open = false;
    }
    document.addEventListener("pointerdown", closeFromOutside);
    document.addEventListener("focusin", closeFromOutside);
    return () => {
      document.removeEventListener("pointerdown", closeFromOutside);
      document.removeEventListener("focusin", closeFromOutside);
    };
  }, []);
  return (
    <details
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key === "Escape") choose(() => menu.current?.querySelector("summary")?.focus())();
      }}
    >
      <summary className="icon" aria-label={reviewWords.menu}>
        <svg viewBox="0 0 24 24" width="1.5rem" height="1.5rem" aria-hidden="true" fill="currentColor">
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
              label={reviewWords.reset}
              onClick={choose(() => review.act("reset"))}
              disabled={card.schedule.state === "new"}
            />
            <MenuButton
              label={reportButtonWords.reportCard}
              onClick={choose(() => {
                // What was chosen is hidden by now: the sheet gives the focus back to the menu.
                menu.current?.querySelector("summary")?.focus();
                report();
              })}
            />
          </>
        )}
        <MenuButton label={reviewWords.help} onClick={choose(help)} forKeys />
      </div>
    </details>
  );
}

interface MenuButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** Whether it means something only where there is a keyboard. */
  readonly forKeys?: boolean;
}

function MenuButton({ label, onClick, disabled = false, forKeys = false }: MenuButtonProps) {
  const className = forKeys ? `keyboard-only ${styles.menuItem}` : styles.menuItem;
  return (
    <button type="button" className={className} onClick={onClick} disabled={disabled}>
      {label}
    </button>
  );
}
