import { type ReactNode, useId } from "react";
import { Labelled } from "@/app/_components/fields";
import { Section } from "@/app/_components/section";
import { useEditor, useTextField } from "@/app/facts/[factId]/edit/editor-context";
import { type DraftPath, valueAt } from "@/lib/core/session/fact-draft";
import { editFactWords } from "@/lib/words/interface/edit-fact";

interface FieldProps {
  readonly path: DraftPath;
  readonly label: string;
  readonly hint?: string;
}

/** A line of text, or several. */
export function Text({ path, label, hint, lines = 1 }: FieldProps & { readonly lines?: number }) {
  const field = useTextField(path);
  return (
    <Labelled id={field.id} problem={field.problem} label={label} hint={hint}>
      {(described) =>
        lines === 1 ? (
          <input
            {...described}
            className="input"
            value={field.value}
            onChange={({ target }) => field.set(target.value)}
          />
        ) : (
          <textarea
            {...described}
            className="input growing"
            rows={lines}
            value={field.value}
            onChange={({ target }) => field.set(target.value)}
          />
        )
      }
    </Labelled>
  );
}

/** A figure; what is no number stays as it was typed, so that the check can say so. */
export function Figure({ path, label }: FieldProps) {
  const field = useTextField(path);
  return (
    <Labelled id={field.id} problem={field.problem} label={label}>
      {(described) => (
        <input
          {...described}
          className="input"
          inputMode="decimal"
          value={field.value}
          onChange={({ target: { value } }) => {
            const isPlain = value.trim() !== "" && String(Number(value)) === value;
            field.set(isPlain ? Number(value) : value);
          }}
        />
      )}
    </Labelled>
  );
}

interface SelectProps extends FieldProps {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** What stands for nothing; without it there is always a choice. */
  readonly none?: string;
  readonly asNumber?: boolean;
  /** What happens where nothing is chosen; otherwise the field goes. */
  readonly onNone?: () => void;
}

/** One of several. What the form holds stays in the list, also where nothing goes by that name any more. */
export function Select({ path, label, hint, choices, none, asNumber = false, onNone }: SelectProps) {
  const field = useTextField(path);
  const isKnown = field.value === "" || choices.some(({ id }) => id === field.value);
  return (
    <Labelled id={field.id} problem={field.problem} label={label} hint={hint}>
      {(described) => (
        <select
          {...described}
          className="input"
          value={field.value}
          onChange={({ target: { value } }) => {
            if (value === "" && onNone !== undefined) onNone();
            else field.set(asNumber ? Number(value) : value);
          }}
        >
          {none === undefined && field.value !== "" ? null : <option value="">{none ?? editFactWords.choose}</option>}
          {isKnown ? null : <option value={field.value}>{field.value}</option>}
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function Check({ path, label }: FieldProps) {
  const { draft, change } = useEditor();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={valueAt(draft, path) === true}
        onChange={({ target }) => change(path, target.checked)}
      />
      {label}
    </label>
  );
}

/** A list of texts, one a line. */
export function Lines({ path, label, hint }: FieldProps) {
  const { draft, change } = useEditor();
  const field = useTextField(path);
  const list = valueAt(draft, path);
  const lines = Array.isArray(list) ? list.map(String) : [];
  return (
    <Labelled id={field.id} problem={field.problem} label={label} hint={hint}>
      {(described) => (
        <textarea
          {...described}
          className="input growing"
          rows={Math.max(2, lines.length + 1)}
          defaultValue={lines.join("\n")}
          onChange={({ target }) => {
            const written = target.value.split("\n").map((line) => line.trim());
            const kept = written.filter((line) => line !== "");
            change(path, kept.length === 0 ? undefined : kept);
          }}
        />
      )}
    </Labelled>
  );
}

/** A group of fields with a heading. */
export function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <Section id={useId()} title={title} className="stack-3 part">
      {hint === undefined ? null : <p className="small">{hint}</p>}
      {children}
    </Section>
  );
}
