"use client";

import { type FormEvent, useState } from "react";
import { TextArea } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
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
  const { working, problem, problemOf, run, refresh } = useAction();
  const [words, setWords] = useState(answer);

  async function save(next: FlagStatus, given?: string): Promise<void> {
    const body = { id, status: next, revision, ...(given !== undefined && { answer: given }) };
    if ((await run(() => call("PATCH /api/flags", { body }))) !== null) refresh();
  }

  if (status !== "open")
    return (
      <div className="form">
        <button type="button" className="quiet" disabled={working} onClick={() => save("open")}>
          {flagWords.reopen}
        </button>
        <Problem text={problemOf("answer") ?? problem} />
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
      <TextArea
        name={`answer-${id}`}
        label={flagWords.answer}
        maxLength={FLAG_ANSWER_LENGTH}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Problem text={problemOf("answer") ?? problem} />
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
