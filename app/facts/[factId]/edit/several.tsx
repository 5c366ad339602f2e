import { useId, useRef, useState } from "react";
import { Labelled } from "@/app/_components/fields";
import { problemAt } from "@/app/_components/request";
import own from "@/app/facts/[factId]/edit/edit.module.css";
import { useEditor } from "@/app/facts/[factId]/edit/editor-context";
import { type DraftPath, valueAt } from "@/lib/core/session/fact-draft";
import type { Choice } from "@/lib/server/services/facts/read-fact-editor";
import { editFactWords } from "@/lib/words/interface/edit-fact";

interface SeveralProps {
  readonly path: DraftPath;
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  /** Whether what is not among the choices can be added too. */
  readonly free?: boolean;
}

/** A list of ids, chosen one after another; each can be taken out again. */
export function Several({ path, label, hint, choices, free = false }: SeveralProps) {
  const { draft, change, problems } = useEditor();
  const [next, setNext] = useState("");
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const listId = useId();
  const value = valueAt(draft, path);
  const ids = Array.isArray(value) ? value.map(String) : [];
  const rest = choices.filter(({ id }) => !ids.includes(id));

  function add(): void {
    const id = next.trim();
    if (id !== "" && !ids.includes(id)) change(path, [...ids, id]);
    setNext("");
    field.current?.focus();
  }

  return (
    <Labelled
      id={`fact-${path.join("-")}`}
      label={label}
      hint={hint}
      problem={problemAt(problems, ["fact", ...path].join("."))}
    >
      {(described) => (
        <div className="stack-2">
          {ids.length === 0 ? null : (
            <ul className={`ways ${own.chosen}`} aria-label={label}>
              {ids.map((id) => (
                <li key={id}>
                  <span>{nameOf(choices, id)}</span>
                  <button
                    type="button"
                    className="quiet"
                    onClick={() => {
                      change(
                        path,
                        ids.filter((one) => one !== id),
                      );
                      field.current?.focus();
                    }}
                  >
                    {editFactWords.takeOut} <span className="visually-hidden">{nameOf(choices, id)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className="joined">
            {free ? (
              <>
                <input
                  {...described}
                  ref={field}
                  className="input"
                  list={listId}
                  value={next}
                  onChange={({ target }) => setNext(target.value)}
                  // Enter would save the fact.
                  onKeyDown={(event) => {
                    if (event.key !== "Enter") return;
                    event.preventDefault();
                    add();
                  }}
                />
                <datalist id={listId}>
                  {rest.map(({ id }) => (
                    <option key={id} value={id} />
                  ))}
                </datalist>
              </>
            ) : (
              <select
                {...described}
                ref={field}
                className="input"
                value={next}
                onChange={({ target }) => setNext(target.value)}
              >
                <option value="">{editFactWords.choose}</option>
                {rest.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
            <button type="button" className="secondary" disabled={next.trim() === ""} onClick={add}>
              {editFactWords.putIn} <span className="visually-hidden">{label}</span>
            </button>
          </div>
        </div>
      )}
    </Labelled>
  );
}

function nameOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.name ?? id;
}
