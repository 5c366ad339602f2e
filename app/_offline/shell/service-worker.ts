/** Where the service worker is, and which pages it serves. */
const WORKER = "/serwist/sw.js";
const SCOPE = "/";

/** The page that stands for every page while there is no network: the same for everyone, with nothing personal in it. */
export const OFFLINE_SHELL = "/offline";

/** Someone who leaves the app open is told of a new version too: it is looked for at most this often. */
const LOOK_AGAIN_MS = 60 * 60_000;

/**
 * Sets up the service worker and hears of new versions of it. Gives what stops the hearing.
 * @param onUpdate is told of the version that waits to take over
 */
export function keepServiceWorker(onUpdate: (waiting: ServiceWorker) => void): () => void {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return () => {};
  let stopped = false;
  let stop = () => {};
  const begin = () =>
    void serviceWorker
      .register(WORKER, { scope: SCOPE })
      .then((registration) => {
        if (!stopped) stop = watch(registration, onUpdate);
      })
      // Storage that is full or forbidden: everything works but offline.
      .catch(() => {});
  // What the page itself needs comes first.
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin, { once: true });
  return () => {
    stopped = true;
    window.removeEventListener("load", begin);
    stop();
  };
}

/** Lets the version that waits take over, and shows the page again once it has. */
export function takeNewVersion(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage({ type: "SKIP_WAITING" });
}

function watch(registration: ServiceWorkerRegistration, onUpdate: (waiting: ServiceWorker) => void): () => void {
  // The first version has nobody to take over from.
  const tell = () => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) onUpdate(registration.waiting);
  };
  const follow = () => registration.installing?.addEventListener("statechange", tell);
  let looked = Date.now();
  const look = () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < LOOK_AGAIN_MS) return;
    looked = Date.now();
    registration.update().catch(() => {});
  };
  tell();
  follow();
  registration.addEventListener("updatefound", follow);
  document.addEventListener("visibilitychange", look);
  return () => {
    registration.removeEventListener("updatefound", follow);
    document.removeEventListener("visibilitychange", look);
  };
}

/** Where questions are asked one after another, and nothing may come between. */
const SESSIONS = /^\/(?:review|practice\/session|quiz\/[^/]+)$/;

export function isInSession(pathname: string): boolean {
  return SESSIONS.test(pathname);
}
