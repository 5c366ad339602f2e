"use client";

import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { courseWords } from "@/lib/words/interface/courses";

/** Joins, and leads to the course. */
export function JoinButton({ joinCode, guest }: { readonly joinCode: string; readonly guest: boolean }) {
  const { working, problem, run, go } = useAction();

  async function join(): Promise<void> {
    const answer = await run(() => call("POST /api/enrolments", { body: { joinCode } }));
    if (answer !== null) go(`/courses/${answer.body.courseId}`);
  }

  return (
    <div className="stack-3">
      {guest ? <p className="soft">{courseWords.guestMayJoin}</p> : null}
      <button type="button" className="primary" disabled={working} onClick={() => void join()}>
        {working ? courseWords.joining : courseWords.joinThis}
      </button>
      <Problem text={problem} />
    </div>
  );
}
