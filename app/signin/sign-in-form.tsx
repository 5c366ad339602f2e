"use client";

import { type FormEvent, useState } from "react";
import { EmailField } from "@/app/_components/email-field";
import { NavLink } from "@/app/_components/nav-link";
import { PasswordField } from "@/app/_components/password-field";
import { Problem } from "@/app/_components/problem";
import { signIn } from "@/app/_components/sign-in";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { PasskeySignIn } from "@/app/signin/passkey-sign-in";
import { accountWords } from "@/lib/words/interface/account";
import { emailWords } from "@/lib/words/interface/email";

interface SignInFormProps {
  readonly returnTo: string;
  /** The guest whose work is added to the account; null where nobody is there yet. */
  readonly guestId: string | null;
}

export function SignInForm({ returnTo, guestId }: SignInFormProps) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setWorking(true);
    setProblem(null);
    const failed = await sendAndSignIn(guestId, String(fields.get("email")), String(fields.get("password")));
    if (failed === null) return location.assign(returnTo);
    setProblem(failed);
    setWorking(false);
  }

  return (
    <div className="stack-3">
      <form className="stack-3" onSubmit={submit}>
        <EmailField />
        <PasswordField autoComplete="current-password" />
        <Problem text={problem} />
        <button type="submit" className="primary full" disabled={working}>
          {working ? accountWords.working : accountWords.signIn}
        </button>
      </form>
      <PasskeySignIn returnTo={returnTo} guestId={guestId} />
      <NavLink href="/forgot" className="quiet">
        {emailWords.forgotLink}
      </NavLink>
    </div>
  );
}

/** A guest's answers are copied at signing in: those not sent by then would stay behind. */
async function sendAndSignIn(guestId: string | null, email: string, password: string): Promise<string | null> {
  if (guestId !== null && !(await outboxFor(guestId).flush())) return accountWords.unsentKept;
  return signIn(email, password);
}
