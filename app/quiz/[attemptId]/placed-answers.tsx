import { Mark } from "@/app/_components/mark";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/quiz/[attemptId]/placing.module.css";
import type { QuizItem } from "@/app/quiz/[attemptId]/use-quiz";
import type { ElementFeedback } from "@/lib/contracts/questions";
import { isUnknown } from "@/lib/core/assessment/response";
import { quizWords } from "@/lib/words/interface/quiz";

interface PlacedAnswersProps {
  readonly item: QuizItem;
  readonly elements: readonly ElementFeedback[];
}

/** Every pair as it belongs together, or the events in their right order: each with what is true, and who says so. */
export function PlacedAnswers({ item, elements }: PlacedAnswersProps) {
  const isUnknownItem = item.response !== null && isUnknown(item.response);
  return (
    <>
      <p className="small">{quizWords.whatIsTrue}</p>
      <ol>
        {elements.map((element) => (
          <li key={element.id} className="row start">
            <div className={styles.verdict}>
              {isUnknownItem ? (
                <span />
              ) : (
                <span className={element.correct ? "is-right" : "is-wrong"}>
                  <Mark right={element.correct} />
                  <span className="visually-hidden">{element.correct ? quizWords.right : quizWords.wrong}</span>
                </span>
              )}
              <span className="reading">
                {element.text}: <span className="strong">{element.answer}</span>
              </span>
              <span />
              <Yours item={item} element={element} />
            </div>
            {element.why === element.text ? null : <p className={`reading ${styles.beneath}`}>{element.why}</p>}
            <p className={`ways small ${styles.beneath}`}>
              <StatementLabel epistemic={element.epistemic} />
              <span>{element.sourceLine}</span>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Where it was put instead. */
function Yours({ item, element }: { readonly item: QuizItem; readonly element: ElementFeedback }) {
  const { response } = item;
  if (element.correct || response === null) return null;
  if ("order" in response)
    return <span className="small">{quizWords.youPutAt(response.order.indexOf(element.id) + 1)}</span>;
  const chosen = "pairs" in response ? response.pairs.find(({ left }) => left === element.id)?.right : undefined;
  const text = item.choices?.find(({ id }) => id === chosen)?.text;
  return text === undefined ? null : <span className="small">{quizWords.youAnswered(text)}</span>;
}
