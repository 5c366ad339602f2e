/// <reference lib="webworker" />

/** What the server sends (lib/server/services/reminders/send-reminders.ts). */
interface ReminderMessage {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  /** The words of the button that stops reminders. */
  readonly stop: string;
  readonly until: number;
}

/** Buttons of notifications are in no library of types. */
type WithActions = NotificationOptions & { readonly actions: readonly { action: string; title: string }[] };

const STOP = "stop";
const TAG = "due";

/** Shows reminders, and does what is tapped on them. */
export function hearReminders(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener("push", (event) => {
    const message = event.data?.json() as ReminderMessage | undefined;
    if (message !== undefined) event.waitUntil(show(worker, message));
  });
  worker.addEventListener("notificationclick", (event) => {
    event.notification.close();
    const { path } = event.notification.data as ReminderMessage;
    event.waitUntil(event.action === STOP ? stop(worker) : open(worker, path));
  });
}

/** Browsers want something to be shown for every message; what is too late is taken away again. */
async function show({ registration }: ServiceWorkerGlobalScope, message: ReminderMessage): Promise<void> {
  const options: WithActions = {
    body: message.body,
    tag: TAG,
    data: message,
    icon: "/icons/icon-192.png",
    actions: [{ action: STOP, title: message.stop }],
  };
  await registration.showNotification(message.title, options);
  if (Date.now() <= message.until) return;
  for (const shown of await registration.getNotifications({ tag: TAG })) shown.close();
}

/** One tap: on the server for all devices, and here even where the server cannot be reached or nobody is signed in. */
async function stop({ registration }: ServiceWorkerGlobalScope): Promise<void> {
  await fetch("/api/reminders", { method: "DELETE" }).catch(() => undefined);
  await (await registration.pushManager.getSubscription())?.unsubscribe();
}

async function open({ clients }: ServiceWorkerGlobalScope, path: string): Promise<void> {
  const pages = await clients.matchAll({ type: "window" });
  const page = pages.find(({ url }) => new URL(url).pathname === path);
  if (page !== undefined) await page.focus();
  else await clients.openWindow(path);
}
