import type { ReactNode } from "react";

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
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
