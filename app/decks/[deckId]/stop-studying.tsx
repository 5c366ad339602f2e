"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/app/_components/request";
import { deckWords } from "@/lib/words/interface/deck";

/** Puts the deck down: no more of its cards are asked. */
export function StopStudying({ deckId }: { readonly deckId: string }) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function stop(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const answer = await call("DELETE /api/decks/{deckId}/study", { params: { deckId } });
    if (answer.ok) return router.refresh();
    setProblem(answer.detail);
    setWorking(false);
  }

  return (
    <div>
      <button type="button" className="quiet" onClick={stop} disabled={working}>
        {deckWords.stopStudying}
      </button>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </div>
  );
}
