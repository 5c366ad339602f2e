import { Check, Choices, SelectField, TextArea } from "@/app/_components/fields";
import type { ChangeChoice, Intention } from "@/app/facts/[factId]/edit/intention";
import type { Choice } from "@/lib/server/services/facts/read-fact-editor";
import { editFactWords } from "@/lib/words/interface/edit-fact";

interface ChangeFieldsProps {
  readonly intention: Intention;
  readonly intend: (change: Partial<Intention>) => void;
  readonly choices: readonly ChangeChoice[];
  readonly facts: readonly Choice[];
  readonly problem: string | undefined;
}

/** What is done to the fact, and why. */
export function ChangeFields({ intention, intend, choices, facts, problem }: ChangeFieldsProps) {
  return (
    <section className="stack-3 part">
      <Choices
        legend={editFactWords.change}
        name="change"
        choices={choices.map((choice) => [choice, ...editFactWords.changes[choice]])}
        value={intention.choice}
        choose={(choice) => intend({ choice })}
      />
      {intention.choice === "replace" ? (
        <SelectField
          label={editFactWords.successor}
          choices={[["", editFactWords.choose], ...facts.map(({ id, name }) => [id, name] as const)]}
          value={intention.supersededBy}
          choose={(supersededBy) => intend({ supersededBy })}
        />
      ) : null}
      <TextArea
        name="reason"
        label={editFactWords.reason}
        hint={editFactWords.reasonHint}
        problem={problem}
        rows={2}
        maxLength={500}
        value={intention.reason}
        onChange={({ target }) => intend({ reason: target.value })}
      />
      {intention.choice === "correct" ? (
        <Check label={editFactWords.quiet} checked={intention.quiet} tick={(quiet) => intend({ quiet })} />
      ) : null}
    </section>
  );
}
