"use client";

import { useState } from "react";
import { SelectField } from "@/app/_components/fields";
import { Section } from "@/app/_components/section";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/decks/[deckId]/deck.module.css";
import { FactDetails, type LoadCards } from "@/app/decks/[deckId]/fact-details";
import { EPISTEMIC_TYPES } from "@/lib/core/content/fact";
import { FACT_STATES, type FactGroup, type FactView, type ListedFact, viewFacts } from "@/lib/core/study/listed-facts";
import { deckWords } from "@/lib/words/interface/deck";
import { statementWords } from "@/lib/words/interface/statement";

interface DeckFactsProps {
  /** Those of this page. */
  readonly facts: readonly ListedFact[];
  /** How many the deck has, or a search has found. */
  readonly total: number;
  /** What the server searched for. */
  readonly query: string | undefined;
  readonly group: FactView["group"];
  /** Where the cards of a fact come from, once it is opened. */
  readonly load: LoadCards;
  readonly locale: string;
  readonly timeZone: string;
}

/** So few facts stand open under their headings. */
const FEW = 20;

/** The facts of a deck under their objectives or articles: found as one types, sorted and filtered. */
export function DeckFacts({ facts, total, query, group, ...row }: DeckFactsProps) {
  const { locale } = row;
  const [view, setView] = useState<FactView>({ group, sort: "deck", state: "all", epistemic: "all", text: "" });
  const change = (part: Partial<FactView>) => setView((now) => ({ ...now, ...part }));
  const groups = viewFacts(facts, view);
  const shown = groups.reduce((sum, one) => sum + one.facts.length, 0);
  const isNarrow = view.text.trim() !== "" || view.state !== "all" || view.epistemic !== "all";
  return (
    <Section id="facts" title={headingOf(total, query, locale)} className="stack-2" quiet>
      {total === 0 ? null : (
        <>
          <Search text={view.text} change={(text) => change({ text })} />
          <details className="unfold">
            <summary>{deckWords.sortAndFilter}</summary>
            <ViewFields view={view} change={change} />
          </details>
          <Legend />
        </>
      )}
      <p role="status" className="small">
        {isNarrow ? deckWords.shown(locale, shown, facts.length) : null}
      </p>
      {groups.map((one) => (
        <Group
          key={`${view.group} ${one.title}`}
          group={one}
          open={isNarrow || query !== undefined || facts.length <= FEW || groups.length === 1}
          {...row}
        />
      ))}
    </Section>
  );
}

function headingOf(facts: number, query: string | undefined, locale: string): string {
  if (query === undefined) return deckWords.facts;
  return facts === 0 ? deckWords.nothingFound(query) : deckWords.found(locale, facts, query);
}

/** Finds as one types; sent off it asks the server, which knows other names and spellings too. */
function Search({ text, change }: { readonly text: string; readonly change: (text: string) => void }) {
  return (
    <search>
      <form className="joined">
        <label htmlFor="query" className="visually-hidden">
          {deckWords.searchLabel}
        </label>
        <input
          id="query"
          name="query"
          type="search"
          enterKeyHint="search"
          value={text}
          onChange={({ target }) => change(target.value)}
          placeholder={deckWords.searchLabel}
          maxLength={200}
          className="input"
        />
        <button type="submit" className="secondary">
          {deckWords.search}
        </button>
      </form>
    </search>
  );
}

interface ViewFieldsProps {
  readonly view: FactView;
  readonly change: (part: Partial<FactView>) => void;
}

function ViewFields({ view, change }: ViewFieldsProps) {
  return (
    <div className={`columns ${styles.fields}`}>
      <SelectField
        label={deckWords.groupBy}
        choices={[
          ["objective", deckWords.byObjective],
          ["article", deckWords.byArticle],
        ]}
        value={view.group}
        choose={(group) => change({ group: group as FactView["group"] })}
      />
      <SelectField
        label={deckWords.sortBy}
        choices={[
          ["deck", deckWords.deckOrder],
          ["progress", deckWords.leastKnown],
        ]}
        value={view.sort}
        choose={(sort) => change({ sort: sort as FactView["sort"] })}
      />
      <SelectField
        label={deckWords.progress}
        choices={[["all", deckWords.all], ...FACT_STATES.map((state) => [state, deckWords.factState[state]] as const)]}
        value={view.state}
        choose={(state) => change({ state: state as FactView["state"] })}
      />
      <SelectField
        label={deckWords.kind}
        choices={[
          ["all", deckWords.all],
          ...EPISTEMIC_TYPES.map((type) => [type, statementWords.label[type]] as const),
        ]}
        value={view.epistemic}
        choose={(type) => change({ epistemic: type as FactView["epistemic"] })}
      />
    </div>
  );
}

interface RowProps {
  readonly load: LoadCards;
  readonly locale: string;
  readonly timeZone: string;
}

function Group({
  group: { title, facts },
  open,
  ...row
}: RowProps & { readonly group: FactGroup; readonly open: boolean }) {
  const { locale } = row;
  const known = facts.filter(({ state }) => state === "known").length;
  return (
    <details className={`unfold ${styles.group}`} open={open}>
      <summary>
        <span className={styles.groupHead}>
          <h3 className={styles.groupTitle}>{title ?? deckWords.others}</h3>
          <span className="small">{deckWords.knownOf(locale, known, facts.length)}</span>
        </span>
      </summary>
      <ol>
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} {...row} />
        ))}
      </ol>
    </details>
  );
}

function FactRow({ fact, ...row }: RowProps & { readonly fact: ListedFact }) {
  const [opened, setOpened] = useState(false);
  return (
    <li className={`ruled ${styles.fact}`}>
      <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
        <summary className={styles.summary}>
          <StatementLabel epistemic={fact.epistemic} speaker={fact.speaker} />
          <span className="reading">{fact.statement}</span>
          <span className="small">
            {[fact.articles, statementWords.asOf(fact.asOf), deckWords.factState[fact.state]].join(" · ")}
          </span>
          <span className={`small ${styles.more}`}>{deckWords.sourceAndCards(row.locale, fact.questions)}</span>
        </summary>
        {opened ? <FactDetails key={fact.state} factId={fact.id} {...row} /> : null}
      </details>
    </li>
  );
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
