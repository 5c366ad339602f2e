import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";

interface Said {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

interface LabelledProps extends Said {
  readonly id: string;
  readonly children: (described: { id: string; "aria-invalid"?: true; "aria-describedby"?: string }) => ReactNode;
}

/** Label, hint, control and problem, each belonging to the other. */
export function Labelled({ id, label, hint, problem, children }: LabelledProps) {
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter((part) => part !== "").join(" ");
  return (
    <div className="field">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      ) : null}
      {children({ id, ...(problem && { "aria-invalid": true }), ...(described && { "aria-describedby": described }) })}
      {problem ? (
        <span id={`${id}-problem`} className="problem">
          {problem}
        </span>
      ) : null}
    </div>
  );
}

type Own = "className" | "id";
type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, Own> &
  Said & { readonly name: string; readonly ref?: Ref<HTMLInputElement> };

/** A line of text. */
export function TextField({ label, hint, problem, ...input }: TextFieldProps) {
  return (
    <Labelled id={`field-${input.name}`} label={label} hint={hint} problem={problem}>
      {(described) => <input {...input} {...described} className="input" />}
    </Labelled>
  );
}

/** A whole number. */
export function NumberField(props: TextFieldProps) {
  return <TextField type="number" inputMode="numeric" step={1} {...props} />;
}

type TextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own> & Said & { readonly name: string };

/** Several lines of text. */
export function TextArea({ label, hint, problem, ...area }: TextAreaProps) {
  return (
    <Labelled id={`field-${area.name}`} label={label} hint={hint} problem={problem}>
      {(described) => <textarea rows={3} {...area} {...described} className="input" />}
    </Labelled>
  );
}

/** What can be chosen: what it is called in data, and in words. */
export type Choice<Value extends string | number = string | number> = readonly [value: Value, words: string];

interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, Own>, Said {
  readonly choices: readonly Choice[];
  /** Hears what is chosen. */
  readonly choose?: (value: string) => void;
}

/** One of many, from a list that opens. */
export function SelectField({ label, hint, problem, choices, choose, ...select }: SelectFieldProps) {
  const own = useId();
  const id = select.name === undefined ? own : `field-${select.name}`;
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      {(described) => (
        <select
          {...select}
          {...described}
          {...(choose !== undefined && { onChange: ({ target }) => choose(target.value) })}
          className="input"
        >
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface ChoicesProps<Value extends string | number> {
  readonly legend: string;
  /** Whether the legend is for ears alone. */
  readonly isHidden?: boolean;
  readonly name: string;
  readonly hint?: string;
  /** The third is what follows from a choice. */
  readonly choices: readonly (readonly [...Choice<Value>, hint?: string | undefined])[];
  /** What is chosen at first, where the form keeps it; `value` where the page does, and hears of another choice. */
  readonly chosen?: Value | undefined;
  readonly value?: Value | null;
  readonly choose?: (value: Value) => void;
  /** How they stand: below each other unless said otherwise. */
  readonly className?: string | undefined;
}

/** One of a few, all in sight. */
export function Choices<Value extends string | number>(props: ChoicesProps<Value>) {
  const { legend, isHidden = false, name, hint, choices, chosen, value, choose, className = "stack-2" } = props;
  const kept = (one: Value) => (value === undefined ? { defaultChecked: one === chosen } : { checked: one === value });
  return (
    <fieldset className="field">
      <legend className={isHidden ? "visually-hidden" : "label"}>{legend}</legend>
      {hint === undefined ? null : <span className="hint">{hint}</span>}
      <div className={className}>
        {choices.map(([one, words, about]) => (
          <label key={one} className="choice">
            <input type="radio" name={name} value={one} {...kept(one)} onChange={() => choose?.(one)} />
            <span>
              {words}
              {about === undefined ? null : <span className="hint">{about}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, Own> {
  readonly label: ReactNode;
  /** Hears whether it is ticked. */
  readonly tick?: (on: boolean) => void;
  /** Whether it stands in a box, as choices do. */
  readonly boxed?: boolean;
}

/** Something to be wanted or not. */
export function Check({ label, tick, boxed = false, ...input }: CheckProps) {
  return (
    <label className={boxed ? "choice" : "check"}>
      <input
        {...input}
        type="checkbox"
        {...(tick !== undefined && { onChange: ({ target }: { target: HTMLInputElement }) => tick(target.checked) })}
      />
      <span>{label}</span>
    </label>
  );
}
