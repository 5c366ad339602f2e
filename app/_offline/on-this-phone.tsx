"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { OutboxLine } from "@/app/_offline/outbox/outbox-line";
import { countUnsentOfOthers } from "@/app/_offline/outbox/outbox-storage";
import { useOutbox } from "@/app/_offline/outbox/use-outbox";
import { REFRESH_PACK } from "@/app/_offline/outbox/wake-up";

/** Hardly anyone ever sees it. */
const UnsentOfOthers = lazy(async () => {
  const { UnsentOfOthers: component } = await import("@/app/_offline/outbox/unsent-of-others");
  return { default: component };
});

interface OnThisPhoneProps {
  /** Who is signed in; null for nobody. */
  readonly userId: string | null;
  readonly locale: string;
}

/** Keeps what the learner needs offline, and says what is not sent yet: nothing while all is well. */
export function OnThisPhone({ userId, locale }: OnThisPhoneProps) {
  const [ofOthers, setOfOthers] = useState(0);
  useEffect(() => {
    countUnsentOfOthers(userId).then(setOfOthers, () => {});
  }, [userId]);
  return (
    <>
      {userId === null ? null : <KeptFor userId={userId} locale={locale} />}
      {ofOthers === 0 ? null : (
        <Suspense fallback={null}>
          <UnsentOfOthers answers={ofOthers} userId={userId} locale={locale} dropped={() => setOfOthers(0)} />
        </Suspense>
      )}
    </>
  );
}

function KeptFor({ userId, locale }: { readonly userId: string; readonly locale: string }) {
  useKeptPhone(userId);
  return <OutboxLine userId={userId} locale={locale} />;
}

/** Has the service worker make the phone this learner's, and keep up to date what they need offline. */
function useKeptPhone(userId: string): void {
  const { entries, failures } = useOutbox(userId);
  const allSent = entries.length === 0 && failures === 0;
  const studied = useRef(false);
  useEffect(() => {
    // Storage that is full or forbidden: everything works but offline.
    if (allSent) void keepUp(userId).catch(() => {});
    // There are answers to lose now: unless asked not to, a browser may clear its storage when the disk is full.
    if (allSent && studied.current) void navigator.storage?.persist?.().catch(() => {});
    studied.current = !allSent;
  }, [userId, allSent]);
}

async function keepUp(userId: string): Promise<void> {
  // Where there is none, nothing works offline, and this waits for ever.
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage({ type: REFRESH_PACK, userId });
}
