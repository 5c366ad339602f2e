import { ProblemInFocus } from "@/app/_components/problem";
import type { FieldProblems } from "@/app/_components/request";
import type { Intention } from "@/app/facts/[factId]/edit/intention";
import { SaveButton } from "@/app/facts/[factId]/edit/save-button";
import type { Preview } from "@/app/facts/[factId]/edit/use-preview";
import type { CreateFactVersionAnswer } from "@/lib/contracts/fact-versions";
import { editFactWords } from "@/lib/words/interface/edit-fact";

/** How far saving has come. */
export type Outcome =
  | { readonly kind: "editing" | "saving" }
  | {
      readonly kind: "failed";
      readonly detail: string;
      readonly problems: FieldProblems;
      readonly isOutdated: boolean;
    }
  | { readonly kind: "saved"; readonly answer: CreateFactVersionAnswer };

interface SaveBarProps {
  readonly outcome: Outcome;
  readonly notYet: string | undefined;
  readonly isOutdated: boolean;
  readonly loadAgain: () => void;
}

/** What went wrong, and saving; where someone else has saved in between, the way to go on from there. */
export function SaveBar({ outcome, notYet, isOutdated, loadAgain }: SaveBarProps) {
  const failed = outcome.kind === "failed";
  return (
    <>
      {failed ? (
        <ProblemInFocus>
          <p>
            <strong>{editFactWords.notSaved}</strong> {outcome.detail}
          </p>
          <ul className="stack-2">
            {outcome.problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </ProblemInFocus>
      ) : null}
      {isOutdated ? (
        <button type="button" className="secondary full" onClick={loadAgain}>
          {editFactWords.loadAgain}
        </button>
      ) : null}
      <SaveButton label={outcome.kind === "saving" ? editFactWords.saving : editFactWords.save} notYet={notYet} />
    </>
  );
}

/** Why it cannot be saved yet, in the order in which it is fixed; undefined where it can. */
export function whyNotYet(
  { choice, reason, supersededBy }: Intention,
  { hasBody, preview, isOutdated }: { hasBody: boolean; preview: Preview; isOutdated: boolean },
): string | undefined {
  const words = editFactWords.notYet;
  if (isOutdated) return words.outdated;
  if (!hasBody) return choice === "replace" && supersededBy === "" ? words.successor : words.nothing;
  const isWrong = "last" in preview && (preview.last?.problems.length ?? 0) > 0;
  if (isWrong) return preview.kind === "checking" ? words.checking : words.problems;
  return reason.trim() === "" ? words.reason : undefined;
}
