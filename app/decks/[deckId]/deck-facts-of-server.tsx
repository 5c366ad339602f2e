"use client";

import { type ComponentProps, useCallback } from "react";
import { call } from "@/app/_components/request";
import { DeckFacts } from "@/app/decks/[deckId]/deck-facts";
import type { LoadCards } from "@/app/decks/[deckId]/fact-details";

type Props = Omit<ComponentProps<typeof DeckFacts>, "load"> & { readonly deckId: string };

/** The facts of a deck, whose cards the server gives. */
export function DeckFactsOfServer({ deckId, ...props }: Props) {
  const load: LoadCards = useCallback(
    async (factId) => {
      const answer = await call("GET /api/decks/{deckId}/cards", { params: { deckId }, query: { factId } });
      return answer.ok ? answer.body.cards : { problem: answer.detail };
    },
    [deckId],
  );
  return <DeckFacts {...props} load={load} />;
}
