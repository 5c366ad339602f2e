import { expect } from "vitest";
import { SEND_KEPT } from "@/app/_offline/outbox/wake-up";
import type { Reminders } from "@/lib/contracts/reminders";
import { outboxWords } from "@/lib/words/interface/outbox";
import { loseNetwork, preparedPhone, unsentOn } from "@/tests/support/kept-on-phone";
import { appAddress, describeOnPhone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { open } from "@/tests/support/ready-page";
import { readLog } from "@/tests/support/review-log";
import { answerCard } from "@/tests/support/study-on-phone";
import { workerEvents } from "@/tests/support/worker-events";

describeOnPhone("With no page open", () => {
  test("answers given offline are sent when it is back", async ({ newPhone }) => {
    const phone = await preparedPhone(newPhone);
    const { page, context } = phone;
    await loseNetwork(phone);
    await open(page, "/review");
    await answerCard(page, "good");
    await answerCard(page, "again");
    await page.getByText(outboxWords.unsent(LOCALE, 2)).waitFor();
    await expect.poll(() => unsentOn(page)).toHaveLength(2);
    await page.goto("about:blank");
    await context.setOffline(false);
    // The browser may have done so by itself by now; a test cannot wait until it likes to.
    await (await workerEvents(page, appAddress())).sync(SEND_KEPT);
    await expect.poll(async () => (await readLog(phone)).map(({ rating }) => rating)).toEqual(["good", "again"]);
  });

  test("a reminder is shown with a button that stops them all, on the server too", async ({ newPhone }) => {
    const { page, context } = await preparedPhone(newPhone, ({ context }) =>
      context.grantPermissions(["notifications"], { origin: appAddress() }),
    );
    const endpoint = "https://fcm.googleapis.com/fcm/send/a-device-of-a-test";
    const keys = { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) };
    expect((await context.request.put("/api/reminders/devices", { data: { endpoint, keys } })).ok()).toBe(true);
    const reminders = async () => (await (await context.request.get("/api/reminders")).json()) as Reminders;
    expect(await reminders()).toMatchObject({ on: true, devices: 1 });

    const message = { title: "12 cards are due", body: "About 3 minutes", path: "/", stop: "Stop reminding me" };
    const { push } = await workerEvents(page, appAddress());
    await push({ ...message, until: Date.now() + 60_000 });
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const notifications = (await registration.getNotifications()) as (Notification & {
          actions: { title: string }[];
        })[];
        return notifications.map(({ title, body, actions }) => ({ title, body, stop: actions[0]?.title }));
      });
    const { title, body, stop } = message;
    await expect.poll(shown).toEqual([{ title, body, stop }]);

    // No tool of the browser taps on a notification: its event is made in the worker.
    await context.serviceWorkers()[0]?.evaluate(async () => {
      const worker = globalThis as unknown as {
        registration: ServiceWorkerRegistration;
        dispatchEvent(event: Event): boolean;
        NotificationEvent: new (type: string, init: object) => Event;
      };
      const [notification] = await worker.registration.getNotifications();
      worker.dispatchEvent(new worker.NotificationEvent("notificationclick", { notification, action: "stop" }));
    });
    await expect.poll(shown).toEqual([]);
    await expect.poll(reminders).toMatchObject({ on: false, devices: 0 });
  });

  test("a reminder that comes too late is not left there", async ({ newPhone }) => {
    const phone = await newPhone({ serviceWorkers: "allow" });
    const { page, context } = phone;
    await context.grantPermissions(["notifications"], { origin: appAddress() });
    await open(page, "/welcome");
    await page.evaluate(() => navigator.serviceWorker.ready);
    const worker = context.serviceWorkers()[0];
    await worker?.evaluate(() => {
      const { prototype } = ServiceWorkerRegistration;
      const { showNotification } = prototype;
      Object.assign(globalThis, { shown: 0 });
      prototype.showNotification = function count(this: ServiceWorkerRegistration, ...given) {
        (globalThis as unknown as { shown: number }).shown += 1;
        return showNotification.apply(this, given);
      };
    });
    const { push } = await workerEvents(page, appAddress());
    await push({ title: "Due", body: "Yesterday", path: "/", stop: "Stop", until: Date.now() - 60_000 });
    await expect.poll(() => worker?.evaluate(() => (globalThis as unknown as { shown: number }).shown)).toBe(1);
    const left = () =>
      page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).length);
    await expect.poll(left).toBe(0);
  });
});
