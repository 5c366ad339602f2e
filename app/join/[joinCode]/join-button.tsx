"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/app/_components/request";
import { courseWords } from "@/lib/words/interface/courses";

/** Joins, and leads to the course. */
export function JoinButton({ joinCode, guest }: { readonly joinCode: string; readonly guest: boolean }) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function join(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const answer = await call("POST /api/enrolments", { body: { joinCode } });
    if (answer.ok) return router.push(`/courses/${answer.body.courseId}`);
    setWorking(false);
    setProblem(answer.detail);
  }

  return (
    <div className="stack-3">
      {guest ? <p className="soft">{courseWords.guestMayJoin}</p> : null}
      <button type="button" className="primary" disabled={working} onClick={() => void join()}>
        {working ? courseWords.joining : courseWords.joinThis}
      </button>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </div>
  );
}
