"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newRecordId } from "@/app/_components/record-id";
import { call } from "@/app/_components/request";
import { deckWords } from "@/lib/words/interface/deck";

/** Asks a card again that was set aside. */
export function BringBack({ cardId }: { readonly cardId: string }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);

  async function bringBack(): Promise<void> {
    setProblem(null);
    const body = { id: newRecordId(), action: "unsuspend" } as const;
    const answer = await call("POST /api/cards/{cardId}/actions", { params: { cardId }, body });
    if (answer.ok) router.refresh();
    else setProblem(answer.detail);
  }

  return (
    <>
      <button type="button" className="secondary" onClick={bringBack}>
        {deckWords.bringBack}
      </button>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </>
  );
}
