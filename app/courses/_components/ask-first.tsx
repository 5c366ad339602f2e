"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { makeCall, type PlannedCall } from "@/app/_components/request";
import { courseWords } from "@/lib/words/interface/courses";

interface AskFirstProps {
  /** On the button, and what it says to ears where several are alike. */
  readonly text: string;
  readonly label?: string;
  /** What will happen. */
  readonly question: string;
  readonly yes: string;
  readonly send: PlannedCall;
  /** Where to go afterwards; the page in sight is loaded anew where it is absent. */
  readonly goTo?: string;
}

/** The button that had the focus has made way for the question. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** A button for what is not easily taken back: says first what will happen. */
export function AskFirst({ text, label, question, yes, send, goTo }: AskFirstProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function doIt(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const answer = await makeCall(send);
    setWorking(false);
    if (!answer.ok) return setProblem(answer.detail);
    setAsking(false);
    if (goTo !== undefined) router.push(goTo);
    router.refresh();
  }

  if (!asking)
    return (
      <button type="button" className="quiet" aria-label={label} onClick={() => setAsking(true)}>
        {text}
      </button>
    );
  return (
    <div className="card">
      <p role="status">{question}</p>
      <div className="ways">
        <button type="button" className="danger" disabled={working} onClick={() => void doIt()}>
          {yes}
        </button>
        <button type="button" className="secondary" disabled={working} ref={takeFocus} onClick={() => setAsking(false)}>
          {courseWords.cancel}
        </button>
      </div>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </div>
  );
}
