/** What the service worker tells pages when the network is back, and the name under which browsers call it. */
export const SEND_KEPT = "send-kept";

/** What a page tells the service worker: for whom to keep up to date what is needed offline. */
export const REFRESH_PACK = "refresh-pack";

/** Hears of each moment at which sending may work again: the network is back, or someone looks at the page. */
export function onWakeUp(listener: () => void): void {
  window.addEventListener("online", listener);
  window.addEventListener("pageshow", listener);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") listener();
  });
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if (data === SEND_KEPT) listener();
  });
}

/** Asks the browser to call the service worker when the network is back, also where the page is closed by then. */
export function wakeUpLater(): void {
  void navigator.serviceWorker
    ?.getRegistration()
    // Not in Safari, nor in Firefox.
    .then((registration) => registration?.sync?.register(SEND_KEPT))
    // Not allowed here: the next page that is opened sends.
    .catch(() => {});
}

/** A tab that the browser has put to sleep gives nothing back: after this time others go on without it. */
const LOCK_PATIENCE_MS = 25_000;

/**
 * One sender at a time, of all tabs and the service worker: what was done first arrives first.
 * @param work never rejects
 */
export async function withOutboxLock<Value>(userId: string, work: () => Promise<Value>): Promise<Value> {
  if (navigator.locks === undefined) return work();
  try {
    const signal = AbortSignal.timeout(LOCK_PATIENCE_MS);
    return (await navigator.locks.request(`colloquy outbox ${userId}`, { signal }, work)) as Value;
  } catch {
    return work();
  }
}
