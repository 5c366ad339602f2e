import { useEffect, useRef } from "react";
import frame from "@/app/_components/session-frame.module.css";
import styles from "@/app/quiz/[attemptId]/quiz.module.css";
import type { QuizControls } from "@/app/quiz/[attemptId]/use-quiz";
import { answeredItems } from "@/lib/core/session/quiz-session";
import { quizWords } from "@/lib/words/interface/quiz";

interface QuizCompleteProps {
  readonly controls: QuizControls;
  readonly locale: string;
}

/** All is answered, or the time is over: what is left is to hand in and see. */
export function QuizComplete({ controls, locale }: QuizCompleteProps) {
  const { quiz, handIn, retry } = controls;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const outOfTime = "outOfTime" in quiz && quiz.outOfTime;
  const failed = quiz.phase === "not-handed-in";
  return (
    <main id="content" className={frame.main}>
      <div className={styles.item}>
        <h1 ref={title} tabIndex={-1} className="title">
          {outOfTime ? quizWords.timeOverTitle : quizWords.completeTitle}
        </h1>
        <p>{quizWords.completeLine(locale, answeredItems(quiz.items), quiz.items.length)}</p>
        <div role="alert">{failed ? <p className="bad">{quiz.reason}</p> : null}</div>
      </div>
      <div className={frame.bar}>
        <button
          type="button"
          className="primary full"
          onClick={failed ? retry : handIn}
          disabled={quiz.phase === "handing-in"}
        >
          {quiz.phase === "handing-in" ? quizWords.handingIn : quizWords.handIn}
        </button>
      </div>
    </main>
  );
}
