import { ProblemInFocus } from "@/app/_components/problem";
import { OutlookDetails } from "@/app/facts/[factId]/edit/consequences";
import own from "@/app/facts/[factId]/edit/edit.module.css";
import { SaveButton } from "@/app/facts/[factId]/edit/save-button";
import type { Outlook } from "@/app/facts/new/use-outlook";
import { ownFactWords } from "@/lib/words/interface/own-facts";

interface NewFactOutlookProps {
  readonly outlook: Outlook;
  readonly failure: { readonly kind: string; readonly detail?: string };
  /** Why it cannot be saved yet. */
  readonly notYet: string | undefined;
  readonly locale: string;
}

/** Beside the form: what has to be fixed, else the cards and questions, and saving. */
export function NewFactOutlook({ outlook, notYet, failure, locale }: NewFactOutlookProps) {
  const failed = failure.kind === "failed";
  return (
    <aside className={`card sunk ${own.beside}`} aria-labelledby="preview">
      <h2 id="preview" className="heading">
        {ownFactWords.preview}
      </h2>
      <p role="status" className="strong">
        {statusOf(outlook, locale)}
      </p>
      {outlook.last === null ? null : <OutlookDetails preview={outlook.last} locale={locale} />}
      {failed ? (
        <ProblemInFocus>
          <p>
            <strong>{ownFactWords.notSaved}</strong> {failure.detail}
          </p>
        </ProblemInFocus>
      ) : null}
      <SaveButton label={failure.kind === "saving" ? ownFactWords.saving : ownFactWords.save} notYet={notYet} />
    </aside>
  );
}

/** Why a new fact cannot be saved yet; undefined where it can. */
export function whyNotYet({ last, isChecking }: Outlook): string | undefined {
  if (last === null) return ownFactWords.notYet.nothing;
  if (last.problems.length === 0) return undefined;
  return isChecking ? ownFactWords.notYet.checking : ownFactWords.notYet.problems;
}

function statusOf({ last, isChecking, failure }: Outlook, locale: string): string {
  if (failure !== null) return failure;
  if (isChecking) return ownFactWords.checking;
  if (last === null) return ownFactWords.untouched;
  return last.problems.length > 0 ? ownFactWords.mend : ownFactWords.ready(locale, last.cards.length, last.items.after);
}
