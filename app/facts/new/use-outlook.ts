import { useEffect, useState } from "react";
import { call } from "@/app/_components/request";
import type { NewFactPreview } from "@/lib/contracts/own-facts";

/** Someone who types pauses for longer than this at the end of a word, not within it. */
const PAUSE_MS = 500;

/** What saving a new fact would bring: the last that the server said, and whether it is being asked again. */
export interface Outlook {
  readonly last: NewFactPreview | null;
  readonly isChecking: boolean;
  /** Why it could not be asked. */
  readonly failure: string | null;
}

const NOTHING: Outlook = { last: null, isChecking: false, failure: null };

/** Asks the server whenever the fact has come to rest; null is nothing to ask about. */
export function useOutlook(body: Readonly<Record<string, unknown>> | null): Outlook {
  const [outlook, setOutlook] = useState<Outlook>(NOTHING);
  const asked = body === null ? null : JSON.stringify({ ...body, check: true });
  useEffect(() => {
    if (asked === null) return setOutlook(NOTHING);
    let wanted = true;
    setOutlook((now) => ({ ...now, isChecking: true, failure: null }));
    const timer = setTimeout(async () => {
      const answer = await call("POST /api/facts", { body: JSON.parse(asked) });
      if (!wanted) return;
      if (!answer.ok) setOutlook((now) => ({ ...now, isChecking: false, failure: answer.detail }));
      else if (answer.status === 200) setOutlook({ last: answer.body, isChecking: false, failure: null });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return outlook;
}
