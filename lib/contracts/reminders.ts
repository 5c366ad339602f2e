import { z } from "zod";

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time like 18:30.");

export const reminders = z.object({
  /** Whether reminders come at all. */
  on: z.boolean(),
  timeOfDay,
  /** Nothing comes between these times; over midnight where the end lies before the beginning. */
  quietFrom: timeOfDay,
  quietUntil: timeOfDay,
  /** How many of my devices get them. */
  devices: z.int(),
  /** Whether there is a calendar feed; its address is told once, when it is made. */
  calendar: z.boolean(),
  /** The server's key, which a browser asks for when it subscribes. */
  publicKey: z.string(),
});
export type Reminders = z.infer<typeof reminders>;

export const updateRemindersBody = z
  .object({
    on: z.boolean().optional(),
    timeOfDay: timeOfDay.optional(),
    quietFrom: timeOfDay.optional(),
    quietUntil: timeOfDay.optional(),
  })
  .strict();
export type UpdateReminders = z.infer<typeof updateRemindersBody>;

const base64url = z.string().regex(/^[\w-]+=*$/, "Use base64url, as browsers do.");

/** A subscription as PushSubscription.toJSON() gives it. */
export const subscriptionBody = z.object({
  endpoint: z.url("Give the address that the browser gave.").max(2_000),
  keys: z.object({ p256dh: base64url.max(200), auth: base64url.max(100) }),
});

/** The address of a new calendar feed: whoever knows it can read when something is due. */
export const calendarFeed = z.object({ url: z.string() });
