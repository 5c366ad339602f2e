import { type ReactNode, useState } from "react";
import { Check, SelectField } from "@/app/_components/fields";
import { Section } from "@/app/_components/section";
import own from "@/app/decks/_editor/deck-editor.module.css";
import {
  type ChoosableFact,
  FACT_GROUPINGS,
  type FactFilter,
  type FactGrouping,
  factGroups,
  factsMatching,
  NO_FILTER,
  withFacts,
  withoutFacts,
} from "@/lib/core/session/deck-draft";
import type { DeckEditorData } from "@/lib/server/services/decks/read-deck-editor";
import { deckEditorWords, factKindWords } from "@/lib/words/interface/deck-editor";

export interface FactsProps {
  readonly data: DeckEditorData;
  readonly chosen: readonly string[];
  readonly choose: (factIds: readonly string[]) => void;
  readonly locale: string;
}

/** The facts of the bank and one's own: found by words and filters, in groups, and chosen one by one or at once. */
export function ChooseFacts({ data, chosen, choose, locale }: FactsProps) {
  const [filter, setFilter] = useState<FactFilter>(NO_FILTER);
  const [grouping, setGrouping] = useState<FactGrouping>("article");
  const found = factsMatching(data.facts, filter);
  const inDeck = new Set(chosen);
  const named = grouping === "article" ? data.sources : data.objectives;
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return (
    <Section id="choose" title={deckEditorWords.choose} className={`stack-3 ${own.pane}`}>
      <Filters data={data} filter={filter} change={(changed) => setFilter((now) => ({ ...now, ...changed }))}>
        <SelectField
          label={deckEditorWords.groupBy}
          choices={FACT_GROUPINGS.map((one) => [one, deckEditorWords.grouping[one]] as const)}
          value={grouping}
          choose={(by) => setGrouping(by as FactGrouping)}
        />
      </Filters>
      <div className="spread">
        <p role="status">
          {found.length === 0 ? deckEditorWords.nothingFound : deckEditorWords.found(locale, found.length)}
        </p>
        <AddAll ids={found.map(({ id }) => id)} chosen={chosen} choose={choose} locale={locale} />
      </div>
      <div className={own.list}>
        {factGroups(found, grouping, named).map(({ id, facts }) => (
          <section key={id} aria-labelledby={`group-${id}`}>
            <div className={`spread ${own.group}`}>
              <h3 id={`group-${id}`}>{nameOf.get(id) ?? deckEditorWords.noGroup}</h3>
              <AddAll
                ids={facts.map((fact) => fact.id)}
                chosen={chosen}
                choose={choose}
                locale={locale}
                of={nameOf.get(id) ?? deckEditorWords.noGroup}
              />
            </div>
            <ul>
              {facts.map((fact) => (
                <FactChoice
                  key={fact.id}
                  fact={fact}
                  isChosen={inDeck.has(fact.id)}
                  toggle={(on) => choose(on ? withFacts(chosen, [fact.id]) : withoutFacts(chosen, [fact.id]))}
                  data={data}
                  locale={locale}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  );
}

interface AddAllProps extends Omit<FactsProps, "data"> {
  readonly ids: readonly string[];
  /** The group that they are of. */
  readonly of?: string;
}

/** Adds the facts that are not in the deck yet; takes all of them out where none is missing. */
function AddAll({ ids, chosen, choose, locale, of }: AddAllProps) {
  if (ids.length === 0) return null;
  const missing = ids.filter((id) => !chosen.includes(id));
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => choose(missing.length > 0 ? withFacts(chosen, ids) : withoutFacts(chosen, ids))}
    >
      {missing.length > 0
        ? deckEditorWords.addAll(locale, missing.length)
        : deckEditorWords.removeAll(locale, ids.length)}
      {of === undefined ? null : <span className="visually-hidden">: {of}</span>}
    </button>
  );
}

interface FiltersProps {
  readonly data: DeckEditorData;
  readonly filter: FactFilter;
  readonly change: (change: Partial<FactFilter>) => void;
  /** How what is found is grouped. */
  readonly children: ReactNode;
}

function Filters({ data, filter, change, children }: FiltersProps) {
  const kinds = Object.entries(factKindWords)
    .filter(([kind]) => data.facts.some((fact) => fact.kind === kind))
    .map(([id, name]) => ({ id, name }));
  const hasOwn = data.facts.some(({ own: isOwn }) => isOwn);
  return (
    <div>
      <div className="columns">
        <label className="field">
          <span className="label">{deckEditorWords.search}</span>
          <input
            type="search"
            className="input"
            value={filter.query}
            onChange={({ target }) => change({ query: target.value })}
            // Enter would save the deck.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </label>
        {children}
      </div>
      <details className="unfold">
        <summary>{deckEditorWords.filters}</summary>
        <div className="columns">
          <Filter
            label={deckEditorWords.article}
            value={filter.sourceId}
            choices={data.sources}
            set={(sourceId) => change({ sourceId })}
          />
          <Filter label={deckEditorWords.kind} value={filter.kind} choices={kinds} set={(kind) => change({ kind })} />
          <div className={own.wholeLine}>
            <Filter
              label={deckEditorWords.objective}
              value={filter.objectiveId}
              choices={data.objectives}
              set={(objectiveId) => change({ objectiveId })}
            />
          </div>
          {hasOwn ? (
            <Check label={deckEditorWords.ownOnly} checked={filter.ownOnly} tick={(ownOnly) => change({ ownOnly })} />
          ) : null}
        </div>
      </details>
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly set: (value: string) => void;
}

function Filter({ label, value, choices, set }: FilterProps) {
  if (choices.length === 0) return null;
  const offered = [["", deckEditorWords.all] as const, ...choices.map(({ id, name }) => [id, name] as const)];
  return <SelectField label={label} choices={offered} value={value} choose={set} />;
}

interface FactChoiceProps {
  readonly fact: ChoosableFact;
  readonly isChosen: boolean;
  readonly toggle: (on: boolean) => void;
  readonly data: DeckEditorData;
  readonly locale: string;
}

function FactChoice({ fact, isChosen, toggle, data, locale }: FactChoiceProps) {
  return (
    <li>
      <label className={own.fact}>
        <input type="checkbox" checked={isChosen} onChange={({ target }) => toggle(target.checked)} />
        <span className="reading">{fact.statement}</span>
        <span className="hint">{noteOf(fact, data, locale)}</span>
      </label>
    </li>
  );
}

/** What kind of fact it is, from where, and how many cards it makes. */
export function noteOf(fact: ChoosableFact, { sources }: DeckEditorData, locale: string): string {
  const names = fact.sourceIds.map((id) => sources.find((source) => source.id === id)?.name);
  return [
    fact.own ? deckEditorWords.own : undefined,
    factKindWords[fact.kind],
    names[0],
    deckEditorWords.cards(locale, fact.cards),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}
