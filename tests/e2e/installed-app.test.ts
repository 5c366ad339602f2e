import { expect } from "vitest";
import { deviceWords } from "@/lib/words/interface/device";
import { offlineWords } from "@/lib/words/interface/offline";
import { todayWords } from "@/lib/words/interface/today";
import { updateWords } from "@/lib/words/interface/update";
import { appAddress, describeOnPhone, test } from "@/tests/support/phone";
import { expectReadable } from "@/tests/support/readable";
import { open } from "@/tests/support/ready-page";
import { keptFiles, untilServedByWorker } from "@/tests/support/service-worker";
import { becomeGuest, promptInSight } from "@/tests/support/study-on-phone";
import { queuedCards, rate } from "@/tests/support/study-over-api";

describeOnPhone("On the home screen", () => {
  test("the app can be put there, with icons of the sizes that they say", async ({ phone }) => {
    const { page } = phone;
    await open(page, "/welcome");
    const href = await page.locator('link[rel="manifest"]').getAttribute("href");
    const manifest = await (await fetch(appAddress() + href)).json();
    expect(manifest).toMatchObject({ name: "Colloquy", start_url: "/", scope: "/", display: "standalone" });
    const sizes = await page.evaluate(
      (icons) =>
        Promise.all(
          icons.map(async ({ src }) => {
            const image = new Image();
            image.src = src;
            await image.decode();
            return `${image.naturalWidth}x${image.naturalHeight}`;
          }),
        ),
      (manifest.icons as { src: string; sizes: string }[]).filter(({ sizes }) => sizes !== "any"),
    );
    expect(sizes).toEqual(["192x192", "512x512", "512x512"]);
  });

  test("it is offered once after the first session, where the browser offers it, and never again", async ({
    phone,
  }) => {
    const { page } = phone;
    await becomeGuest(phone);
    const offer = () =>
      page.evaluate(() => {
        const prompt = async () => sessionStorage.setItem("asked", "yes");
        dispatchEvent(Object.assign(new Event("beforeinstallprompt"), { prompt }));
      });
    const hint = page.getByRole("region", { name: deviceWords.install });
    const button = page.getByRole("button", { name: deviceWords.installHere });
    await open(page, "/");
    await offer();
    expect(await hint.count(), "before anything was learned").toBe(0);
    await rate(phone, await queuedCards(phone, 5), "good");
    await open(page, "/");
    expect(await hint.count(), "where the browser offers nothing").toBe(0);
    await offer();
    await expectReadable(page);
    await button.tap();
    await expect.poll(() => hint.count()).toBe(0);
    expect(await page.evaluate(() => sessionStorage.getItem("asked"))).toBe("yes");
    await open(page, "/");
    await offer();
    await page.getByRole("heading", { name: todayWords.decks }).waitFor();
    expect(await hint.count()).toBe(0);
  });

  test("no page and nothing of anyone’s is kept by the service worker, only the app’s own files", async ({
    newPhone,
  }) => {
    const phone = await newPhone({ serviceWorkers: "allow" });
    const { page } = phone;
    const userId = await becomeGuest(phone);
    await open(page, "/");
    await untilServedByWorker(page);
    for (const path of ["/", "/decks/nbr-interview", "/settings", "/review"]) await open(page, path);
    const prompt = await promptInSight(page);
    const kept = await keptFiles(page);
    const others = kept.filter(
      ({ path }) => !/^\/_next\/static\/(chunks|media)\/|^\/[\w-/]+\.(png|svg|ico)$/.test(path),
    );
    expect(others.map(({ path }) => path)).toEqual(["/offline"]);
    for (const { path, text } of kept) expect(text.includes(userId) || text.includes(prompt), path).toBe(false);
  });

  test("a page that needs the server says so where there is none, and comes when it is back", async ({ newPhone }) => {
    const phone = await newPhone({ serviceWorkers: "allow" });
    const { page, context } = phone;
    phone.expectFault(/ERR_INTERNET_DISCONNECTED/);
    await open(page, "/welcome");
    await untilServedByWorker(page);
    await context.setOffline(true);
    await open(page, "/timeline");
    await page.getByRole("heading", { name: offlineWords.needsNetworkTitle }).waitFor();
    await context.setOffline(false);
    await page.waitForURL(/\/welcome/);
  });

  test("a new version takes over when the reader says so, and not before", async ({ newPhone }) => {
    const phone = await newPhone({ serviceWorkers: "allow" });
    const { page } = phone;
    await open(page, "/welcome");
    await untilServedByWorker(page);
    // Another address is another version to the browser.
    await page.evaluate(() => navigator.serviceWorker.register("/serwist/sw.js?version=2", { scope: "/" }));
    await page.getByText(updateWords.newVersion).waitFor();
    const worker = () => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? "");
    expect(await worker()).not.toContain("version=2");
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: updateWords.take }).tap()]);
    expect(await worker()).toContain("version=2");
  });
});
