"use client";

import { type FormEvent, useState } from "react";
import { EmailField } from "@/app/_components/email-field";
import { TextField } from "@/app/_components/fields";
import { PasswordField } from "@/app/_components/password-field";
import { call, type FieldProblems, problemAt } from "@/app/_components/request";
import { signIn } from "@/app/_components/sign-in";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { accountWords } from "@/lib/words/interface/account";

interface SignUpFormProps {
  readonly returnTo: string;
  /** The guest who becomes this account; null where nobody is there yet. */
  readonly guestId: string | null;
}

interface Failure {
  readonly detail: string;
  readonly problems: FieldProblems;
}

export function SignUpForm({ returnTo, guestId }: SignUpFormProps) {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = failure?.problems ?? [];

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    setWorking(true);
    setFailure(null);
    const failed = await createAndSignIn(guestId, new FormData(form));
    if (failed === null) return location.assign(returnTo);
    setFailure(failed);
    setWorking(false);
    const first = failed.problems[0]?.path;
    if (first !== undefined) form.querySelector<HTMLInputElement>(`[name="${CSS.escape(first)}"]`)?.focus();
  }

  return (
    <form className="stack-3" onSubmit={submit}>
      <TextField
        name="name"
        label={accountWords.name}
        hint={accountWords.nameHint}
        problem={problemAt(problems, "name")}
        autoComplete="name"
        maxLength={100}
        required
      />
      <EmailField problem={problemAt(problems, "email")} />
      <PasswordField
        autoComplete="new-password"
        hint={accountWords.passwordHint}
        problem={problemAt(problems, "password")}
      />
      <div role="alert">{failure === null || problems.length > 0 ? null : <p className="bad">{failure.detail}</p>}</div>
      <button type="submit" className="primary full" disabled={working}>
        {working ? accountWords.working : accountWords.signUp}
      </button>
    </form>
  );
}

async function createAndSignIn(guestId: string | null, fields: FormData): Promise<Failure | null> {
  if (guestId !== null && !(await outboxFor(guestId).flush())) return { detail: accountWords.unsentKept, problems: [] };
  const email = String(fields.get("email"));
  const password = String(fields.get("password"));
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const created = await call("POST /api/accounts", {
    body: { email, password, name: String(fields.get("name")), timeZone },
  });
  if (!created.ok) return created;
  const failed = await signIn({ email, password });
  if (failed === null) return null;
  // An address that has an account already is answered like a new one; only its own password opens it.
  return {
    detail: failed.needsCode || failed.detail === accountWords.wrong ? accountWords.notSignedIn : failed.detail,
    problems: [],
  };
}
