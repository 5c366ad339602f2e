"use client";

import { useState } from "react";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import styles from "@/app/welcome/welcome.module.css";
import { welcomeWords } from "@/lib/words/interface/welcome";

interface StartAsGuestProps {
  readonly returnTo: string;
  /** What the button says, where it leads elsewhere than to studying. */
  readonly words?: string;
}

/** Opens a guest's session, and goes on. */
export function StartAsGuest({ returnTo, words = welcomeWords.start }: StartAsGuestProps) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function start(): Promise<void> {
    setWorking(true);
    setProblem(null);
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const answer = await call("POST /api/accounts/guest", { body: { timeZone } });
    // A full load: nothing that the router has kept from before may show.
    if (answer.ok) return location.assign(returnTo);
    setProblem(answer.detail);
    setWorking(false);
  }

  return (
    <div className="stack-2">
      <button type="button" className="primary full" onClick={start} disabled={working}>
        {working ? welcomeWords.starting : words}
      </button>
      <p className={`small ${styles.note}`}>{welcomeWords.startNote}</p>
      <Problem text={problem} />
    </div>
  );
}
