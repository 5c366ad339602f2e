import { useRouter } from "next/navigation";
import { useState } from "react";
import buttons from "@/app/_components/button.module.css";
import notice from "@/app/_components/notice.module.css";
import { call } from "@/app/_components/request";
import own from "@/app/decks/_editor/deck-editor.module.css";
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
        <button type="button" className={buttons.quiet} onClick={() => setStep("asking")}>
          {deckEditorWords.delete}
        </button>
      ) : (
        <div className={own.sure}>
          <p>{deckEditorWords.deleteSure}</p>
          <button type="button" className={buttons.danger} disabled={step === "deleting"} onClick={remove}>
            {deckEditorWords.deleteYes}
          </button>
          <button type="button" className={buttons.secondary} onClick={() => setStep("idle")}>
            {deckEditorWords.deleteNo}
          </button>
        </div>
      )}
      <div role="alert">{problem === null ? null : <p className={notice.bad}>{problem}</p>}</div>
    </div>
  );
}
