"use client";

import { call } from "@/app/_components/request";
import { SendButton } from "@/app/_components/send-button";
import { deckWords } from "@/lib/words/interface/deck";

/** Takes the deck up and goes on to its cards. */
export function StartStudying({ deckId, isBegun }: { readonly deckId: string; readonly isBegun: boolean }) {
  return (
    <SendButton
      label={isBegun ? deckWords.continueStudying : deckWords.startStudying}
      className="primary"
      send={() => call("PUT /api/decks/{deckId}/study", { params: { deckId }, body: {} })}
      goTo={() => `/review?deckId=${encodeURIComponent(deckId)}`}
    />
  );
}

/** Puts the deck down: no more of its cards are asked. */
export function StopStudying({ deckId }: { readonly deckId: string }) {
  return (
    <div>
      <SendButton
        label={deckWords.stopStudying}
        className="quiet"
        send={() => call("DELETE /api/decks/{deckId}/study", { params: { deckId } })}
      />
    </div>
  );
}
