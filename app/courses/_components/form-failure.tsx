import type { FieldProblems } from "@/app/_components/request";
import { requestWords } from "@/lib/words/interface/request";

interface FormFailureProps {
  readonly failure: { readonly detail: string; readonly problems: FieldProblems } | null;
}

/** Why a form was not taken: what is wrong in a field stands beside it, all else is said here. */
export function FormFailure({ failure }: FormFailureProps) {
  return (
    <div role="alert">
      {failure === null ? null : (
        <p className="bad">{failure.problems.length > 0 ? requestWords.notSaved : failure.detail}</p>
      )}
    </div>
  );
}
