import { useEffect, useRef } from "react";
import { useOutbox } from "@/app/_offline/use-outbox";
import { REFRESH_PACK } from "@/app/_offline/wake-up";

/** Has the service worker make the phone this learner's, and keep up to date what they need without a network. */
export function useKeptPhone(userId: string): void {
  const { entries, failures } = useOutbox(userId);
  const allSent = entries.length === 0 && failures === 0;
  const studied = useRef(false);
  useEffect(() => {
    // Storage that is full or forbidden: everything works but without a network.
    if (allSent) void keepUp(userId).catch(() => {});
    // Whoever has answered has something to lose: without it a browser may clear what is kept when the disk is full.
    if (allSent && studied.current) void navigator.storage?.persist?.().catch(() => {});
    studied.current = !allSent;
  }, [userId, allSent]);
}

async function keepUp(userId: string): Promise<void> {
  // Where there is none, nothing works without a network, and this waits for ever.
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage({ type: REFRESH_PACK, userId });
}
