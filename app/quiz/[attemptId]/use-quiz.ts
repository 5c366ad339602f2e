import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { newRecordId } from "@/app/_components/record-id";
import { request } from "@/app/_components/request";
import { useMachine } from "@/app/_components/use-machine";
import type { AttemptView, ItemFeedback } from "@/lib/contracts/attempts";
import {
  type QuizEvent,
  type QuizResponse,
  type QuizSession,
  quizSession,
  startQuizSession,
} from "@/lib/core/session/quiz-session";

export type QuizItem = AttemptView["items"][number];
export type Quiz = QuizSession<QuizItem>;

export interface QuizControls {
  readonly quiz: Quiz;
  readonly draft: (response: QuizResponse) => void;
  readonly answer: () => void;
  readonly retry: () => void;
  readonly next: () => void;
  readonly timeOver: () => Promise<void>;
  readonly handIn: () => void;
}

const reduce = quizSession<ItemFeedback, QuizItem>;

/** The server holds the answer back from a second one: whoever is here twice sees what was recorded. */
const CONFLICT = 409;

/** Runs an attempt: one item at a time, each answer sent before the next question. */
export function useQuiz(attempt: AttemptView, loadedAt: number): QuizControls {
  const router = useRouter();
  const path = `/quiz/${encodeURIComponent(attempt.attemptId)}`;
  const {
    state: quiz,
    apply,
    latest,
  } = useMachine<Quiz, QuizEvent<ItemFeedback>>(reduce, () =>
    startQuizSession<ItemFeedback, QuizItem>(attempt.items, loadedAt),
  );

  const send = useCallback(async () => {
    const state = latest();
    if (state.phase !== "sending") return;
    const item = state.items[state.index];
    const body = { id: state.responseId, itemId: item?.itemId, response: state.draft, durationMs: state.durationMs };
    const answer = await request<{ feedback: ItemFeedback | null }>(
      "POST",
      `/api/attempts/${encodeURIComponent(attempt.attemptId)}/responses`,
      body,
    );
    if (answer.ok) apply({ type: "recorded", result: answer.body.feedback, at: Date.now() });
    else if (answer.status === CONFLICT) location.reload();
    else apply({ type: "not-recorded", reason: answer.detail });
  }, [apply, latest, attempt.attemptId]);

  const submit = useCallback(async () => {
    if (latest().phase !== "handing-in") return;
    const answer = await request("POST", `/api/attempts/${encodeURIComponent(attempt.attemptId)}/submission`, {});
    if (answer.ok) router.replace(`${path}/result`);
    else apply({ type: "hand-in-failed", reason: answer.detail });
  }, [apply, latest, router, path, attempt.attemptId]);

  const handIn = useCallback(() => {
    if (latest().phase === "handing-in") return;
    apply({ type: "handed-in" });
    void submit();
  }, [apply, latest, submit]);

  useStartOfClock(apply);
  return {
    quiz,
    handIn,
    draft: useCallback((response) => apply({ type: "drafted", response }), [apply]),
    answer: useCallback(() => {
      if (latest().phase !== "answering") return;
      apply({ type: "answered", responseId: newRecordId(), at: Date.now() });
      void send();
    }, [apply, latest, send]),
    retry: useCallback(() => {
      const after = apply({ type: "retried" });
      if (after.phase === "sending") void send();
      if (after.phase === "handing-in") void submit();
    }, [apply, send, submit]),
    // After the feedback on the last item there is nothing left to decide.
    next: useCallback(() => {
      if (apply({ type: "moved-on", at: Date.now() }).phase === "complete") handIn();
    }, [apply, handIn]),
    timeOver: useCallback(async () => {
      // What is chosen but not given yet counts: the server takes answers for some seconds more.
      apply({ type: "answered", responseId: newRecordId(), at: Date.now() });
      await send();
      apply({ type: "time-over" });
      handIn();
    }, [apply, send, handIn]),
  };
}

/** Time counts from when the page can be answered, by the device's own clock. */
function useStartOfClock(apply: (event: QuizEvent<ItemFeedback>) => Quiz): void {
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    apply({ type: "clock-started", at: Date.now() });
  }, [apply]);
}
