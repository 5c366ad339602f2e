import type { Api } from "@/lib/contracts/api";
import type { BodyOf } from "@/lib/contracts/operation";

/** A subscription that is complete, as one is that was just made. */
type Subscription = BodyOf<Api["PUT /api/reminders/devices"]>;

/**
 * Asks the browser to take push messages for this app.
 * @param publicKey the server's, which the push service checks its messages by
 * @returns the subscription as the server takes it, or why there is none
 */
export async function subscribeToPush(publicKey: string): Promise<Subscription | "blocked" | "unsupported"> {
  if (!("PushManager" in window) || typeof Notification === "undefined") return "unsupported";
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration === undefined) return "unsupported";
  if ((await Notification.requestPermission()) !== "granted") return "blocked";
  try {
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    return subscription.toJSON() as Subscription;
  } catch {
    return "unsupported";
  }
}
