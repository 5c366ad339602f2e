import type { ReactNode } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { SortTable } from "@/app/_components/sort-table";
import { Bar } from "@/app/courses/_components/meter";
import type { ClassForecastView } from "@/lib/contracts/readiness";
import { formatPercent } from "@/lib/words/format";
import { classWords } from "@/lib/words/interface/class-results";

interface PredictedProps {
  readonly predicted: ClassForecastView["predicted"];
  readonly locale: string;
}

/** What memory let expect of the quiz beside what came of it: whoever rates themselves may flatter themselves. */
export function Predicted({ predicted, locale }: PredictedProps) {
  if (predicted === null) return null;
  const { expected, observed, recall, answers } = predicted;
  return (
    <Section id="predicted" title={classWords.predicted}>
      <p>{classWords.predictedTakeaway(locale, expected, observed)}</p>
      <ul className="stack-3">
        {[
          { name: classWords.expected, share: expected },
          { name: classWords.observed, share: observed },
        ].map(({ name, share }) => (
          <Bar key={name} name={name} share={share} locale={locale} />
        ))}
      </ul>
      <p className="small">{classWords.predictedNote(locale, recall, answers)}</p>
    </Section>
  );
}

interface NotStartedProps {
  readonly forecast: ClassForecastView;
  readonly students: number;
  readonly locale: string;
  /** The way to remind them. */
  readonly children: ReactNode;
}

export function NotStarted({ forecast: { started, notStarted }, students, locale, children }: NotStartedProps) {
  const left = students - started;
  return (
    <Section id="not-started" title={classWords.notStarted}>
      {left === 0 ? <p className="soft">{classWords.allStarted}</p> : null}
      {left > 0 && notStarted === null ? <p className="soft">{classWords.notStartedCount(locale, left)}</p> : null}
      {notStarted === null || left === 0 ? null : (
        <ul className="links">
          {notStarted.map(({ userId, name }) => (
            <li key={userId}>{name}</li>
          ))}
        </ul>
      )}
      {left === 0 ? null : children}
    </Section>
  );
}

export function FactsTable({ facts, locale }: { readonly facts: ClassForecastView["facts"]; readonly locale: string }) {
  return (
    <details className="fold">
      <summary>{classWords.facts}</summary>
      <SortTable
        label={classWords.facts}
        columns={[
          { id: "fact", name: classWords.fact },
          { id: "readiness", name: classWords.readiness, figures: true },
          { id: "met", name: classWords.met, figures: true },
        ]}
        rows={facts.map(({ factId, statement, readiness, met }) => ({
          id: factId,
          values: [statement, readiness, met],
          cells: [
            <NavLink key={factId} href={`/facts/${encodeURIComponent(factId)}`} className="sentence">
              {statement}
            </NavLink>,
            formatPercent(locale, readiness),
            formatPercent(locale, met),
          ],
        }))}
        locale={locale}
      />
    </details>
  );
}
