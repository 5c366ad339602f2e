import { useId } from "react";
import buttons from "@/app/_components/button.module.css";
import own from "@/app/facts/[factId]/edit/edit.module.css";

interface SaveButtonProps {
  readonly label: string;
  /** Why it cannot be saved yet; undefined where it can. */
  readonly notYet: string | undefined;
}

/** Saves the form, or says beside it why that cannot be yet: it can be reached all the same, so that this is heard. */
export function SaveButton({ label, notYet }: SaveButtonProps) {
  const id = useId();
  return (
    <>
      <p id={id} className={own.soft}>
        {notYet}
      </p>
      <button
        type="submit"
        className={`${buttons.primary} ${buttons.full}`}
        {...(notYet !== undefined && { "aria-disabled": true, "aria-describedby": id })}
      >
        {label}
      </button>
    </>
  );
}

/** Whoever presses it too early is led to the first field that is wrong, or to the reason where only that is missing. */
export function focusFirstProblem(form: HTMLFormElement, isReasonMissing = false): void {
  const wrong = form.querySelector<HTMLElement>(isReasonMissing ? "#reason" : "[aria-invalid='true']");
  const more = wrong?.closest("details");
  if (more) more.open = true;
  wrong?.focus();
}
