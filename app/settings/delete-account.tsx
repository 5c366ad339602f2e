"use client";

import { useRef, useState } from "react";
import buttons from "@/app/_components/button.module.css";
import notice from "@/app/_components/notice.module.css";
import { call } from "@/app/_components/request";
import { signOut } from "@/app/_components/sign-in";
import { forgetLearner } from "@/app/_offline/store/phone-user";
import styles from "@/app/settings/settings.module.css";
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
      <button type="button" className={buttons.danger} onClick={() => dialog.current?.showModal()}>
        {settingsWords.delete}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="delete-title">
        <h2 id="delete-title" className={styles.dialogTitle}>
          {settingsWords.deleteTitle}
        </h2>
        <p>{settingsWords.deleteNote}</p>
        <div role="alert">{problem === null ? null : <p className={notice.bad}>{problem}</p>}</div>
        <form method="dialog" className={styles.stack}>
          <button type="submit" className={buttons.secondary}>
            {settingsWords.deleteCancel}
          </button>
          <button type="button" className={buttons.danger} onClick={remove} disabled={working}>
            {working ? settingsWords.deleting : settingsWords.deleteConfirm}
          </button>
        </form>
      </dialog>
    </>
  );
}
