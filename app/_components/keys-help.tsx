import { useEffect, useRef } from "react";
import buttons from "@/app/_components/button.module.css";
import styles from "@/app/_components/keys-help.module.css";
import { keysWords } from "@/lib/words/interface/keys";

export interface KeysHelpProps {
  /** Where keys are pressed. */
  readonly place: "review" | "quiz";
  readonly close: () => void;
}

/** The keys, in the browser's own dialog: it keeps the focus inside and gives it back. */
export function KeysHelp({ place, close }: KeysHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title" className={styles.helpTitle}>
        {keysWords.title}
      </h2>
      <dl className={styles.keys}>
        {keysWords[place].map(([key, meaning]) => (
          <div key={key} className={styles.keyRow}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className={`${buttons.secondary} ${buttons.full}`}>
          {keysWords.close}
        </button>
      </form>
    </dialog>
  );
}
