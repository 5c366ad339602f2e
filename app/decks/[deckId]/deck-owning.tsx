"use client";

import { NavLink } from "@/app/_components/nav-link";
import { call } from "@/app/_components/request";
import { SendButton } from "@/app/_components/send-button";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

const editorOf = (deckId: string) => `/decks/${encodeURIComponent(deckId)}/edit`;

/** The ways to make the deck one's own: changing it, where it is, and making a copy. */
export function DeckOwning({ deckId, mine }: { readonly deckId: string; readonly mine: boolean }) {
  return (
    <div className="buttons">
      {mine ? (
        <NavLink href={editorOf(deckId)} className="secondary">
          {deckEditorWords.edit}
        </NavLink>
      ) : null}
      <SendButton
        label={deckEditorWords.copy}
        className="secondary"
        send={() => call("POST /api/decks", { body: { forkOf: deckId } })}
        goTo={({ id }) => editorOf(id)}
      />
    </div>
  );
}
