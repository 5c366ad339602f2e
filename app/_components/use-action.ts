import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useConfirmed } from "@/app/_components/confirm-identity";
import { type Answer, type FieldProblems, problemAt } from "@/app/_components/request";

type Success<Given> = Extract<Given, { readonly ok: true }>;

export interface Action {
  /** Until the server has answered, and the page that follows is there: nothing is to be pressed twice. */
  readonly working: boolean;
  /** What went wrong with the last one, in words; null where nothing did. */
  readonly problem: string | null;
  readonly problems: FieldProblems;
  /** What is wrong with one field. */
  readonly problemOf: (path: string) => string | undefined;
  /**
   * Asks something of the server, which may ask first who it is; null where that has failed, which is in `problem` then, or where
   * they would rather not say.
   */
  readonly run: <Given extends Answer<unknown>>(send: () => Promise<Given>) => Promise<Success<Given> | null>;
  /** Says what went wrong elsewhere. */
  readonly fail: (problem: string | null) => void;
  /** Leads to another page of the app; instead of this one, where nothing is left to come back to. */
  readonly go: (path: string, isGone?: boolean) => void;
  /** Reloads the current page. */
  readonly refresh: () => void;
}

interface Failure {
  readonly detail: string;
  readonly problems: FieldProblems;
}

/** One thing at a time that a page asks of the server, and what went wrong with the last. */
export function useAction(): Action {
  const router = useRouter();
  const confirmed = useConfirmed();
  const [sending, setSending] = useState(false);
  const [moving, startMoving] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = failure?.problems ?? [];

  async function run<Given extends Answer<unknown>>(send: () => Promise<Given>): Promise<Success<Given> | null> {
    setSending(true);
    setFailure(null);
    const answer = await confirmed(send);
    setSending(false);
    if (answer === null) return null;
    if (answer.ok) return answer as Success<Given>;
    setFailure(answer as Failure);
    return null;
  }

  return {
    working: sending || moving,
    problem: failure?.detail ?? null,
    problems,
    problemOf: (path) => problemAt(problems, path),
    run,
    fail: (problem) => setFailure(problem === null ? null : { detail: problem, problems: [] }),
    go: (path, isGone = false) => startMoving(() => (isGone ? router.replace : router.push)(path)),
    refresh: () => startMoving(() => router.refresh()),
  };
}
