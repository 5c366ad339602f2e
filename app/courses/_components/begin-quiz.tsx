"use client";

import { useState } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { useClientId } from "@/app/_components/use-client-id";
import type { MyAssignment } from "@/lib/contracts/assignments";
import { gradesQuiz } from "@/lib/core/teaching/assignment";
import { appWords } from "@/lib/words/interface/app";
import { courseWords } from "@/lib/words/interface/courses";

interface BeginQuizProps {
  readonly assignment: Pick<
    MyAssignment,
    "id" | "quiz" | "grading" | "attemptsBegun" | "lastResultId" | "openAttemptId"
  >;
  readonly isGuest: boolean;
  readonly locale: string;
}

/** Begins the quiz of an assignment, or goes on with it; says how many tries are left. */
export function BeginQuiz({ assignment, isGuest, locale }: BeginQuizProps) {
  const { working, problem, run, go } = useAction();
  const idFor = useClientId();
  const { id, quiz, grading, attemptsBegun, lastResultId, openAttemptId } = assignment;
  const [asking, setAsking] = useState(false);
  if (quiz === null) return null;
  const left = quiz.attempts === null ? null : Math.max(0, quiz.attempts - attemptsBegun);

  if (isGuest && gradesQuiz(grading) && openAttemptId === null)
    return (
      <>
        <NavLink href="/signup?returnTo=/" className="secondary">
          {courseWords.signUp}
        </NavLink>
        <span className="small">{courseWords.quizNeedsAccount}</span>
      </>
    );

  async function begin(): Promise<void> {
    const body = { assignmentId: id };
    const answer = await run(() => call("POST /api/attempts", { body: { id: idFor(body), ...body } }));
    if (answer !== null) go(`/quiz/${answer.body.attemptId}`);
  }

  // What is used up by it is said before it begins.
  const costs = openAttemptId === null && left !== null;
  if (asking)
    return (
      <div className="card stack-2">
        <p className="strong">{courseWords.takeQuiz}</p>
        <p role="status">{courseWords.beforeQuiz(locale, quiz, { left, isGraded: gradesQuiz(grading) })}</p>
        <div className="ways">
          <button type="button" className="primary" disabled={working} onClick={() => void begin()}>
            {courseWords.beginQuiz}
          </button>
          <button type="button" className="secondary" disabled={working} onClick={() => setAsking(false)}>
            {appWords.cancel}
          </button>
        </div>
        <Problem text={problem} />
      </div>
    );
  return (
    <>
      {openAttemptId === null && left === 0 ? null : (
        <button
          type="button"
          className="secondary"
          disabled={working}
          onClick={() => (costs ? setAsking(true) : void begin())}
        >
          {openAttemptId === null ? courseWords.takeQuiz : courseWords.goOnQuiz}
        </button>
      )}
      {lastResultId === null ? null : (
        <NavLink href={`/quiz/${lastResultId}/result`} className="quiet">
          {courseWords.yourResult}
        </NavLink>
      )}
      {problem === null ? (
        <span className="small">
          {courseWords.quizShort(locale, quiz.length, quiz.timeLimitSeconds)} · {courseWords.triesLeft(locale, left)}
        </span>
      ) : null}
      <Problem text={problem} />
    </>
  );
}
