import type { Page } from "playwright-core";

/** Waits until the service worker has kept what it keeps and serves this page. */
export async function untilServedByWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
  });
}

/** What the browser keeps for the app's service worker: the path of each file, and its text. */
export async function keptFiles(page: Page): Promise<readonly { readonly path: string; readonly text: string }[]> {
  return page.evaluate(async () => {
    const kept = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? "";
        kept.push({ path: new URL(request.url).pathname, text });
      }
    }
    return kept;
  });
}
