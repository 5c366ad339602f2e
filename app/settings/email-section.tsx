"use client";

import { type FormEvent, useState } from "react";
import { EmailField } from "@/app/_components/email-field";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import type { Account } from "@/lib/contracts/account";
import { accountWords } from "@/lib/words/interface/account";
import { emailWords } from "@/lib/words/interface/email";

/** Whether my address is confirmed, and another one in its place. */
export function EmailSection({ account: { email, emailVerified } }: { readonly account: Account }) {
  return (
    <>
      {email === null ? <p className="bad">{emailWords.lost}</p> : null}
      {email === null || emailVerified ? null : <Unconfirmed email={email} />}
      {email !== null && emailVerified ? <p>{emailWords.confirmedAddress(email)}</p> : null}
      <ChangeEmail />
    </>
  );
}

function Unconfirmed({ email }: { readonly email: string }) {
  const { working, problem, run } = useAction();
  const [sent, setSent] = useState(false);
  return (
    <div className="stack-2">
      <p>{emailWords.unconfirmed(email)}</p>
      <Problem text={problem} />
      <p role="status">{sent ? emailWords.sentAgain : null}</p>
      <button
        type="button"
        className="secondary"
        disabled={working}
        onClick={() =>
          void run(() => call("POST /api/account/confirmation-mail")).then((answer) => setSent(answer !== null))
        }
      >
        {emailWords.sendAgain}
      </button>
    </div>
  );
}

function ChangeEmail() {
  const { working, problem, problems, problemOf, run } = useAction();
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const body = { email: String(fields.get("email")) };
    setSentTo(null);
    if ((await run(() => call("PUT /api/account/email", { body }))) === null) return;
    form.reset();
    setSentTo(body.email);
  }

  return (
    <details className="unfold">
      <summary>{emailWords.change}</summary>
      <form className="stack-3" onSubmit={save}>
        <EmailField label={emailWords.newAddress} problem={problemOf("email")} />
        <Problem text={problems.length > 0 ? null : problem} />
        <p role="status">{sentTo === null ? null : emailWords.changeSent(sentTo)}</p>
        <button type="submit" className="secondary" disabled={working}>
          {working ? accountWords.working : emailWords.change}
        </button>
      </form>
    </details>
  );
}
