"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { CodeField } from "@/app/_components/code-field";
import { PasswordField } from "@/app/_components/password-field";
import { call, problemAt } from "@/app/_components/request";
import { accountWords } from "@/lib/words/interface/account";
import { appWords } from "@/lib/words/interface/app";
import { identityWords } from "@/lib/words/interface/identity";

/** Asks for the password again, with a second factor for a code too. It hangs at the end of the page, since forms must not stand in forms. */
export function IdentityDialog({ done }: { readonly done: (isConfirmed: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isConfirmed = useRef(false);
  useEffect(() => dialog.current?.showModal(), []);
  return createPortal(
    <dialog ref={dialog} className="dialog" aria-labelledby="identity-title" onClose={() => done(isConfirmed.current)}>
      <h2 id="identity-title" className="heading">
        {identityWords.title}
      </h2>
      <p>{identityWords.lead}</p>
      <IdentityForm
        cancel={() => dialog.current?.close()}
        confirmed={() => {
          isConfirmed.current = true;
          dialog.current?.close();
        }}
      />
    </dialog>,
    document.body,
  );
}

function IdentityForm({ cancel, confirmed }: { readonly cancel: () => void; readonly confirmed: () => void }) {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Awaited<ReturnType<typeof sendProof>> | null>(null);
  const [wantsCode, setWantsCode] = useState(false);
  const problems = failure?.ok === false ? failure.problems : [];

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    // Events go the way of the components: a form around this must not hear of it.
    event.stopPropagation();
    const fields = new FormData(event.currentTarget);
    setWorking(true);
    const code = fields.get("code");
    const answer = await sendProof({
      password: String(fields.get("confirmPassword")),
      ...(code !== null && { code: String(code) }),
    });
    setWorking(false);
    if (answer.ok) return confirmed();
    const isAskedForCode = code === null && problemAt(answer.problems, "code") !== undefined;
    if (isAskedForCode) setWantsCode(true);
    setFailure(isAskedForCode ? null : answer);
  }

  return (
    <form className="stack-3" onSubmit={send}>
      <PasswordField name="confirmPassword" autoComplete="current-password" problem={problemAt(problems, "password")} />
      {wantsCode ? <CodeField problem={problemAt(problems, "code")} /> : null}
      <div role="alert">
        {failure?.ok === false && problems.length === 0 ? <p className="bad">{failure.detail}</p> : null}
      </div>
      <div className="buttons">
        <button type="submit" className="primary" disabled={working}>
          {working ? accountWords.working : identityWords.confirm}
        </button>
        <button type="button" className="secondary" onClick={cancel}>
          {appWords.cancel}
        </button>
      </div>
    </form>
  );
}

function sendProof(body: { readonly password: string; readonly code?: string }) {
  return call("POST /api/account/proof", { body });
}
