import { useState } from "react";
import styles from "@/app/quiz/[attemptId]/placing.module.css";
import type { PlacingProps } from "@/app/quiz/[attemptId]/response-props";
import type { PlacedPair } from "@/lib/core/assessment/response";
import { paired } from "@/lib/core/session/quiz-places";
import { quizWords } from "@/lib/words/interface/quiz";

/** Pairs: one of the left sides is in hand, and a tap on a right side puts it there. The next free one follows. */
export function MatchingField({ item, given, locked, draft }: PlacingProps) {
  const { elements = [], choices = [] } = item;
  const [inHand, setInHand] = useState(elements[0]?.id);
  const [said, setSaid] = useState("");
  const pairs = given !== null && "pairs" in given ? given.pairs : [];
  const textOf = (id: string | undefined) => elements.find((element) => element.id === id)?.text ?? "";

  function choose(choice: { readonly id: string; readonly text: string }): void {
    if (inHand === undefined || locked) return;
    const after = paired(pairs, inHand, choice.id);
    const free = elements.find(({ id }) => partnerOf(after, id) === undefined);
    draft({ pairs: after });
    setSaid(quizWords.matched(textOf(inHand), choice.text, free?.text));
    if (free !== undefined) setInHand(free.id);
  }

  return (
    <div className="stack-3">
      <p className="small">{quizWords.matchHint}</p>
      <fieldset className={styles.side} disabled={locked}>
        <legend className="visually-hidden">{quizWords.matchLeft}</legend>
        {elements.map(({ id, text }) => {
          const partner = choices.find((choice) => choice.id === partnerOf(pairs, id));
          return (
            <button
              key={id}
              type="button"
              className={styles.left}
              aria-pressed={id === inHand}
              aria-label={quizWords.matchState(text, partner?.text)}
              onClick={() => setInHand(id)}
            >
              <span className={styles.text}>{text}</span>
              <span className={partner === undefined ? styles.emptySlot : styles.slot} aria-hidden="true">
                {partner === undefined ? "" : letterOf(partner.id)}
              </span>
            </button>
          );
        })}
      </fieldset>
      <fieldset className={styles.side} disabled={locked}>
        <legend className={`small ${styles.legend}`}>{quizWords.matchFor(textOf(inHand))}</legend>
        {choices.map((choice) => {
          const owner = pairs.find(({ right }) => right === choice.id)?.left;
          return (
            <button
              key={choice.id}
              type="button"
              className={owner === undefined ? styles.right : `${styles.right} ${styles.taken}`}
              aria-pressed={owner !== undefined && owner === inHand}
              aria-label={quizWords.choiceState(choice.text, owner === undefined ? undefined : textOf(owner))}
              onClick={() => choose(choice)}
            >
              <span className={styles.letter} aria-hidden="true">
                {letterOf(choice.id)}
              </span>
              <span className={styles.text}>{choice.text}</span>
            </button>
          );
        })}
      </fieldset>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

function partnerOf(pairs: readonly PlacedPair[], left: string): string | undefined {
  return pairs.find((pair) => pair.left === left)?.right;
}

function letterOf(id: string): string {
  return id.toUpperCase();
}
