import { Check, Choices, TextArea, TextField } from "@/app/_components/fields";
import own from "@/app/decks/_editor/deck-editor.module.css";
import type { DeckForm } from "@/app/decks/_editor/use-deck-draft";
import { DECK_STATUSES } from "@/lib/core/content/deck-status";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

interface DeckHeadFieldsProps {
  readonly form: DeckForm;
  /** Whether I may write facts of my own, and so have questions to keep. */
  readonly writesFacts: boolean;
}

/** What the deck is called, what it is for, and who sees it. */
export function DeckHeadFields({ form: { draft, change, outcome, deckId }, writesFacts }: DeckHeadFieldsProps) {
  const problems = outcome.kind === "failed" ? outcome.problems : [];
  const problemOf = (field: string) => problems.find(({ path }) => path === field)?.message;
  const statuses = deckId === null ? DECK_STATUSES.filter((status) => status !== "retired") : DECK_STATUSES;
  return (
    <div className={`stack-3 ${own.head}`}>
      <TextField
        name="title"
        label={deckEditorWords.title}
        problem={problemOf("title")}
        maxLength={120}
        value={draft.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextArea
        name="description"
        label={deckEditorWords.description}
        hint={deckEditorWords.descriptionHint}
        problem={problemOf("description")}
        rows={2}
        maxLength={1000}
        value={draft.description}
        onChange={({ target }) => change({ description: target.value })}
      />
      <Choices
        legend={deckEditorWords.statusTitle}
        name="status"
        choices={statuses.map((one) => [one, deckEditorWords.status[one], deckEditorWords.statusHint[one]])}
        value={draft.status}
        choose={(status) => change({ status })}
        className="wide-columns"
      />
      {writesFacts ? (
        <Check
          label={
            <>
              {deckEditorWords.keepsQuestions}
              <span className="hint">{deckEditorWords.keepsQuestionsHint}</span>
            </>
          }
          checked={draft.keepsQuestions}
          tick={(keepsQuestions) => change({ keepsQuestions })}
        />
      ) : null}
    </div>
  );
}
