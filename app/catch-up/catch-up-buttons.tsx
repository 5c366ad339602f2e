"use client";

import { useRef } from "react";
import { newRecordId } from "@/app/_components/record-id";
import { call } from "@/app/_components/request";
import { SendButton } from "@/app/_components/send-button";
import { catchUpWords } from "@/lib/words/interface/catch-up";

/** Spreads the backlog over the days chosen; pressed twice it does it once. */
export function StartCatchUp({ days }: { readonly days: number }) {
  const id = useRef<string | null>(null);
  const send = () => {
    id.current ??= newRecordId();
    return call("PUT /api/catch-up", { body: { id: id.current, days } });
  };
  return (
    <div>
      <SendButton label={catchUpWords.start} className="primary" send={send} />
    </div>
  );
}

/** Takes the spreading back. */
export function UndoCatchUp() {
  return (
    <div>
      <SendButton label={catchUpWords.undo} className="secondary" send={() => call("DELETE /api/catch-up")} />
      <p className="small">{catchUpWords.undoNote}</p>
    </div>
  );
}
