import { Labelled } from "@/app/_components/labelled";
import own from "@/app/decks/_editor/deck-editor.module.css";
import type { DeckForm } from "@/app/decks/_editor/use-deck-draft";
import { DECK_STATUSES } from "@/lib/core/content/deck-status";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

/** What the deck is called, what it is for, and who sees it. */
export function DeckHeadFields({ form: { draft, change, outcome, deckId } }: { readonly form: DeckForm }) {
  const problems = outcome.kind === "failed" ? outcome.problems : [];
  const problemOf = (field: string) => problems.find(({ path }) => path === field)?.message;
  const statuses = deckId === null ? DECK_STATUSES.filter((status) => status !== "retired") : DECK_STATUSES;
  return (
    <div className={`stack-3 ${own.head}`}>
      <Labelled id="deck-title" label={deckEditorWords.title} problem={problemOf("title")}>
        {(described) => (
          <input
            {...described}
            className="input"
            maxLength={120}
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Labelled>
      <Labelled
        id="deck-description"
        label={deckEditorWords.description}
        hint={deckEditorWords.descriptionHint}
        problem={problemOf("description")}
      >
        {(described) => (
          <textarea
            {...described}
            className="input growing"
            rows={2}
            maxLength={1000}
            value={draft.description}
            onChange={({ target }) => change({ description: target.value })}
          />
        )}
      </Labelled>
      <fieldset className="field">
        <legend className="label">{deckEditorWords.statusTitle}</legend>
        <div className="wide-columns">
          {statuses.map((status) => (
            <label key={status} className="choice">
              <input
                type="radio"
                name="status"
                value={status}
                checked={draft.status === status}
                onChange={() => change({ status })}
              />
              <span>
                {deckEditorWords.status[status]}
                <span className="hint">{deckEditorWords.statusHint[status]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
