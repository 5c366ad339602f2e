import { Mark } from "@/app/_components/mark";
import { Feedback } from "@/app/quiz/[attemptId]/feedback";
import styles from "@/app/quiz/[attemptId]/result/result.module.css";
import { Stem } from "@/app/quiz/[attemptId]/stem";
import type { AttemptView, ItemFeedback } from "@/lib/contracts/attempts";
import { quizWords } from "@/lib/words/interface/quiz";
import { resultWords } from "@/lib/words/interface/result";

type Item = AttemptView["items"][number];

interface ResultItemProps {
  readonly item: Item;
  readonly result: ItemFeedback;
  /** What was missed is laid open; what was right opens on a tap. */
  readonly open: boolean;
}

/** A question with the answer given, the right one, why, and its source. */
export function ResultItem({ item, result, open }: ResultItemProps) {
  const given = givenText(item);
  return (
    <li className={styles.item}>
      <details open={open}>
        <summary className={styles.summary}>
          <span className={result.correct ? styles.right : styles.wrong}>
            <Mark right={result.correct} />
            <span className="for-ears-only">{result.correct ? quizWords.right : quizWords.wrong}</span>
          </span>
          <span className={styles.stem}>
            <Stem text={item.stem} />
          </span>
        </summary>
        <div className={styles.body}>
          <p>{given === null ? resultWords.noAnswer : quizWords.youAnswered(given)}</p>
          {result.correct ? null : (
            <p>
              <strong>{quizWords.keyIs(result.key)}</strong>
            </p>
          )}
          <WhyYoursIsWrong item={item} result={result} />
          <Feedback item={item} result={result} headless />
        </div>
      </details>
    </li>
  );
}

function WhyYoursIsWrong({ item, result }: Omit<ResultItemProps, "open">) {
  const { response } = item;
  const chosen = response !== null && "optionId" in response ? response.optionId : null;
  const why = result.options?.find((option) => option.id === chosen)?.whyWrong;
  return why ? <p className={styles.soft}>{why}</p> : null;
}

function givenText({ response, options, unit }: Item): string | null {
  if (response === null) return null;
  if ("text" in response) return unit === undefined ? response.text : `${response.text} ${unit}`;
  return options?.find((option) => option.id === response.optionId)?.text ?? null;
}
