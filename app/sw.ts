/// <reference lib="webworker" />
import { NavigationRoute, type PrecacheEntry, Serwist, type SerwistPlugin } from "serwist";
import { sendKept } from "@/app/_offline/outbox/send-kept";
import { REFRESH_PACK, SEND_KEPT } from "@/app/_offline/outbox/wake-up";
import { refreshPack } from "@/app/_offline/pack/refresh-pack";
import { OFFLINE_SHELL } from "@/app/_offline/shell/service-worker";
import { hearReminders } from "@/app/_offline/shell/worker-reminders";
import { claimPhone } from "@/app/_offline/store/phone-user";

declare const self: ServiceWorkerGlobalScope & {
  /** Put in by the build: app/serwist/[path]/route.ts. */
  readonly __SW_MANIFEST: (PrecacheEntry | string)[];
};

/** What is kept is fetched as nobody: no cookie can make it someone's own. */
const asNobody: SerwistPlugin = {
  requestWillFetch: async ({ request }) => new Request(request, { credentials: "omit" }),
};

const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  precacheOptions: { plugins: [asNobody], cleanupOutdatedCaches: true, directoryIndex: null, cleanURLs: false },
  // A new version waits until the reader says so: no page is taken from under anyone's hands.
  skipWaiting: false,
  clientsClaim: true,
  navigationPreload: true,
});

/** Pages come from the server alone and are never kept; where it cannot be reached, the shell stands in for them. */
async function fetchPage({ request, event }: { readonly request: Request; readonly event: ExtendableEvent }) {
  try {
    const preloaded = (await (event as FetchEvent).preloadResponse) as Response | undefined;
    const page = preloaded ?? (await fetch(request));
    return AWAY.has(page.status) ? ((await serwist.matchPrecache(OFFLINE_SHELL)) ?? page) : page;
  } catch {
    return (await serwist.matchPrecache(OFFLINE_SHELL)) ?? Response.error();
  }
}

/** What a proxy says where the app behind it does not answer. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** The network is back: a page that is open sends by itself, and without one it is done here. */
async function sendWhatIsKept(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length === 0) return sendKept();
  for (const page of pages) page.postMessage(SEND_KEPT);
}

/** Background sync is in no standard yet, and in no library of types. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

self.addEventListener("sync", (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === SEND_KEPT) sync.waitUntil(sendWhatIsKept());
});

/** Storage that is full or forbidden: everything works but offline. */
async function keepFor(userId: string): Promise<void> {
  await claimPhone(userId);
  await refreshPack(userId);
}

self.addEventListener("message", (event) => {
  const { type, userId } = (event.data ?? {}) as { readonly type?: string; readonly userId?: string };
  if (type === REFRESH_PACK && userId !== undefined) event.waitUntil(keepFor(userId).catch(() => {}));
});

hearReminders(self);
serwist.registerRoute(new NavigationRoute(fetchPage, { denylist: [/^\/api\//, /^\/_next\//] }));
serwist.addEventListeners();
