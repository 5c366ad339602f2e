import styles from "@/app/_components/field.module.css";
import own from "@/app/facts/[factId]/edit/edit.module.css";
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
    <section className={own.group}>
      <fieldset className={styles.field}>
        <legend className={styles.label}>{editFactWords.change}</legend>
        <div className={styles.choices}>
          {choices.map((choice) => (
            <label key={choice} className={styles.choice}>
              <input
                type="radio"
                name="change"
                value={choice}
                checked={intention.choice === choice}
                onChange={() => intend({ choice })}
              />
              <span>
                {editFactWords.changes[choice][0]}
                <span className={own.choiceHint}>{editFactWords.changes[choice][1]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {intention.choice === "replace" ? (
        <div className={styles.field}>
          <label htmlFor="successor" className={styles.label}>
            {editFactWords.successor}
          </label>
          <select
            id="successor"
            className={styles.input}
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
      <div className={styles.field}>
        <label htmlFor="reason" className={styles.label}>
          {editFactWords.reason}
        </label>
        <span id="reason-hint" className={styles.hint}>
          {editFactWords.reasonHint}
        </span>
        <textarea
          id="reason"
          className={`${styles.input} ${own.area}`}
          rows={2}
          maxLength={500}
          value={intention.reason}
          aria-describedby={problem === undefined ? "reason-hint" : "reason-hint reason-problem"}
          aria-invalid={problem === undefined ? undefined : true}
          onChange={({ target }) => intend({ reason: target.value })}
        />
        {problem === undefined ? null : (
          <span id="reason-problem" className={styles.problem}>
            {problem}
          </span>
        )}
      </div>
      {intention.choice === "correct" ? (
        <label className={styles.check}>
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
