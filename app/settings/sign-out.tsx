"use client";

import { useState } from "react";
import { signOut } from "@/app/_components/sign-in";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { leavePhone } from "@/app/_offline/store/phone-user";
import { unsentAnswers } from "@/lib/core/session/outbox";
import { settingsWords } from "@/lib/words/interface/settings";

interface SignOutProps {
  readonly userId: string;
  readonly guest: boolean;
  readonly locale: string;
}

/** Sends what is left before it ends the session; what would be left behind is said first. */
export function SignOut({ userId, guest, locale }: SignOutProps) {
  const [working, setWorking] = useState(false);
  const [warning, setWarning] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function leave(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const loss = warning === null ? await whatWouldBeLost(userId, guest, locale) : null;
    if (loss !== null) setWarning(loss);
    else {
      const failed = await signOut();
      // What is not sent stays, as was said.
      if (failed === null) await leavePhone().catch(() => {});
      // A full load: nothing of this person may stay in the page's memory.
      if (failed === null) return location.assign("/welcome");
      setProblem(failed);
    }
    setWorking(false);
  }

  return (
    <div className="stack-2">
      <div role="alert">
        {warning === null ? null : <p className="bad">{warning}</p>}
        {problem === null ? null : <p className="bad">{problem}</p>}
      </div>
      <button type="button" className={warning === null ? "secondary" : "danger"} onClick={leave} disabled={working}>
        {buttonWords(working, warning !== null)}
      </button>
    </div>
  );
}

function buttonWords(working: boolean, warned: boolean): string {
  if (working) return settingsWords.signingOut;
  return warned ? settingsWords.signOutAnyway : settingsWords.signOut;
}

async function whatWouldBeLost(userId: string, guest: boolean, locale: string): Promise<string | null> {
  if (guest) return settingsWords.guestSignOut;
  const outbox = outboxFor(userId);
  if (await outbox.flush()) return null;
  const unsent = unsentAnswers(outbox.state());
  return unsent === 0 ? null : settingsWords.unsent(locale, unsent);
}
