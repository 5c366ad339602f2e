"use client";

import { Problem } from "@/app/_components/problem";
import type { Answer } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";

interface SendButtonProps<Body> {
  readonly label: string;
  readonly className: "primary" | "secondary" | "quiet";
  readonly send: () => Promise<Answer<Body>>;
  /** Where to go afterwards; without it the current page reloads. */
  readonly goTo?: (body: Body) => string;
}

/** A button that asks one thing of the server. */
export function SendButton<Body>({ label, className, send, goTo }: SendButtonProps<Body>) {
  const { working, problem, run, go, refresh } = useAction();

  async function press(): Promise<void> {
    const answer = await run(send);
    if (answer === null) return;
    if (goTo === undefined) refresh();
    else go(goTo(answer.body as Body));
  }

  return (
    <>
      <button type="button" className={className} onClick={press} disabled={working}>
        {label}
      </button>
      <Problem text={problem} />
    </>
  );
}
