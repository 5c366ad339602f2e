import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
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
  withPlaced,
} from "@/lib/core/session/deck-draft";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

/** The facts of the deck in their order; each can be dragged, moved by keys and buttons, and taken out. */
export function ChosenFacts({ data, chosen, choose, locale }: FactsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const factOf = new Map(data.facts.map((fact) => [fact.id, fact]));
  const facts = chosen.flatMap((id) => factOf.get(id) ?? []);
  const unknown = chosen.length - facts.length;

  /** The button keeps the focus while its row moves. */
  function move(id: string, by: -1 | 1, button: HTMLButtonElement): void {
    const moved = withMoved(chosen, id, by);
    flushSync(() => choose(moved));
    button.focus();
    setTold(deckEditorWords.movedTo(locale, moved.indexOf(id) + 1, moved.length));
  }

  function dragOver(event: DragEvent, id: string): void {
    if (dragged === null) return;
    event.preventDefault();
    if (dragged !== id) choose(withPlaced(chosen, dragged, id));
  }

  return (
    <section className={`stack-3 ${own.pane}`} aria-labelledby="chosen">
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
      <p role="status" className="visually-hidden">
        {told}
      </p>
      <ol className={own.list}>
        {facts.map((fact, place) => (
          <li
            key={fact.id}
            className={`row ${own.chosen}`}
            data-dragged={fact.id === dragged || undefined}
            onDragOver={(event) => dragOver(event, fact.id)}
            onDrop={(event) => event.preventDefault()}
          >
            <Handle
              label={deckEditorWords.drag(fact.statement)}
              start={() => setDragged(fact.id)}
              end={() => setDragged(null)}
              move={(by, button) => move(fact.id, by, button)}
            />
            <span className="reading">{fact.statement}</span>
            <span className="hint">{noteOf(fact, data, locale)}</span>
            <Moves
              fact={fact}
              isFirst={place === 0}
              isLast={place === facts.length - 1}
              move={(by, button) => move(fact.id, by, button)}
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

type Move = (by: -1 | 1, button: HTMLButtonElement) => void;

interface HandleProps {
  readonly label: string;
  readonly start: () => void;
  readonly end: () => void;
  readonly move: Move;
}

/** What a fact is dragged by with a mouse, and moved by with the arrow keys; fingers have the buttons. */
function Handle({ label, start, end, move }: HandleProps) {
  function press(event: KeyboardEvent<HTMLButtonElement>): void {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? -1 : 1, event.currentTarget);
  }
  return (
    <button
      type="button"
      className={`icon ${own.handle}`}
      aria-label={label}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", label);
        start();
      }}
      onDragEnd={end}
      onKeyDown={press}
    >
      ⠿
    </button>
  );
}

interface MovesProps {
  readonly fact: ChoosableFact;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly move: Move;
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
        onClick={({ currentTarget }) => move(-1, currentTarget)}
      >
        ↑
      </button>
      <button
        type="button"
        className={`icon ${own.move}`}
        aria-label={deckEditorWords.down(statement)}
        aria-disabled={isLast}
        onClick={({ currentTarget }) => move(1, currentTarget)}
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
