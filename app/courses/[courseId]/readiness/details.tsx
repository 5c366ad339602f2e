import { Section } from "@/app/_components/section";
import { Bar } from "@/app/courses/_components/meter";
import { Figures } from "@/app/statistics/plot";
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
}

export function NotStarted({ forecast: { started, notStarted }, students, locale }: NotStartedProps) {
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
    </Section>
  );
}

export function FactsTable({ facts, locale }: { readonly facts: ClassForecastView["facts"]; readonly locale: string }) {
  return (
    <details className="fold">
      <summary>{classWords.facts}</summary>
      <div className="scroll">
        <Figures
          name={classWords.facts}
          table={{
            head: [classWords.fact, classWords.readiness, classWords.met],
            rows: facts.map(({ statement, readiness, met }) => [
              statement,
              formatPercent(locale, readiness),
              formatPercent(locale, met),
            ]),
            keys: facts.map(({ factId }) => factId),
          }}
        />
      </div>
    </details>
  );
}
