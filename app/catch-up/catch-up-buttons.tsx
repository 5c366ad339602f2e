"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { newRecordId } from "@/app/_components/record-id";
import { type Answer, call } from "@/app/_components/request";
import { catchUpWords } from "@/lib/words/interface/catch-up";

/** Spreads the backlog over the days chosen; pressed twice it does it once. */
export function StartCatchUp({ days }: { readonly days: number }) {
  const id = useRef<string | null>(null);
  const send = () => {
    id.current ??= newRecordId();
    return call("PUT /api/catch-up", { body: { id: id.current, days } });
  };
  return <SendButton label={catchUpWords.start} className="primary" send={send} />;
}

/** Takes the spreading back. */
export function UndoCatchUp() {
  return (
    <>
      <SendButton label={catchUpWords.undo} className="secondary" send={() => call("DELETE /api/catch-up")} />
      <p className="small">{catchUpWords.undoNote}</p>
    </>
  );
}

interface SendButtonProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly send: () => Promise<Answer<unknown>>;
}

function SendButton({ label, className, send }: SendButtonProps) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function press(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const answer = await send();
    if (answer.ok) router.refresh();
    else setProblem(answer.detail);
    setWorking(false);
  }

  return (
    <div>
      <button type="button" className={className} onClick={press} disabled={working}>
        {label}
      </button>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </div>
  );
}
