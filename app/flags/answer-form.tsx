"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { call, problemAt } from "@/app/_components/request";
import { FLAG_ANSWER_LENGTH, type FlagStatus } from "@/lib/core/content/flag";
import { flagWords } from "@/lib/words/interface/flags";

interface AnswerFormProps {
  readonly id: string;
  readonly status: FlagStatus;
  readonly answer: string;
  readonly revision: number;
}

/** Answers a report, says that nothing is left to do, or opens it again. What is written stays where that fails. */
export function AnswerForm({ id, status, answer, revision }: AnswerFormProps) {
  const router = useRouter();
  const [words, setWords] = useState(answer);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(next: FlagStatus, given?: string): Promise<void> {
    setWorking(true);
    setProblem(null);
    const body = { id, status: next, revision, ...(given !== undefined && { answer: given }) };
    const result = await call("PATCH /api/flags", { body });
    setWorking(false);
    if (result.ok) router.refresh();
    else setProblem(problemAt(result.problems, "answer") ?? result.detail);
  }

  if (status !== "open")
    return (
      <div className="form">
        <button type="button" className="quiet" disabled={working} onClick={() => save("open")}>
          {flagWords.reopen}
        </button>
        <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
      </div>
    );

  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save("answered", words);
      }}
    >
      <label htmlFor={`answer-${id}`} className="label">
        {flagWords.answer}
      </label>
      <textarea
        id={`answer-${id}`}
        className="input"
        rows={3}
        maxLength={FLAG_ANSWER_LENGTH}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
      <div className="ways">
        <button type="submit" className="primary" disabled={working}>
          {working ? flagWords.saving : flagWords.saveAnswer}
        </button>
        <button type="button" className="secondary" disabled={working} onClick={() => save("resolved")}>
          {flagWords.resolve}
        </button>
      </div>
    </form>
  );
}
