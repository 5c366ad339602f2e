import { Mark } from "@/app/_components/mark";
import { Feedback, saidUnknown, toneOf } from "@/app/quiz/[attemptId]/feedback";
import { Regraded } from "@/app/quiz/[attemptId]/result/regraded";
import styles from "@/app/quiz/[attemptId]/result/result.module.css";
import { Stem } from "@/app/quiz/[attemptId]/stem";
import type { AttemptView } from "@/lib/contracts/attempts";
import type { ItemFeedback } from "@/lib/contracts/questions";
import { quizWords } from "@/lib/words/interface/quiz";
import { resultWords } from "@/lib/words/interface/result";

type Item = AttemptView["items"][number];

interface ResultItemProps {
  readonly item: Item;
  readonly result: ItemFeedback;
  /** Missed and regraded questions start open; the others open on a tap. */
  readonly open: boolean;
  readonly locale: string;
}

/** A question with the answer given, the right one, why, and its source. */
export function ResultItem({ item, result, open, locale }: ResultItemProps) {
  return (
    <li className={styles.item}>
      <details open={open || result.markedAnew !== undefined}>
        <summary className={styles.summary}>
          <span className={toneOf(item, result)}>
            <Mark right={saidUnknown(item) ? null : result.correct} />
            <span className="visually-hidden">{markWords(item, result)}</span>
          </span>
          <span className="reading">
            <Stem text={item.stem} />
          </span>
        </summary>
        <div className={`stack-2 ${styles.body}`}>
          <p>{item.response === null ? resultWords.noAnswer : givenWords(item, result)}</p>
          {result.correct || result.elements !== undefined ? null : (
            <p>
              <strong>{quizWords.keyIs(result.markedAnew?.at(-1)?.keyNow ?? result.key)}</strong>
            </p>
          )}
          <Regraded result={result} locale={locale} />
          <WhyYoursIsWrong item={item} result={result} />
          <Feedback item={item} result={result} locale={locale} headless />
        </div>
      </details>
    </li>
  );
}

function markWords(item: Item, { correct }: ItemFeedback): string {
  if (saidUnknown(item)) return quizWords.notKnown;
  return correct ? quizWords.right : quizWords.wrong;
}

function WhyYoursIsWrong({ item, result }: Pick<ResultItemProps, "item" | "result">) {
  const { response } = item;
  const chosen = response !== null && "optionId" in response ? response.optionId : null;
  const why = result.options?.find((option) => option.id === chosen)?.whyWrong;
  return why ? <p className="soft">{why}</p> : null;
}

/** What was answered; of several parts how many are in their places, since each is listed below. */
function givenWords(item: Item, { elements }: ItemFeedback): string | null {
  if (saidUnknown(item)) return quizWords.youAnswered(quizWords.unknown);
  if (elements !== undefined)
    return quizWords.partlyRight(elements.filter((element) => element.correct).length, elements.length);
  const given = givenText(item);
  return given === null ? null : quizWords.youAnswered(given);
}

function givenText({ response, options, unit }: Item): string | null {
  if (response === null) return null;
  if ("text" in response) return unit === undefined ? response.text : `${response.text} ${unit}`;
  return "optionId" in response ? (options?.find((option) => option.id === response.optionId)?.text ?? null) : null;
}
