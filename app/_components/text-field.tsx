import type { InputHTMLAttributes } from "react";
import { Labelled } from "@/app/_components/labelled";

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id"> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

/** A labelled field with its hint and, where there is one, its problem in words. */
export function TextField({ label, hint, problem, ...input }: TextFieldProps) {
  return (
    <Labelled id={`field-${input.name}`} label={label} hint={hint} problem={problem}>
      {(described) => <input {...input} {...described} className="input" />}
    </Labelled>
  );
}
