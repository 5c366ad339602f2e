import { FactLine } from "@/app/_components/fact-line";
import { Section } from "@/app/_components/section";
import { SourceLine } from "@/app/_components/source-line";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/decks/[deckId]/deck.module.css";
import { FactQuestions } from "@/app/decks/[deckId]/fact-questions";
import type { CardView } from "@/lib/contracts/deck-content";
import { EPISTEMIC_TYPES } from "@/lib/core/content/fact";
import { deckWords } from "@/lib/words/interface/deck";
import { statementWords } from "@/lib/words/interface/statement";

interface DeckFactsProps {
  readonly cards: readonly CardView[];
  /** How many facts the deck has, or a search has found: maybe more than these cards are of. */
  readonly facts: number;
  readonly query: string | undefined;
  readonly locale: string;
  readonly timeZone: string;
}

/** The statements of the deck, or a part of them, in its order, each with its label, its source and what is asked about it. */
export function DeckFacts({ cards, facts, query, locale, timeZone }: DeckFactsProps) {
  return (
    <Section id="facts" title={headingOf(facts, query, locale)} className="stack-1" quiet>
      {facts === 0 ? null : <Legend />}
      <ol>
        {groupByFact(cards).map(([first, ...others]) => (
          <li key={first.fact.id} className={`ruled ${styles.fact}`}>
            <StatementLabel epistemic={first.fact.epistemic} speaker={first.fact.attribution?.speaker} />
            <p className="reading">{first.fact.statement}</p>
            <SourceLine
              sources={first.sources}
              asOf={first.fact.asOf}
              dateNote={first.fact.dateNote}
              more={deckWords.sourceAndCards(locale, others.length + 1)}
            >
              <FactQuestions cards={[first, ...others]} locale={locale} timeZone={timeZone} />
              <FactLine factId={first.fact.id} standing={first.standing} locale={locale} />
            </SourceLine>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function headingOf(facts: number, query: string | undefined, locale: string): string {
  if (query === undefined) return deckWords.facts;
  return facts === 0 ? deckWords.nothingFound(query) : deckWords.found(locale, facts, query);
}

type CardsOfFact = readonly [CardView, ...CardView[]];

/** Cards of one fact together, facts in the order of their first card. */
function groupByFact(cards: readonly CardView[]): readonly CardsOfFact[] {
  const groups = new Map<string, [CardView, ...CardView[]]>();
  for (const card of cards) {
    const group = groups.get(card.fact.id);
    if (group === undefined) groups.set(card.fact.id, [card]);
    else group.push(card);
  }
  return [...groups.values()];
}

function Legend() {
  return (
    <details className="unfold soft">
      <summary>{statementWords.legend}</summary>
      <dl className="terms stack-2 small">
        {EPISTEMIC_TYPES.map((type) => (
          <div key={type}>
            <dt>
              <StatementLabel epistemic={type} />
            </dt>
            <dd>{statementWords.meaning[type]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
