import type { Action } from "@/app/_components/use-action";
import { requestWords } from "@/lib/words/interface/request";

/** What went wrong, said aloud as soon as it is known. */
export function Problem({ text }: { readonly text: string | null }) {
  return <div role="alert">{text === null ? null : <p className="bad">{text}</p>}</div>;
}

/** Why a form was not taken: what is wrong in a field stands beside it, all else is said here. */
export function FormProblem({ action: { problem, problems } }: { readonly action: Action }) {
  return <Problem text={problems.length > 0 ? requestWords.notSaved : problem} />;
}
