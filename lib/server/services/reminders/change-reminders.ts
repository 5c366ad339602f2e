import type { UpdateReminders } from "@/lib/contracts/reminders";
import { isPushEndpoint } from "@/lib/core/reminders/push-endpoint";
import { nextReminder, type TimeOfDay } from "@/lib/core/reminders/reminder-time";
import { DomainError } from "@/lib/core/shared/domain-error";
import { stableId } from "@/lib/core/shared/stable-hash";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { deleteSubscriptions, loadReminder, saveReminder, saveSubscription } from "@/lib/server/store/reminders";
import { unknownPushService } from "@/lib/words/problems";

/** Nobody has more devices than this; the oldest give way. */
const MOST_DEVICES = 10;

/** Turns reminders on or off, or changes their times. */
export async function changeReminders(context: ServiceContext, change: UpdateReminders): Promise<void> {
  const learner = await requireLearner(context);
  const before = await loadReminder(database(), learner.id);
  const after = {
    on: change.on ?? before.on,
    timeOfDay: toTime(change.timeOfDay) ?? before.timeOfDay,
    quietFrom: toTime(change.quietFrom) ?? before.quietFrom,
    quietUntil: toTime(change.quietUntil) ?? before.quietUntil,
  };
  const { timeZone } = learner.options;
  const nextAt = after.on ? nextReminder({ ...after, timeZone }, context.now) : null;
  await saveReminder(database(), learner.id, after, nextAt);
}

/** Stops everything at once: no reminder comes to any device any more. */
export async function stopReminders(context: ServiceContext): Promise<void> {
  await changeReminders(context, { on: false });
  await deleteSubscriptions(database(), context.actor.userId);
}

/**
 * Adds one of my devices, and turns reminders on.
 * @param pushHosts push services beside those of the browsers
 * @throws DomainError invalid-body where the address is not that of a push service
 */
export async function addDevice(
  context: ServiceContext,
  subscription: { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } },
  pushHosts: readonly string[],
): Promise<void> {
  const { endpoint, keys } = subscription;
  if (!isPushEndpoint(endpoint, pushHosts)) throw new DomainError("invalid-body", unknownPushService);
  await saveSubscription(
    database(),
    context.actor.userId,
    { id: stableId("push", endpoint), endpoint, ...keys },
    { sessionId: context.actor.sessionId, now: new Date(context.now), most: MOST_DEVICES },
  );
  await changeReminders(context, { on: true });
}

function toTime(text: string | undefined): TimeOfDay | undefined {
  if (text === undefined) return undefined;
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
}
