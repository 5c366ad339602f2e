import type { ReactNode } from "react";
import styles from "@/app/_components/field.module.css";

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
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
      {children({ id, ...(problem && { "aria-invalid": true }), ...(described && { "aria-describedby": described }) })}
      {problem ? (
        <span id={`${id}-problem`} className={styles.problem}>
          {problem}
        </span>
      ) : null}
    </div>
  );
}
