import { useId } from "react";
import { Mark } from "@/app/_components/mark";
import { MatchingField } from "@/app/quiz/[attemptId]/matching-field";
import { OrderingField } from "@/app/quiz/[attemptId]/ordering-field";
import styles from "@/app/quiz/[attemptId]/quiz.module.css";
import type { ResponseFieldProps } from "@/app/quiz/[attemptId]/response-props";
import type { ItemFeedback } from "@/lib/contracts/questions";
import { quizWords } from "@/lib/words/interface/quiz";

/** Options to choose from, elements to put in their places (whose feedback shows them again), or a field to type into. */
export function ResponseField(props: ResponseFieldProps) {
  const { item, result } = props;
  if (item.options !== undefined) return <Options {...props} />;
  if (item.elements === undefined) return <Typed {...props} />;
  if (result !== null) return null;
  return item.choices === undefined ? <OrderingField {...props} /> : <MatchingField {...props} />;
}

function Options({ item, given, result, locked, draft }: ResponseFieldProps) {
  const name = useId();
  const chosen = given !== null && "optionId" in given ? given.optionId : null;
  return (
    <fieldset className="stack-2" disabled={locked && result === null}>
      <legend className={item.type === "trueFalse" ? "soft" : "visually-hidden"}>
        {item.type === "trueFalse" ? quizWords.judge : quizWords.choices}
      </legend>
      {item.options?.map((option, place) => (
        <div key={option.id}>
          <label
            className={`choice ${styles.option} ${shapeOf(option.id, chosen, result)}`}
            data-key={locked ? undefined : place + 1}
          >
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={chosen === option.id}
              disabled={locked}
              onChange={() => draft({ optionId: option.id })}
            />
            <span className={styles.optionText}>{option.text}</span>
            <OptionNote id={option.id} chosen={chosen} result={result} />
          </label>
          <WhyWrong id={option.id} result={result} />
        </div>
      ))}
    </fieldset>
  );
}

function shapeOf(id: string, chosen: string | null, result: ItemFeedback | null): string {
  const option = result?.options?.find((candidate) => candidate.id === id);
  if (option === undefined) return "";
  if (option.isKey) return `${styles.optionDone} ${styles.optionRight}`;
  return id === chosen ? `${styles.optionDone} ${styles.optionWrong}` : `${styles.optionDone}`;
}

function OptionNote({
  id,
  chosen,
  result,
}: {
  readonly id: string;
  readonly chosen: string | null;
  readonly result: ItemFeedback | null;
}) {
  const option = result?.options?.find((candidate) => candidate.id === id);
  if (option?.isKey) {
    return (
      <span className={`is-right strong ${styles.note}`}>
        <Mark right /> {quizWords.rightAnswer}
      </span>
    );
  }
  if (option === undefined || id !== chosen) return null;
  return (
    <span className={`is-wrong strong ${styles.note}`}>
      <Mark right={false} /> {quizWords.yourAnswer}
    </span>
  );
}

function WhyWrong({ id, result }: { readonly id: string; readonly result: ItemFeedback | null }) {
  const why = result?.options?.find((candidate) => candidate.id === id)?.whyWrong;
  return why ? <p className={`small ${styles.whyWrong}`}>{why}</p> : null;
}

function Typed({ item, given, locked, notANumber, draft }: ResponseFieldProps) {
  const id = useId();
  const isNumber = item.input === "number";
  const text = given !== null && "text" in given ? given.text : "";
  const described = [item.unit === undefined ? "" : `${id}-unit`, notANumber ? `${id}-problem` : ""].join(" ").trim();
  return (
    <div className="field">
      <label htmlFor={id} className="label">
        {quizWords.typeText}
      </label>
      <div className={`joined ${styles.typed}`}>
        <input
          id={id}
          className="input"
          type="text"
          inputMode={isNumber ? "decimal" : "text"}
          enterKeyHint="send"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={500}
          value={text}
          readOnly={locked}
          aria-invalid={notANumber ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => draft({ text: event.target.value })}
        />
        {item.unit === undefined ? null : <span id={`${id}-unit`}>{item.unit}</span>}
      </div>
      {notANumber ? (
        <span id={`${id}-problem`} className="problem">
          {quizWords.notANumber}
        </span>
      ) : null}
    </div>
  );
}
