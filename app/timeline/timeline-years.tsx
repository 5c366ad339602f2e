import { NavLink } from "@/app/_components/nav-link";
import page from "@/app/_components/provenance.module.css";
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
          {gapBefore === 0 ? null : <p className={styles.gap}>{timelineWords.gap(locale, gapBefore)}</p>}
          <div className={styles.year}>
            <h2 id={`year-${year}`} className={styles.yearName}>
              {year}
            </h2>
            <ol>
              {months.flatMap(({ entries }) =>
                entries.map((entry) => (
                  <li
                    key={entry.statement.id}
                    className={entry.ahead ? `${styles.entry} ${styles.entryAhead}` : styles.entry}
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
        <p className={styles.when}>
          {when}
          {ahead ? <span className={styles.ahead}>{timelineWords.ahead}</span> : null}
        </p>
      )}
      <NavLink href={`/facts/${encodeURIComponent(statement.id)}`} className={page.statementLink}>
        {statement.statement}
      </NavLink>
      <StatementLabel epistemic={statement.epistemic} speaker={statement.attribution?.speaker} />
    </>
  );
}
