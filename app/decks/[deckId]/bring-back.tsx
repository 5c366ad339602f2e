"use client";

import { newRecordId } from "@/app/_components/record-id";
import { call } from "@/app/_components/request";
import { SendButton } from "@/app/_components/send-button";
import { deckWords } from "@/lib/words/interface/deck";

/** Asks a card again that was set aside. */
export function BringBack({ cardId }: { readonly cardId: string }) {
  const unsuspend = () =>
    call("POST /api/cards/{cardId}/actions", { params: { cardId }, body: { id: newRecordId(), action: "unsuspend" } });
  return <SendButton label={deckWords.bringBack} className="secondary" send={unsuspend} />;
}
