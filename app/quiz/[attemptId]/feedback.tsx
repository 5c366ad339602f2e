import type { Ref } from "react";
import { Mark } from "@/app/_components/mark";
import frame from "@/app/_components/session-frame.module.css";
import { SourceLine } from "@/app/_components/source-line";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/quiz/[attemptId]/quiz.module.css";
import type { QuizItem } from "@/app/quiz/[attemptId]/use-quiz";
import type { ItemFeedback } from "@/lib/contracts/attempts";
import { quizWords } from "@/lib/words/interface/quiz";

interface FeedbackProps {
  readonly ref?: Ref<HTMLElement>;
  readonly item: QuizItem;
  readonly result: ItemFeedback;
  /** Without the verdict, where that stands above already. */
  readonly headless?: boolean;
}

/** Right or wrong in words and shape, what is true, who says so, and what the answer did to memory. */
export function Feedback({ ref, item, result, headless = false }: FeedbackProps) {
  return (
    <section ref={ref} tabIndex={-1} className={headless ? styles.reasons : `${styles.feedback} ${frame.revealed}`}>
      {headless ? null : (
        <h2 className={result.correct ? styles.right : styles.wrong}>
          <Mark right={result.correct} /> {verdict(result)}
        </h2>
      )}
      {item.options === undefined && !headless ? <p className={styles.key}>{quizWords.keyIs(result.key)}</p> : null}
      <div className={styles.why}>
        <p>
          <strong className={styles.whyLabel}>{whyLabel(item, result)}</strong>
          <span className={styles.whyText}>{result.why}</span>
        </p>
        <StatementLabel epistemic={result.epistemic} />
      </div>
      <SourceLine line={result.sourceLine} sources={[result.source]} />
      <MemoryLines result={result} />
    </section>
  );
}

function verdict({ correct, nearMiss }: ItemFeedback): string {
  if (correct) return nearMiss ? quizWords.nearlyRight : quizWords.right;
  return quizWords.wrong;
}

/** A false statement is followed by the true one, and said to be. */
function whyLabel(item: Pick<QuizItem, "type">, result: ItemFeedback): string {
  const judgedFalse =
    item.type === "trueFalse" && result.options?.some((option) => option.isKey && option.id === "false");
  return judgedFalse ? quizWords.whatIsTrue : quizWords.why;
}

function MemoryLines({ result }: { readonly result: ItemFeedback }) {
  const reasons = [...new Set(result.memory.map((memory) => quizWords.memoryReason(memory.reason)))].filter(
    (line) => line !== "",
  );
  if (reasons.length === 0) return null;
  return (
    <p className={styles.memory}>
      <strong>{quizWords.memory}</strong> {reasons.join(" ")}
    </p>
  );
}
