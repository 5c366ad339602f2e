import webPush from "web-push";
import { isPushEndpoint } from "@/lib/core/reminders/push-endpoint";
import { env } from "@/lib/server/env";
import { vapidKeys } from "@/lib/server/notify/vapid-keys";
import type { StoredSubscription } from "@/lib/server/store/reminders";

/** What came of it: taken, gone for ever (the device has unsubscribed), or not this time. */
export type PushOutcome = "taken" | "gone" | "failed";

/** A reminder that has not arrived by then is worth nothing. */
const LIFETIME_SECONDS = 2 * 60 * 60;
const TIMEOUT_MS = 10_000;

/** Who is behind this server, for push services that want to complain; a mail address is not known here. */
const SUBJECT = "https://colloquy.invalid";

/**
 * Sends a message to a device. Only known push services are called, and they cannot send us elsewhere. Never throws.
 */
export async function sendPush(
  { endpoint, p256dh, auth }: Omit<StoredSubscription, "id">,
  message: object,
): Promise<PushOutcome> {
  const { PUSH_HOSTS, NEXTAUTH_URL } = env();
  if (!isPushEndpoint(endpoint, PUSH_HOSTS)) return "gone";
  try {
    const { publicKey, privateKey } = await vapidKeys();
    const subject = NEXTAUTH_URL?.startsWith("https:") ? NEXTAUTH_URL : SUBJECT;
    const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
      vapidDetails: { subject, publicKey, privateKey },
      TTL: LIFETIME_SECONDS,
      urgency: "normal",
      topic: "due",
    });
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(request.body ?? []),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    if (answer.status === 404 || answer.status === 410) return "gone";
    return answer.ok ? "taken" : "failed";
  } catch {
    return "failed";
  }
}
