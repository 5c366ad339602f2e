"use client";

import { useState } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { accountWords } from "@/lib/words/interface/account";
import { emailWords } from "@/lib/words/interface/email";

/** Confirms the address that a link was sent to. */
export function ConfirmAddress({ token }: { readonly token: string }) {
  const { working, problem, run } = useAction();
  const [email, setEmail] = useState<string | null>(null);

  async function confirm(): Promise<void> {
    const answer = await run(() => call("POST /api/account/confirmation", { body: { token } }));
    if (answer !== null) setEmail(answer.body.email);
  }

  return (
    <div className="stack-3 narrow">
      <div role="status">{email === null ? null : <p>{emailWords.confirmed(email)}</p>}</div>
      <Problem text={problem} />
      {email === null ? (
        <button type="button" className="primary full" disabled={working} onClick={() => void confirm()}>
          {working ? accountWords.working : emailWords.confirm}
        </button>
      ) : (
        <NavLink href="/" className="primary full">
          {emailWords.goOn}
        </NavLink>
      )}
    </div>
  );
}
