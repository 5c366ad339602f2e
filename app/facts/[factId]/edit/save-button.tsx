import { useId } from "react";
import { notYetWords } from "@/lib/words/interface/save-fact";

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
      {/* That it is being checked is in sight above. */}
      <p id={id} className={notYet === notYetWords.checking ? "visually-hidden" : "small"}>
        {notYet}
      </p>
      <button
        type="submit"
        className="primary full"
        {...(notYet !== undefined && { "aria-disabled": true, "aria-describedby": id })}
      >
        {label}
      </button>
    </>
  );
}

/** Whoever presses it too early is led to the first field that is wrong, or to the reason where only that is missing. */
export function focusFirstProblem(form: HTMLFormElement, isReasonMissing = false): void {
  const wrong = form.querySelector<HTMLElement>(isReasonMissing ? "[name='reason']" : "[aria-invalid='true']");
  const more = wrong?.closest("details");
  if (more) more.open = true;
  wrong?.focus();
}
