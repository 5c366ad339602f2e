import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { newRecordId } from "@/app/_components/record-id";
import { type Answer, call } from "@/app/_components/request";
import { useMachine } from "@/app/_components/use-machine";
import { leaveForResult } from "@/app/quiz/[attemptId]/came-from-quiz";
import type { AttemptView } from "@/lib/contracts/attempts";
import type { ItemFeedback } from "@/lib/contracts/questions";
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
  /** Answers that one doesn't know. */
  readonly pass: () => void;
  readonly retry: () => void;
  readonly next: () => void;
  readonly timeOver: () => Promise<void>;
  readonly handIn: () => void;
}

const reduce = quizSession<ItemFeedback, QuizItem>;

/** The server holds the answer back from a second one: whoever is here twice sees what was recorded. */
const CONFLICT = 409;

/** Who marks the answers of an attempt. */
export interface QuizMarker {
  readonly mark: (answer: GivenAnswer) => Promise<Answer<{ readonly feedback: ItemFeedback | null }>>;
  readonly handIn: () => Promise<Answer<unknown>>;
  /** Shows how it went. */
  readonly showResult: () => void;
}

export interface GivenAnswer {
  readonly id: string;
  readonly itemId: string;
  readonly response: QuizResponse;
  readonly durationMs: number;
}

/** The server marks an attempt, each answer as it comes. */
export function useServerMarker(attemptId: string): QuizMarker {
  const router = useRouter();
  return useMemo(() => {
    const params = { attemptId };
    return {
      mark: (answer) => call("POST /api/attempts/{attemptId}/responses", { params, body: answer }),
      handIn: () => call("POST /api/attempts/{attemptId}/submission", { params }),
      showResult() {
        leaveForResult();
        router.replace(`/quiz/${encodeURIComponent(attemptId)}/result`);
      },
    };
  }, [router, attemptId]);
}

/** A browser may show the page as it was left, without answers given since: coming back to it loads it again. */
export function useFreshPage(): void {
  useEffect(() => {
    const [visit] = performance.getEntriesByType("navigation");
    if (visit instanceof PerformanceNavigationTiming && visit.type === "back_forward") location.reload();
  }, []);
}

/** Runs an attempt: one item at a time, each answer marked before the next question. */
export function useQuiz(attempt: AttemptView, loadedAt: number, marker: QuizMarker): QuizControls {
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
    if (item === undefined) return;
    const { responseId: id, draft: response, durationMs } = state;
    const answer = await marker.mark({ id, itemId: item.itemId, response, durationMs });
    if (answer.ok) apply({ type: "recorded", result: answer.body.feedback, at: Date.now() });
    else if (answer.status === CONFLICT) location.reload();
    else apply({ type: "not-recorded", reason: answer.detail });
  }, [apply, latest, marker]);

  const submit = useCallback(async () => {
    if (latest().phase !== "handing-in") return;
    const answer = await marker.handIn();
    if (answer.ok) marker.showResult();
    else apply({ type: "hand-in-failed", reason: answer.detail });
  }, [apply, latest, marker]);

  const handIn = useCallback(() => {
    if (latest().phase === "handing-in") return;
    apply({ type: "handed-in" });
    void submit();
  }, [apply, latest, submit]);

  const answer = useCallback(() => {
    if (latest().phase !== "answering") return;
    apply({ type: "answered", responseId: newRecordId(), at: Date.now() });
    void send();
  }, [apply, latest, send]);

  useStartOfClock(apply);
  return {
    quiz,
    handIn,
    draft: useCallback((response) => apply({ type: "drafted", response }), [apply]),
    answer,
    pass: useCallback(() => {
      apply({ type: "drafted", response: { unknown: true } });
      answer();
    }, [apply, answer]),
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
