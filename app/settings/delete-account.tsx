"use client";

import { useRef } from "react";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { signOut } from "@/app/_components/sign-in";
import { useAction } from "@/app/_components/use-action";
import { forgetLearner } from "@/app/_offline/store/phone-user";
import { settingsWords } from "@/lib/words/interface/settings";

/** Deletes the account after a second word; the dialog's first choice is to keep it. */
export function DeleteAccount({ userId }: { readonly userId: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { working, problem, run } = useAction();

  const remove = () =>
    run(async () => {
      const answer = await call("DELETE /api/account");
      if (answer.ok) {
        // The session has gone with the account; this clears its cookie.
        await signOut();
        await forgetLearner(userId).catch(() => {});
        location.assign("/welcome?deleted=yes");
      }
      return answer;
    });

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
        <Problem text={problem} />
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
