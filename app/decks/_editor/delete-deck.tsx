import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/app/_components/request";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

type Step = "idle" | "asking" | "deleting";

/** Deletes the deck, after asking once more. */
export function DeleteDeck({ deckId }: { readonly deckId: string }) {
  const router = useRouter();
  const [step, setStep] = useState<Step>("idle");
  const [problem, setProblem] = useState<string | null>(null);

  async function remove(): Promise<void> {
    setStep("deleting");
    const answer = await call("DELETE /api/decks/{deckId}", { params: { deckId } });
    if (answer.ok) return router.replace("/");
    setProblem(answer.detail);
    setStep("idle");
  }

  return (
    <div>
      {step === "idle" ? (
        <button type="button" className="quiet" onClick={() => setStep("asking")}>
          {deckEditorWords.delete}
        </button>
      ) : (
        <div className="ways">
          <p>{deckEditorWords.deleteSure}</p>
          <button type="button" className="danger" disabled={step === "deleting"} onClick={remove}>
            {deckEditorWords.deleteYes}
          </button>
          <button type="button" className="secondary" onClick={() => setStep("idle")}>
            {deckEditorWords.deleteNo}
          </button>
        </div>
      )}
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </div>
  );
}
