import { type ReactNode, useRef, useState } from "react";
import { useEditor } from "@/app/facts/[factId]/edit/editor-context";
import { type DraftPath, valueAt } from "@/lib/core/session/fact-draft";
import { editFactWords } from "@/lib/words/interface/edit-fact";

interface FieldListProps {
  readonly path: DraftPath;
  /** Which words: of questions, of quotations, of wrong answers. */
  readonly of: keyof typeof editFactWords.add;
  /** How many there must be at least. */
  readonly least: number;
  readonly fresh: unknown;
  readonly title?: (place: number) => string;
  readonly children: (path: DraftPath) => ReactNode;
}

/** Several of a kind, to which one can be added and from which one can be taken. */
export function FieldList({ path, of, least, fresh, title, children }: FieldListProps) {
  const { draft, change } = useEditor();
  const list = valueAt(draft, path);
  const count = Array.isArray(list) ? list.length : 0;
  const add = useRef<HTMLButtonElement>(null);
  // Some fields keep what was typed in them: a list that has lost a member is another list.
  const [removed, setRemoved] = useState(0);
  return (
    <div className="stack-4 start">
      {Array.from({ length: count }, (_, place) => place).map((place) => (
        <fieldset key={`${removed} ${place}`} className="card">
          <legend className={title === undefined ? "visually-hidden" : "small"}>
            {(title ?? ((number: number) => `${editFactWords.misconception} ${number}`))(place + 1)}
          </legend>
          {children([...path, place])}
          {count > least ? (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                setRemoved(removed + 1);
                change([...path, place], undefined);
                add.current?.focus();
              }}
            >
              {editFactWords.remove[of]}
            </button>
          ) : null}
        </fieldset>
      ))}
      <button ref={add} type="button" className="secondary" onClick={() => change([...path, count], fresh)}>
        {editFactWords.add[of]}
      </button>
    </div>
  );
}
