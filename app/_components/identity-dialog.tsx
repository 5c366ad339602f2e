"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { CodeField } from "@/app/_components/code-field";
import { signByPasskey, useCanUsePasskeys } from "@/app/_components/passkey";
import { PasswordField } from "@/app/_components/password-field";
import { call, problemAt } from "@/app/_components/request";
import type { BodyOf } from "@/lib/contracts/operation";
import type { proofOperations } from "@/lib/contracts/proof";
import { accountWords } from "@/lib/words/interface/account";
import { appWords } from "@/lib/words/interface/app";
import { identityWords } from "@/lib/words/interface/identity";
import { passkeyWords } from "@/lib/words/interface/passkeys";

/**
 * Asks for the password again, with a second factor for a code too, or for a passkey. It hangs at the end of the page,
 * since forms must not stand in forms.
 */
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
  const hasPasskey = useHasPasskey();
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

  async function sendPasskey(): Promise<void> {
    setWorking(true);
    const signed = await signByPasskey();
    const answer = signed.ok ? await sendProof({ passkey: signed.body as never }) : signed;
    setWorking(false);
    if (answer.ok) return confirmed();
    setFailure(answer);
  }

  return (
    <form className="stack-3" onSubmit={send}>
      <PasswordField
        label={identityWords.password}
        name="confirmPassword"
        autoComplete="current-password"
        problem={problemAt(problems, "password")}
      />
      {wantsCode ? <CodeField problem={problemAt(problems, "code")} /> : null}
      <div role="alert">
        {failure?.ok === false && !problems.some(({ path }) => path !== "passkey") ? (
          <p className="bad">{problems[0]?.message ?? failure.detail}</p>
        ) : null}
      </div>
      <div className="buttons">
        <button type="submit" className="primary" disabled={working}>
          {working ? accountWords.working : identityWords.confirm}
        </button>
        {hasPasskey ? (
          <button type="button" className="secondary" disabled={working} onClick={() => void sendPasskey()}>
            {passkeyWords.use}
          </button>
        ) : null}
        <button type="button" className="secondary" onClick={cancel}>
          {appWords.cancel}
        </button>
      </div>
    </form>
  );
}

function sendProof(body: BodyOf<typeof proofOperations.confirmIdentity>) {
  return call("POST /api/account/proof", { body });
}

/** Whether I have a passkey, and a browser that can use it. */
function useHasPasskey(): boolean {
  const canUse = useCanUsePasskeys();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (canUse)
      void call("GET /api/account/passkeys").then((answer) => setCount(answer.ok ? answer.body.passkeys.length : 0));
  }, [canUse]);
  return count > 0;
}
