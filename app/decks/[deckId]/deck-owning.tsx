"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { call } from "@/app/_components/request";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

/** The ways to make the deck one's own: changing it, where it is, and making a copy. */
export function DeckOwning({ deckId, mine }: { readonly deckId: string; readonly mine: boolean }) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function copy(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const answer = await call("POST /api/decks", { body: { forkOf: deckId } });
    if (answer.ok) return router.push(`/decks/${encodeURIComponent(answer.body.id)}/edit`);
    setProblem(answer.detail);
    setWorking(false);
  }

  return (
    <div className="buttons">
      {mine ? (
        <NavLink href={`/decks/${encodeURIComponent(deckId)}/edit`} className="secondary">
          {deckEditorWords.edit}
        </NavLink>
      ) : null}
      <button type="button" className="secondary" onClick={copy} disabled={working}>
        {deckEditorWords.copy}
      </button>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </div>
  );
}
