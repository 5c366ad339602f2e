import type { Ref } from "react";
import { Mark } from "@/app/_components/mark";
import frame from "@/app/_components/session-frame.module.css";
import { SourceLine } from "@/app/_components/source-line";
import { StatementLabel } from "@/app/_components/statement-label";
import { AskedFacts } from "@/app/quiz/[attemptId]/asked-facts";
import { PlacedAnswers } from "@/app/quiz/[attemptId]/placed-answers";
import styles from "@/app/quiz/[attemptId]/quiz.module.css";
import type { QuizItem } from "@/app/quiz/[attemptId]/use-quiz";
import type { ItemFeedback } from "@/lib/contracts/questions";
import { isUnknown } from "@/lib/core/assessment/response";
import { ITEM_TYPES } from "@/lib/core/generation/item-types";
import { quizWords } from "@/lib/words/interface/quiz";

interface FeedbackProps {
  readonly ref?: Ref<HTMLElement>;
  readonly item: QuizItem;
  readonly result: ItemFeedback;
  readonly locale: string;
  /** Without the verdict, where that stands above already. */
  readonly headless?: boolean;
}

/** Right or wrong in words and shape, what is true, who says so, and what the answer did to memory. */
export function Feedback({ ref, item, result, locale, headless = false }: FeedbackProps) {
  return (
    <section ref={ref} tabIndex={-1} className={headless ? "stack-2" : `ruled stack-2 ${frame.revealed}`}>
      {headless ? null : (
        <h2 className={`ways large ${styles.verdict} ${toneOf(item, result)}`}>
          {saidUnknown(item) ? null : <Mark right={result.correct} />} {verdict(item, result)}
        </h2>
      )}
      {result.elements === undefined ? (
        <Reason item={item} result={result} withKey={!headless} />
      ) : (
        <PlacedAnswers item={item} elements={result.elements} />
      )}
      <AskedFacts facts={result.facts} locale={locale} />
      <MemoryLines item={item} result={result} />
    </section>
  );
}

interface ReasonProps {
  readonly item: QuizItem;
  readonly result: ItemFeedback;
  readonly withKey: boolean;
}

/** The right answer of what was typed, what is true, and who says so. */
function Reason({ item, result, withKey }: ReasonProps) {
  return (
    <>
      {item.options === undefined && withKey ? <p className="reading large">{quizWords.keyIs(result.key)}</p> : null}
      <div className="stack-2 start">
        <p>
          <strong className="hint">{whyLabel(item, result)}</strong>
          <span className="reading">{result.why}</span>
        </p>
        <StatementLabel epistemic={result.epistemic} />
      </div>
      <SourceLine line={result.sourceLine} sources={[result.source]} />
    </>
  );
}

/** Whether "I don't know" was the answer: told neither right nor wrong. */
export function saidUnknown({ response }: Pick<QuizItem, "response">): boolean {
  return response !== null && isUnknown(response);
}

/** The colour of an answer: none where it was "I don't know". */
export function toneOf(item: Pick<QuizItem, "response">, { correct }: Pick<ItemFeedback, "correct">): string {
  if (saidUnknown(item)) return "soft";
  return correct ? "is-right" : "is-wrong";
}

function verdict(item: QuizItem, { correct, nearMiss, elements }: ItemFeedback): string {
  if (saidUnknown(item)) return quizWords.unknownVerdict;
  if (elements !== undefined && !correct) {
    const right = elements.filter((element) => element.correct).length;
    if (right > 0) return quizWords.partlyRight(right, elements.length);
  }
  if (correct) return nearMiss ? quizWords.nearlyRight : quizWords.right;
  return quizWords.wrong;
}

/** A false statement is followed by the true one, and said to be. */
function whyLabel(item: Pick<QuizItem, "type">, result: ItemFeedback): string {
  const judgedFalse =
    item.type === "trueFalse" && result.options?.some((option) => option.isKey && option.id === "false");
  return judgedFalse ? quizWords.whatIsTrue : quizWords.why;
}

function MemoryLines({ item, result }: { readonly item: QuizItem; readonly result: ItemFeedback }) {
  const { asksCard } = ITEM_TYPES[item.type];
  const lines = asksCard ? result.memory.map(({ reason }) => quizWords.memoryReason(reason)) : [quizWords.noCard];
  const reasons = [...new Set(lines)].filter((line) => line !== "");
  if (reasons.length === 0 || item.response === null) return null;
  return <p className="small">{reasons.join(" ")}</p>;
}
