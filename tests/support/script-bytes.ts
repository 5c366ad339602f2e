import type { BrowserContext } from "playwright-core";

/** At most so much JavaScript on the page for reviews, in bytes, and at most so much above a bare page of the stack. */
export const MOST_SCRIPT = 155_000;
export const MOST_ABOVE_BARE = 20_000;

/**
 * JavaScript that a page brings over the wire, compressed, in bytes: all of it, until the page has nothing more to load.
 * For a context of its own, in which nothing is cached yet.
 */
export async function scriptBytes(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script")
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return bytes;
}
