import { useEffect, useRef, useState } from "react";
import styles from "@/app/quiz/[attemptId]/placing.module.css";
import type { PlacingProps } from "@/app/quiz/[attemptId]/response-props";
import { useDragOrder } from "@/app/quiz/[attemptId]/use-drag-order";
import { moved, movedTo } from "@/lib/core/session/quiz-places";
import { quizWords } from "@/lib/words/interface/quiz";

/** Events, each with a button to move it up and one to move it down. The button keeps the focus as its event moves. */
export function OrderingField({ item, given, locked, draft }: PlacingProps) {
  const { elements = [] } = item;
  const [said, setSaid] = useState("");
  const pressed = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const order = given !== null && "order" in given ? given.order : elements.map(({ id }) => id);
  const textOf = (id: string) => elements.find((element) => element.id === id)?.text ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: a button that has moved with its event has lost the focus
  useEffect(() => pressed.current?.focus({ preventScroll: true }), [order.join()]);

  const { dragged, inPage, handle } = useDragOrder(list, order, (id, to) => {
    const after = movedTo(order, id, to);
    if (locked || after === order) return;
    pressed.current = null;
    draft({ order: after });
    setSaid(quizWords.movedTo(textOf(id), after.indexOf(id) + 1, after.length));
  });

  function move(id: string, step: -1 | 1, button: HTMLButtonElement): void {
    const after = moved(order, id, step);
    if (locked || after === order) return;
    pressed.current = button;
    draft({ order: after });
    setSaid(quizWords.movedTo(textOf(id), after.indexOf(id) + 1, after.length));
  }

  return (
    <div className="stack-3">
      <p className="small">{quizWords.orderHint}</p>
      <ol ref={list} className={styles.events}>
        {inPage
          .map((id) => ({ id, place: order.indexOf(id) }))
          .map(({ id, place }) => (
            <li
              key={id}
              className={dragged === id ? `${styles.event} ${styles.dragged}` : styles.event}
              style={dragged === null ? undefined : { order: place }}
            >
              <span className={styles.handle} aria-hidden="true" {...(locked ? {} : handle(id))}>
                {place + 1}
              </span>
              <span className={styles.text}>{textOf(id)}</span>
              <MoveButton
                name={quizWords.moveUp(textOf(id))}
                down={false}
                idle={locked || place === 0}
                move={(button) => move(id, -1, button)}
              />
              <MoveButton
                name={quizWords.moveDown(textOf(id))}
                down
                idle={locked || place === order.length - 1}
                move={(button) => move(id, 1, button)}
              />
            </li>
          ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

interface MoveButtonProps {
  readonly name: string;
  readonly down: boolean;
  /** At the end of the list it does nothing, and stays where the focus can be. */
  readonly idle: boolean;
  readonly move: (button: HTMLButtonElement) => void;
}

function MoveButton({ name, down, idle, move }: MoveButtonProps) {
  return (
    <button
      type="button"
      className="icon"
      aria-label={name}
      aria-disabled={idle || undefined}
      onClick={(event) => move(event.currentTarget)}
    >
      <svg viewBox="0 0 24 24" width="1.5rem" height="1.5rem" aria-hidden="true" fill="none" stroke="currentColor">
        <path
          d={down ? "M6 9l6 6 6-6" : "M6 15l6-6 6 6"}
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
