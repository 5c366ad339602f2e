"use client";

import { signByPasskey, useCanUsePasskeys } from "@/app/_components/passkey";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { accountWords } from "@/lib/words/interface/account";
import { passkeyWords } from "@/lib/words/interface/passkeys";

interface PasskeySignInProps {
  readonly returnTo: string;
  /** The guest whose work is added to the account; null where nobody is there yet. */
  readonly guestId: string | null;
}

/** The way in without a password, where this browser knows it. */
export function PasskeySignIn({ returnTo, guestId }: PasskeySignInProps) {
  const { working, problem, problems, run, fail } = useAction();
  if (!useCanUsePasskeys()) return null;

  async function signIn(): Promise<void> {
    if (guestId !== null && !(await outboxFor(guestId).flush())) return fail(accountWords.unsentKept);
    const signed = await run(signByPasskey);
    if (signed === null) return;
    const body = { credential: signed.body as never };
    if ((await run(() => call("POST /api/passkey-sessions", { body }))) !== null) location.assign(returnTo);
  }

  return (
    <div className="stack-2">
      <button type="button" className="secondary full" disabled={working} onClick={() => void signIn()}>
        {passkeyWords.signIn}
      </button>
      <Problem text={problems[0]?.message ?? problem} />
    </div>
  );
}
