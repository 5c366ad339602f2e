"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/app/_components/request";
import { useClientId } from "@/app/_components/use-client-id";
import type { MyAssignment } from "@/lib/contracts/assignments";
import { courseWords } from "@/lib/words/interface/courses";

interface BeginQuizProps {
  readonly assignment: Pick<MyAssignment, "id" | "quiz" | "attemptsBegun" | "openAttemptId">;
  readonly locale: string;
}

/** Begins the quiz of an assignment, or goes on with it; says how many tries are left. */
export function BeginQuiz({ assignment, locale }: BeginQuizProps) {
  const router = useRouter();
  const idFor = useClientId();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, quiz, attemptsBegun, openAttemptId } = assignment;
  if (quiz === null) return null;
  const left = quiz.attempts === null ? null : Math.max(0, quiz.attempts - attemptsBegun);

  async function begin(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const body = { assignmentId: id };
    const answer = await call("POST /api/attempts", { body: { id: idFor(body), ...body } });
    if (answer.ok) return router.push(`/quiz/${answer.body.attemptId}`);
    setWorking(false);
    setProblem(answer.detail);
  }

  return (
    <>
      {openAttemptId === null && left === 0 ? null : (
        <button type="button" className="secondary" disabled={working} onClick={() => void begin()}>
          {openAttemptId === null ? courseWords.takeQuiz : courseWords.goOnQuiz}
        </button>
      )}
      <span className="small">
        {courseWords.quizShort(locale, quiz.length, quiz.timeLimitSeconds)} · {courseWords.triesLeft(locale, left)}
      </span>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </>
  );
}
