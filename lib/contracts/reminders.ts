import { z } from "zod";
import { operations } from "@/lib/contracts/operation";

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time such as 18:30.");

export const reminders = z.object({
  on: z.boolean().describe("Whether reminders are on."),
  timeOfDay,
  quietFrom: timeOfDay.describe("No reminders from this time on."),
  quietUntil: timeOfDay,
  devices: z.int().describe("How many of your devices get them."),
  calendar: z.boolean().describe("Whether there is a calendar feed."),
  publicKey: z.string().describe("The server's VAPID key, to subscribe with."),
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

export const subscriptionBody = z
  .object({
    endpoint: z.url("Give the address that the browser gave.").max(2_000),
    keys: z.object({ p256dh: base64url.max(200), auth: base64url.max(100) }),
  })
  .describe("A push subscription, as `PushSubscription.toJSON()` gives it.");

export const calendarFeed = z.object({ url: z.string() }).describe("The secret address of a new calendar feed.");

export const reminderOperations = operations("Reminders", {
  getCalendarFeed: {
    method: "get",
    path: "/api/calendar/{name}",
    access: "everyone",
    summary: "Read a calendar feed",
    description: "The calendar (RFC 5545) of what is due, for calendar programs: the secret in its address opens it.",
    answers: { 200: null },
    media: ["text/calendar"],
  },
  getReminders: {
    method: "get",
    path: "/api/reminders",
    access: "signedIn",
    summary: "Get your reminders",
    description: "Whether and when you get reminders.",
    answers: { 200: reminders },
  },
  updateReminders: {
    method: "patch",
    path: "/api/reminders",
    access: "signedIn",
    summary: "Change your reminders",
    description: "Changes when you get reminders; fields you leave out stay the same.",
    body: updateRemindersBody,
    answers: { 200: reminders },
    example: { body: { on: true, timeOfDay: "18:30", quietFrom: "22:00", quietUntil: "07:00" } },
  },
  stopReminders: {
    method: "delete",
    path: "/api/reminders",
    access: "signedIn",
    summary: "Stop reminders",
    description: "Stops push reminders on all your devices.",
    answers: { 204: null },
  },
  addReminderDevice: {
    method: "put",
    path: "/api/reminders/devices",
    access: "signedIn",
    summary: "Remind on this device",
    description: "Adds a device by its push subscription, at one of the known push services.",
    body: subscriptionBody,
    answers: { 200: reminders },
    example: {
      body: {
        endpoint: "https://fcm.googleapis.com/fcm/send/a-device",
        keys: {
          p256dh: "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
          auth: "tBHItJI5svbpez7KI4CCXg",
        },
      },
    },
  },
  createCalendarFeed: {
    method: "post",
    path: "/api/reminders/calendar",
    access: "signedIn",
    summary: "Create a calendar feed",
    description: "Creates a calendar feed in place of the one before. Its secret address is given only this once.",
    answers: { 201: calendarFeed },
  },
  deleteCalendarFeed: {
    method: "delete",
    path: "/api/reminders/calendar",
    access: "signedIn",
    summary: "Delete the calendar feed",
    description: "Revokes the calendar feed: its address stops working.",
    answers: { 204: null },
  },
});
