"use client";

import { useRef, useState } from "react";
import { call } from "@/app/_components/request";
import { signOut } from "@/app/_components/sign-in";
import { forgetLearner } from "@/app/_offline/store/phone-user";
import { settingsWords } from "@/lib/words/interface/settings";

/** Deletes the account after a second word; the dialog's first choice is to keep it. */
export function DeleteAccount({ userId }: { readonly userId: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function remove(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const answer = await call("DELETE /api/account");
    if (!answer.ok) {
      setProblem(answer.detail);
      return setWorking(false);
    }
    // The session has gone with the account; this clears its cookie.
    await signOut();
    await forgetLearner(userId).catch(() => {});
    location.assign("/welcome");
  }

  return (
    <>
      <button type="button" className="danger" onClick={() => dialog.current?.showModal()}>
        {settingsWords.delete}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="delete-title">
        <h2 id="delete-title" className="heading">
          {settingsWords.deleteTitle}
        </h2>
        <p>{settingsWords.deleteNote}</p>
        <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
        <form method="dialog" className="stack-2">
          <button type="submit" className="secondary">
            {settingsWords.deleteCancel}
          </button>
          <button type="button" className="danger" onClick={remove} disabled={working}>
            {working ? settingsWords.deleting : settingsWords.deleteConfirm}
          </button>
        </form>
      </dialog>
    </>
  );
}
