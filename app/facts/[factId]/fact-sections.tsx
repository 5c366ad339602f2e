import { NavLink } from "@/app/_components/nav-link";
import { Quotation } from "@/app/_components/quotation";
import { RelatedFactRow } from "@/app/_components/related-fact-row";
import { Section } from "@/app/_components/section";
import type { EvidenceView, FactPage, RelatedFact } from "@/lib/contracts/provenance";
import { formatMoment } from "@/lib/words/format";
import { factWords } from "@/lib/words/interface/provenance";

/** The words of each article that says so, with the way to it. */
export function Quotations({ view, locale }: { readonly view: FactPage; readonly locale: string }) {
  const articles = new Set(view.evidence.map(({ sourceId }) => sourceId)).size;
  return (
    <Section quiet className="stack-2" id="where" title={factWords.quotations}>
      {articles > 1 ? <p>{factWords.severalArticles(locale, articles)}</p> : null}
      <div className="stack-3">
        {view.evidence.map((evidence) => (
          <Evidence
            key={`${evidence.sourceId} ${evidence.paragraph} ${evidence.quote}`}
            evidence={evidence}
            view={view}
          />
        ))}
      </div>
    </Section>
  );
}

function Evidence({ evidence, view }: { readonly evidence: EvidenceView; readonly view: FactPage }) {
  const article = `/articles/${encodeURIComponent(evidence.sourceId)}#${encodeURIComponent(view.fact.id)}`;
  return (
    <Quotation source={evidence}>
      {evidence.dateIsInferred ? (
        <details className="fold small">
          <summary>{factWords.howDated}</summary>
          <p className="small">{evidence.publishedNote}</p>
        </details>
      ) : null}
      <NavLink href={article} className="target small">
        {factWords.toArticle}
      </NavLink>
    </Quotation>
  );
}

/** Who says otherwise, who bears it out, what held before, and where accounts stand side by side. */
export function Others({ view }: { readonly view: FactPage }) {
  const notes = new Map(view.disagreements.map((one) => [one.fact.id, one.notes]));
  // What came before and after has places of its own, here and at the top.
  const inTime = new Set([view.supersededBy, ...view.supersedes].map((fact) => fact?.id));
  const others = view.disagreements.map(({ fact }) => fact).filter(({ id }) => !inTime.has(id));
  return (
    <>
      <RelatedFacts id="others" title={factWords.disagreements} facts={others} notes={notes} />
      <RelatedFacts id="same-point" title={factWords.samePoint} facts={view.samePoint} notes={notes} />
      <RelatedFacts id="before" title={factWords.supersedes} facts={view.supersedes} notes={notes} />
      {view.comparisons.length === 0 ? null : (
        <Section quiet className="stack-2" id="compare" title={factWords.comparisons}>
          <ul>
            {view.comparisons.map(({ id, question }) => (
              <li key={id}>
                <NavLink href={`/compare/${encodeURIComponent(id)}`} className="target small">
                  {question}
                </NavLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface RelatedFactsProps {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly RelatedFact[];
  /** How each goes together with the fact of the page, where that is said. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

function RelatedFacts({ id, title, facts, notes }: RelatedFactsProps) {
  if (facts.length === 0) return null;
  return (
    <Section quiet className="stack-2" id={id} title={title}>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <RelatedFactRow fact={fact}>
              {notes.get(fact.id)?.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </RelatedFactRow>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is asked of it, and what for. */
export function Asked({ view }: { readonly view: FactPage }) {
  return (
    <>
      <Section quiet className="stack-2" id="asked" title={factWords.asked}>
        {view.cards.length === 0 ? <p>{factWords.notAsked}</p> : null}
        <ul className="stack-3">
          {view.cards.map(({ cardId, prompt, answer }) => (
            <li key={cardId}>
              <p className="reading">{prompt}</p>
              <p className="reading strong">{answer}</p>
            </li>
          ))}
        </ul>
      </Section>
      {view.objective === null ? null : (
        <Section quiet className="stack-2" id="objective" title={factWords.objective}>
          <p>{view.objective.text}</p>
        </Section>
      )}
    </>
  );
}

interface HistoryProps {
  readonly view: FactPage;
  readonly locale: string;
  readonly timeZone: string;
}

/** What editors changed, when and why; nothing where it stands as it was first published. */
export function History({ view, locale, timeZone }: HistoryProps) {
  if (view.changes.length === 0) return null;
  return (
    <Section quiet className="stack-2" id="history" title={factWords.history}>
      <ol>
        {view.changes.map((change) => (
          <li key={change.id} className="row">
            <p>
              <strong>{factWords.changeKind(change.kind)}</strong>{" "}
              <span className="small">
                {formatMoment(locale, timeZone, change.at)}, {factWords.historyVersion(locale, change.version)}
              </span>
            </p>
            <p>{change.reason}</p>
            {change.was === null || change.was === change.now ? null : (
              <p className="small">
                {factWords.was}: {change.was}
                <br />
                {factWords.now}: {change.now}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
