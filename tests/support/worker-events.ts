import type { CDPSession, Page } from "playwright-core";

/** The app's service worker as the browser's own tools reach it. */
export interface WorkerEvents {
  /** What the browser does when the network is back. */
  readonly sync: (tag: string) => Promise<void>;
  /** What the browser does when a push message has come. */
  readonly push: (message: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** For the worker of the app in the browser of this page, which may be at any address. */
export async function workerEvents(page: Page, address: string): Promise<WorkerEvents> {
  const tools: CDPSession = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    tools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(address) && !isDeleted);
      if (ours !== undefined) resolve(ours.registrationId);
    });
  });
  await tools.send("ServiceWorker.enable");
  const registrationId = await registered;
  const origin = new URL(address).origin;
  return {
    async sync(tag) {
      await tools.send("ServiceWorker.dispatchSyncEvent", { origin, registrationId, tag, lastChance: false });
    },
    async push(message) {
      const data = JSON.stringify(message);
      await tools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
    },
  };
}
