import { useEffect, useRef, useState } from "react";
import { LeaveLink } from "@/app/_components/leave-link";
import frame from "@/app/_components/session-frame.module.css";
import styles from "@/app/quiz/[attemptId]/quiz.module.css";
import type { Quiz } from "@/app/quiz/[attemptId]/use-quiz";
import type { AttemptView } from "@/lib/contracts/attempts";
import { answeredItems } from "@/lib/core/session/quiz-session";
import { formatClock } from "@/lib/words/format";
import { quizWords } from "@/lib/words/interface/quiz";

interface QuizHeaderProps {
  readonly attempt: AttemptView;
  readonly quiz: Quiz;
  readonly locale: string;
  readonly loadedAt: number;
  readonly timeOver: () => void;
}

export function QuizHeader({ attempt, quiz, locale, loadedAt, timeOver }: QuizHeaderProps) {
  const answered = answeredItems(quiz.items);
  const total = quiz.items.length;
  const place = Math.min(total, quiz.phase === "feedback" ? answered : answered + 1);
  return (
    <header className={frame.header}>
      <LeaveLink label={quizWords.leave} />
      <progress className={`progress ${frame.progress}`} value={answered} max={total} aria-label={quizWords.progress} />
      <span className={`${frame.position} ${styles.place}`}>{quizWords.position(locale, place, total)}</span>
      {attempt.deadline === null ? null : (
        <TimeLeft milliseconds={Date.parse(attempt.deadline) - loadedAt} over={timeOver} />
      )}
    </header>
  );
}

/** A quiz without a limit of its own ends with the seminar, days away: a clock would only hurry. */
const SHOWN_MS = 3 * 3_600_000;

/** Counts down from what the server said was left: the device's own clock may be wrong. */
function TimeLeft({ milliseconds, over }: { readonly milliseconds: number; readonly over: () => void }) {
  const [left, setLeft] = useState(milliseconds);
  const ended = useRef(false);
  useEffect(() => {
    const end = performance.now() + milliseconds;
    const timer = setInterval(() => setLeft(Math.max(0, end - performance.now())), 500);
    return () => clearInterval(timer);
  }, [milliseconds]);
  useEffect(() => {
    if (left > 0 || ended.current) return;
    ended.current = true;
    over();
  }, [left, over]);
  if (left > SHOWN_MS) return null;
  return (
    <span className={`small numbers ${styles.clock}`} role="timer" aria-label={quizWords.timeLeft}>
      {formatClock(left)}
    </span>
  );
}
