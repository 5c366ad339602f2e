import { FactLine } from "@/app/_components/fact-line";
import { ReportButton } from "@/app/_components/report-button";
import type { AskedFact } from "@/lib/contracts/questions";
import { factWords } from "@/lib/words/interface/provenance";

interface AskedFactsProps {
  readonly facts: readonly AskedFact[];
  readonly locale: string;
}

/** The way to each fact that was asked about, and to a report of the question. Only once the answer may be known. */
export function AskedFacts({ facts, locale }: AskedFactsProps) {
  const cards = facts.flatMap(({ cardId, prompt }) => (cardId === null ? [] : [{ cardId, prompt }]));
  const [first, ...others] = facts;
  return (
    <div className="spread">
      {first === undefined || others.length > 0 ? (
        <SeveralFacts facts={facts} locale={locale} />
      ) : (
        <FactLine factId={first.factId} standing={first.standing} locale={locale} plain />
      )}
      <ReportButton cards={cards} locale={locale} />
    </div>
  );
}

function SeveralFacts({ facts, locale }: AskedFactsProps) {
  return (
    <details className="fold small">
      <summary>{factWords.moreOnThese}</summary>
      <ul>
        {facts.map(({ factId, standing, prompt }) => (
          <li key={factId}>
            <FactLine factId={factId} standing={standing} locale={locale} name={prompt} plain />
          </li>
        ))}
      </ul>
    </details>
  );
}
