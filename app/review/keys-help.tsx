import type { RefObject } from "react";
import buttons from "@/app/_components/button.module.css";
import styles from "@/app/review/review.module.css";
import { reviewWords } from "@/lib/words/interface/review";

/** The keys, in the browser's own dialog: it keeps the focus inside and gives it back. */
export function KeysHelp({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="keys-title">
      <h2 id="keys-title" className={styles.helpTitle}>
        {reviewWords.helpTitle}
      </h2>
      <dl className={styles.keys}>
        {reviewWords.keys.map(([key, meaning]) => (
          <div key={key} className={styles.keyRow}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className={`${buttons.secondary} ${buttons.full}`}>
          {reviewWords.helpClose}
        </button>
      </form>
    </dialog>
  );
}
