import styles from "@/app/decks/[deckId]/seminar-date.module.css";
import type { DeckWorkload } from "@/lib/contracts/plans";
import { LONGEST_PLAN_DAYS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { seminarWords } from "@/lib/words/interface/seminar";

/** Minutes a day for each readiness, and what one's own minutes bring. Keeps its place while it is asked for. */
export function Workload({ workload, locale }: { readonly workload: DeckWorkload | null; readonly locale: string }) {
  return (
    <div className={`stack-1 soft ${styles.workload}`} aria-live="polite">
      {workload === null ? null : (
        <>
          <p className="small">{seminarWords.needed}</p>
          <dl className="pairs">
            {workload.needed.map(({ readiness, minutesPerDay }) => (
              <div key={readiness}>
                <dt>{seminarWords.neededFor(locale, readiness)}</dt>
                <dd>{seminarWords.neededMinutes(locale, minutesPerDay)}</dd>
              </div>
            ))}
          </dl>
          <p>{seminarWords.withMine(locale, workload.minutesPerDay, workload.withMyMinutes)}</p>
          {workload.daysLeft > LONGEST_PLAN_DAYS ? <p>{seminarWords.far(locale, workload.daysLeft)}</p> : null}
        </>
      )}
    </div>
  );
}
