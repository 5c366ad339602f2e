"use client";

import { useState } from "react";
import { Problem } from "@/app/_components/problem";
import { makeCall, type PlannedCall } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { appWords } from "@/lib/words/interface/app";

interface AskFirstProps {
  /** On the button, and what it says to ears where several are alike. */
  readonly text: string;
  readonly label?: string;
  /** What will happen. */
  readonly question: string;
  readonly yes: string;
  readonly send: PlannedCall;
  /** Where to go afterwards; without it the current page reloads. */
  readonly goTo?: string;
}

/** The button that had the focus has made way for the question. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** A button for what is not easily taken back: says first what will happen. */
export function AskFirst({ text, label, question, yes, send, goTo }: AskFirstProps) {
  const { working, problem, run, go, refresh } = useAction();
  const [asking, setAsking] = useState(false);

  async function doIt(): Promise<void> {
    if ((await run(() => makeCall(send))) === null) return;
    setAsking(false);
    if (goTo !== undefined) go(goTo, true);
    refresh();
  }

  if (!asking)
    return (
      <button type="button" className="quiet" aria-label={label} disabled={working} onClick={() => setAsking(true)}>
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
          {appWords.cancel}
        </button>
      </div>
      <Problem text={problem} />
    </div>
  );
}
