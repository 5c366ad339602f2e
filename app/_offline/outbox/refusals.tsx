import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import type { Refusal } from "@/lib/core/session/outbox";
import { refusalWords } from "@/lib/words/interface/refusals";

interface RefusalsProps {
  readonly userId: string;
  readonly locale: string;
  readonly refusals: readonly Refusal[];
}

/** What the server would not take, and why. */
export function Refusals({ userId, locale, refusals }: RefusalsProps) {
  const reasons = [...new Set(refusals.map((refusal) => refusal.reason))];
  return (
    <div className="bad stack-2 start">
      <p>{refusalWords.refused(locale, refusals.length)}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <button type="button" className="secondary" onClick={() => outboxFor(userId).dismissRefusals()}>
        {refusalWords.understood}
      </button>
    </div>
  );
}
