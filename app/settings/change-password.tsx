"use client";

import { type FormEvent, useState } from "react";
import { PasswordField } from "@/app/_components/password-field";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { accountWords } from "@/lib/words/interface/account";
import { sessionWords } from "@/lib/words/interface/sessions";

/** Another password; every other device is signed out by it. */
export function ChangePassword() {
  const { working, problem, problems, problemOf, run, refresh } = useAction();
  const [changed, setChanged] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    setChanged(false);
    const body = { password: String(fields.get("password")) };
    if ((await run(() => call("PUT /api/account/password", { body }))) === null) return;
    form.reset();
    setChanged(true);
    refresh();
  }

  return (
    <form className="stack-3" onSubmit={save}>
      <PasswordField
        label={sessionWords.newPassword}
        hint={accountWords.passwordHint}
        autoComplete="new-password"
        problem={problemOf("password")}
      />
      <Problem text={problems.length > 0 ? null : problem} />
      <p role="status">{changed ? sessionWords.passwordChanged : null}</p>
      <button type="submit" className="secondary" disabled={working}>
        {working ? accountWords.working : sessionWords.changePassword}
      </button>
    </form>
  );
}
