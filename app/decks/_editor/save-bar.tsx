import { NavLink } from "@/app/_components/nav-link";
import { ProblemInFocus } from "@/app/_components/problem";
import own from "@/app/decks/_editor/deck-editor.module.css";
import type { DeckForm } from "@/app/decks/_editor/use-deck-draft";
import { minutesToMeet } from "@/lib/core/scheduling/first-study";
import type { ChoosableFact } from "@/lib/core/session/deck-draft";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

interface SaveBarProps {
  readonly form: DeckForm;
  readonly factOf: ReadonlyMap<string, ChoosableFact>;
  readonly locale: string;
}

/** What the deck comes to, and saving it: always in sight. */
export function SaveBar({ form: { draft, outcome, isChanged, deckId }, factOf, locale }: SaveBarProps) {
  const failed = outcome.kind === "failed";
  const facts = draft.factIds.flatMap((id) => factOf.get(id) ?? []);
  const cards = facts.reduce((sum, fact) => sum + fact.cards, 0);
  return (
    <div className={own.bar} data-save-bar>
      {failed ? (
        <ProblemInFocus>
          <strong>{deckEditorWords.notSaved}</strong>{" "}
          {[outcome.detail, ...outcome.problems.map(({ message }) => message)].join(" ")}
        </ProblemInFocus>
      ) : null}
      <p className="small numbers">{deckEditorWords.sums(locale, facts.length, cards, minutesToMeet(cards))}</p>
      <div className="ways">
        <p role="status" className="soft">
          {outcome.kind === "saved" ? deckEditorWords.saved : ""}
        </p>
        {deckId === null || isChanged ? null : (
          <NavLink href={`/decks/${encodeURIComponent(deckId)}`} className="secondary">
            {deckEditorWords.see}
          </NavLink>
        )}
        <button
          type="submit"
          className="primary"
          disabled={outcome.kind === "saving" || (!isChanged && deckId !== null)}
        >
          {outcome.kind === "saving" ? deckEditorWords.saving : deckEditorWords.save}
        </button>
      </div>
    </div>
  );
}
