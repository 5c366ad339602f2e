import { useEffect, useRef } from "react";
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
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title" className="heading">
        {keysWords.title}
      </h2>
      <dl className="terms">
        {keysWords[place].map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="secondary full">
          {keysWords.close}
        </button>
      </form>
    </dialog>
  );
}
