"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import notice from "@/app/_components/notice.module.css";
import { call } from "@/app/_components/request";
import styles from "@/app/decks/[deckId]/deck.module.css";
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
    <div className={styles.ways}>
      {mine ? (
        <NavLink href={`/decks/${encodeURIComponent(deckId)}/edit`} className={buttons.secondary}>
          {deckEditorWords.edit}
        </NavLink>
      ) : null}
      <button type="button" className={buttons.secondary} onClick={copy} disabled={working}>
        {deckEditorWords.copy}
      </button>
      <div role="alert" className={styles.problem}>
        {problem === null ? null : <p className={notice.bad}>{problem}</p>}
      </div>
    </div>
  );
}
