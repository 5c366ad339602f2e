import { useEffect, useState } from "react";
import { call } from "@/app/_components/request";
import type { FactVersionPreview } from "@/lib/contracts/fact-versions";

/** Someone who types pauses for longer than this at the end of a word, not within it. */
const PAUSE_MS = 500;

export type Preview =
  | { readonly kind: "untouched" }
  | { readonly kind: "checking"; readonly last: FactVersionPreview | null }
  | { readonly kind: "ready"; readonly last: FactVersionPreview }
  | {
      readonly kind: "failed";
      readonly detail: string;
      /** Whether someone else has changed it since. */
      readonly isOutdated: boolean;
    };

/**
 * What saving the body would do, asked of the server whenever it has come to rest; null is nothing to ask about.
 * @param isSettled whether it is being saved, or has been: nothing is asked then, since it is based on what is past
 */
export function usePreview(
  factId: string,
  body: Readonly<Record<string, unknown>> | null,
  isSettled: boolean,
): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: "untouched" });
  const asked = body === null ? null : JSON.stringify({ ...body, check: true });
  useEffect(() => {
    if (isSettled) return;
    if (asked === null) return setPreview({ kind: "untouched" });
    const unwanted = new AbortController();
    const { signal } = unwanted;
    setPreview((now) => ({ kind: "checking", last: "last" in now ? now.last : null }));
    const timer = setTimeout(async () => {
      const answer = await call("POST /api/facts/{factId}/versions", {
        params: { factId },
        body: JSON.parse(asked),
        signal,
      });
      if (signal.aborted) return;
      if (!answer.ok)
        return setPreview({ kind: "failed", detail: detailOf(answer), isOutdated: answer.status === 409 });
      if (answer.status === 200) setPreview({ kind: "ready", last: answer.body });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      unwanted.abort();
    };
  }, [factId, asked, isSettled]);
  return preview;
}

function detailOf({ detail, problems }: { detail: string; problems: readonly { message: string }[] }): string {
  return [detail, ...problems.map(({ message }) => message)].join(" ");
}
