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
      <fieldset className="field">
        <legend className="label">{editFactWords.change}</legend>
        <div className="stack-2">
          {choices.map((choice) => (
            <label key={choice} className="choice">
              <input
                type="radio"
                name="change"
                value={choice}
                checked={intention.choice === choice}
                onChange={() => intend({ choice })}
              />
              <span>
                {editFactWords.changes[choice][0]}
                <span className="hint">{editFactWords.changes[choice][1]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {intention.choice === "replace" ? (
        <div className="field">
          <label htmlFor="successor" className="label">
            {editFactWords.successor}
          </label>
          <select
            id="successor"
            className="input"
            value={intention.supersededBy}
            onChange={({ target }) => intend({ supersededBy: target.value })}
          >
            <option value="">{editFactWords.choose}</option>
            {facts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div className="field">
        <label htmlFor="reason" className="label">
          {editFactWords.reason}
        </label>
        <span id="reason-hint" className="hint">
          {editFactWords.reasonHint}
        </span>
        <textarea
          id="reason"
          className="input growing"
          rows={2}
          maxLength={500}
          value={intention.reason}
          aria-describedby={problem === undefined ? "reason-hint" : "reason-hint reason-problem"}
          aria-invalid={problem === undefined ? undefined : true}
          onChange={({ target }) => intend({ reason: target.value })}
        />
        {problem === undefined ? null : (
          <span id="reason-problem" className="problem">
            {problem}
          </span>
        )}
      </div>
      {intention.choice === "correct" ? (
        <label className="check">
          <input
            type="checkbox"
            checked={intention.quiet}
            onChange={({ target }) => intend({ quiet: target.checked })}
          />
          {editFactWords.quiet}
        </label>
      ) : null}
    </section>
  );
}
