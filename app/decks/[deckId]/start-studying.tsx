"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/app/_components/request";
import { deckWords } from "@/lib/words/interface/deck";

/** Takes the deck up and goes on to its cards. */
export function StartStudying({ deckId }: { readonly deckId: string }) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function start(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const answer = await call("PUT /api/decks/{deckId}/study", { params: { deckId }, body: {} });
    if (answer.ok) return router.push(`/review?deckId=${encodeURIComponent(deckId)}`);
    setProblem(answer.detail);
    setWorking(false);
  }

  return (
    <>
      <button type="button" className="primary" onClick={start} disabled={working}>
        {deckWords.startStudying}
      </button>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </>
  );
}
