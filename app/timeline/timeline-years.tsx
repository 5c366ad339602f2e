import { NavLink } from "@/app/_components/nav-link";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/timeline/timeline.module.css";
import type { TimelineYear } from "@/lib/core/content/timeline";
import type { TimelineEntry } from "@/lib/server/services/provenance/read-timeline";
import { timelineWords } from "@/lib/words/interface/provenance";

interface TimelineYearsProps {
  readonly years: readonly TimelineYear<TimelineEntry>[];
  readonly locale: string;
}

/** Year by year, each entry as precisely dated as it is known, the year itself said once; a dotted line where years have none. */
export function TimelineYears({ years, locale }: TimelineYearsProps) {
  return (
    <div className={styles.years}>
      {years.map(({ year, gapBefore, months }) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          {gapBefore === 0 ? null : <p className={`small ${styles.gap}`}>{timelineWords.gap(locale, gapBefore)}</p>}
          <div className={styles.year}>
            <h2 id={`year-${year}`} className={`title numbers ${styles.when}`}>
              {year}
            </h2>
            <ol className={styles.line}>
              {months.flatMap(({ entries }) =>
                entries.map((entry) => (
                  <li
                    key={entry.statement.id}
                    className={`stack-1 start ${styles.entry} ${entry.ahead ? styles.entryAhead : ""}`}
                  >
                    <Entry entry={entry} />
                  </li>
                )),
              )}
            </ol>
          </div>
        </section>
      ))}
    </div>
  );
}

function Entry({ entry: { statement, date, when, ahead } }: { readonly entry: TimelineEntry }) {
  return (
    <>
      {when === String(date.year) && !ahead ? null : (
        <p className="ways strong">
          {when}
          {ahead ? <span className={`tag ${styles.ahead}`}>{timelineWords.ahead}</span> : null}
        </p>
      )}
      <NavLink href={`/facts/${encodeURIComponent(statement.id)}`} className="sentence">
        {statement.statement}
      </NavLink>
      <StatementLabel epistemic={statement.epistemic} speaker={statement.attribution?.speaker} />
    </>
  );
}
