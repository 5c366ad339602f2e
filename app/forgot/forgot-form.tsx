"use client";

import { type FormEvent, useState } from "react";
import { EmailField } from "@/app/_components/email-field";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { accountWords } from "@/lib/words/interface/account";
import { emailWords } from "@/lib/words/interface/email";

/** Asks for a link by which a new password is set. */
export function ForgotForm() {
  const { working, problem, problems, problemOf, run } = useAction();
  const [sent, setSent] = useState(false);

  async function ask(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const body = { email: String(new FormData(event.currentTarget).get("email")) };
    setSent((await run(() => call("POST /api/password-resets", { body }))) !== null);
  }

  return (
    <form className="stack-3 narrow" onSubmit={ask}>
      <EmailField problem={problemOf("email")} />
      <Problem text={problems.length > 0 ? null : problem} />
      <p role="status">{sent ? emailWords.resetSent : null}</p>
      <button type="submit" className="primary full" disabled={working}>
        {working ? accountWords.working : emailWords.sendReset}
      </button>
    </form>
  );
}
