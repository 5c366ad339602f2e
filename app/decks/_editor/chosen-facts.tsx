import { useRef } from "react";
import { SelectField } from "@/app/_components/fields";
import { type FactsProps, noteOf } from "@/app/decks/_editor/choose-facts";
import own from "@/app/decks/_editor/deck-editor.module.css";
import {
  type ChoosableFact,
  DECK_ORDERS,
  type DeckOrder,
  inDeckOrder,
  withMoved,
  withoutFacts,
} from "@/lib/core/session/deck-draft";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

/** The facts of the deck in their order; each can be moved and taken out. */
export function ChosenFacts({ data, chosen, choose, locale }: FactsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const factOf = new Map(data.facts.map((fact) => [fact.id, fact]));
  const facts = chosen.flatMap((id) => factOf.get(id) ?? []);
  const unknown = chosen.length - facts.length;
  return (
    <section className="stack-3" aria-labelledby="chosen">
      <h2 id="chosen" ref={heading} tabIndex={-1} className="heading">
        {deckEditorWords.chosen(locale, chosen.length)}
      </h2>
      {facts.length === 0 ? <p className="hint">{deckEditorWords.empty}</p> : null}
      {facts.length > 1 ? (
        <SelectField
          label={deckEditorWords.order}
          choices={[
            ["", deckEditorWords.asItIs],
            ...DECK_ORDERS.map((order) => [order, deckEditorWords.orders[order]] as const),
          ]}
          value=""
          choose={(order) => choose(inDeckOrder(chosen, order as DeckOrder, data.facts))}
        />
      ) : null}
      {unknown > 0 ? <p className="hint">{deckEditorWords.unknown(locale, unknown)}</p> : null}
      <ol>
        {facts.map((fact, place) => (
          <li key={fact.id} className="row">
            <span className="reading">{fact.statement}</span>
            <span className="hint">{noteOf(fact, data, locale)}</span>
            <Moves
              fact={fact}
              isFirst={place === 0}
              isLast={place === facts.length - 1}
              move={(by) => choose(withMoved(chosen, fact.id, by))}
              remove={() => {
                choose(withoutFacts(chosen, [fact.id]));
                heading.current?.focus();
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface MovesProps {
  readonly fact: ChoosableFact;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

function Moves({ fact: { statement, own: isOwn, id }, isFirst, isLast, move, remove }: MovesProps) {
  return (
    <span className="ways">
      <button
        type="button"
        className={`icon ${own.move}`}
        aria-label={deckEditorWords.up(statement)}
        aria-disabled={isFirst}
        onClick={() => move(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className={`icon ${own.move}`}
        aria-label={deckEditorWords.down(statement)}
        aria-disabled={isLast}
        onClick={() => move(1)}
      >
        ↓
      </button>
      <button
        type="button"
        className={`icon ${own.move}`}
        aria-label={deckEditorWords.remove(statement)}
        onClick={remove}
      >
        ×
      </button>
      {isOwn ? (
        <a className="quiet" href={`/facts/${encodeURIComponent(id)}`}>
          {deckEditorWords.editFact}
        </a>
      ) : null}
    </span>
  );
}
