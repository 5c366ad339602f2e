"use client";

import { type FormEvent, useState } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { PasswordField } from "@/app/_components/password-field";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { accountWords } from "@/lib/words/interface/account";
import { emailWords } from "@/lib/words/interface/email";
import { sessionWords } from "@/lib/words/interface/sessions";

/** Sets a new password by the secret of a link. */
export function ResetForm({ token }: { readonly token: string }) {
  const { working, problem, problems, problemOf, run } = useAction();
  const [done, setDone] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password"));
    setDone((await run(() => call("PUT /api/password-resets", { body: { token, password } }))) !== null);
  }

  if (done)
    return (
      <div className="stack-3 narrow">
        <p role="status">{emailWords.resetDone}</p>
        <NavLink href="/signin" className="primary full">
          {accountWords.signIn}
        </NavLink>
      </div>
    );
  return (
    <form className="stack-3 narrow" onSubmit={save}>
      <PasswordField
        label={sessionWords.newPassword}
        hint={accountWords.passwordHint}
        autoComplete="new-password"
        problem={problemOf("password")}
      />
      <Problem text={problems.length > 0 ? null : problem} />
      {problem !== null && problems.length === 0 ? (
        <NavLink href="/forgot" className="quiet">
          {emailWords.askAgain}
        </NavLink>
      ) : null}
      <button type="submit" className="primary full" disabled={working}>
        {working ? accountWords.working : emailWords.setPassword}
      </button>
    </form>
  );
}
