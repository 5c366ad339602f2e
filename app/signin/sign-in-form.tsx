"use client";

import { type FormEvent, useState } from "react";
import { CodeField } from "@/app/_components/code-field";
import { EmailField } from "@/app/_components/email-field";
import { NavLink } from "@/app/_components/nav-link";
import { PasswordField } from "@/app/_components/password-field";
import { Problem } from "@/app/_components/problem";
import { type SignInFailure, signIn } from "@/app/_components/sign-in";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { PasskeySignIn } from "@/app/signin/passkey-sign-in";
import { accountWords } from "@/lib/words/interface/account";
import { emailWords } from "@/lib/words/interface/email";
import { twoStepWords } from "@/lib/words/interface/two-step";

interface SignInFormProps {
  readonly returnTo: string;
  /** The guest whose work is added to the account; null where nobody is there yet. */
  readonly guestId: string | null;
}

interface Given {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}

/** The password, and after it the code of someone who has a second factor. */
export function SignInForm({ returnTo, guestId }: SignInFormProps) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [given, setGiven] = useState<Given | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name));
    const sent =
      given === null ? { email: text("email"), password: text("password") } : { ...given, code: text("code") };
    setWorking(true);
    setProblem(null);
    const failed = await sendAndSignIn(guestId, sent);
    // This page knows where someone who is signed in goes on.
    if (failed === null) return location.reload();
    setWorking(false);
    if (failed.needsCode && given === null) return setGiven(sent);
    setProblem(failed.detail);
  }

  return (
    <div className="stack-3">
      <form className="stack-3" onSubmit={submit}>
        {given === null ? (
          <>
            <EmailField />
            <PasswordField autoComplete="current-password" />
          </>
        ) : (
          <CodeField />
        )}
        <Problem text={problem} />
        <button type="submit" className="primary full" disabled={working}>
          {working ? accountWords.working : accountWords.signIn}
        </button>
      </form>
      {given === null ? (
        <>
          <PasskeySignIn returnTo={returnTo} guestId={guestId} />
          <NavLink href="/forgot" className="quiet">
            {emailWords.forgotLink}
          </NavLink>
        </>
      ) : (
        <p className="small">{twoStepWords.lost}</p>
      )}
    </div>
  );
}

/** A guest's answers are copied at signing in: those not sent by then would stay behind. */
async function sendAndSignIn(guestId: string | null, given: Given): Promise<SignInFailure | null> {
  if (guestId !== null && !(await outboxFor(guestId).flush()))
    return { detail: accountWords.unsentKept, needsCode: false };
  return signIn(given);
}
