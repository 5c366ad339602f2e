import { formatCount, formatMinutes } from "@/lib/words/format";

/** Reminders are written on the server, which doesn't know the reader's locale. Their numbers are small. */
const LOCALE = "en-GB";

export const reminderWords = {
  due: (cards: number) => `${formatCount(LOCALE, cards, "card", "cards")} ${cards === 1 ? "is" : "are"} due`,
  takes: (seconds: number) => `About ${formatMinutes(LOCALE, seconds)}.`,
  seminar: (title: string) => `Seminar: ${title}`,
  seminarNote: "Your cards and quiz for it are in Colloquy.",
  stop: "Stop reminders",
  stopped: "Reminders are off.",

  title: "Reminders",
  lead: "At most one a day, and only when something is due.",
  turnOn: "Remind me on this device",
  turnOnHere: "Remind me on this device too",
  turnOff: "Turn off all reminders",
  on: (locale: string, devices: number) => `On for ${formatCount(locale, devices, "device", "devices")}.`,
  off: "Off",
  blocked: "Your browser is blocking notifications from Colloquy. Allow them in the site settings, then try again.",
  unsupported:
    "This browser doesn’t support notifications. On an iPhone or iPad, add Colloquy to your home screen first.",
  time: "Time",
  quietFrom: "Quiet hours from",
  quietUntil: "Quiet hours until",
  calendarTitle: "Calendar",
  calendarLead:
    "Subscribe to a calendar of your due cards and seminars. Keep its address secret: anyone who has it can read the calendar.",
  makeCalendar: "Create calendar address",
  remakeCalendar: "Replace address",
  revokeCalendar: "Revoke address",
  revoked: "Revoked. The address no longer works.",
  calendarAddress: "Your address (shown only once)",
  copy: "Copy",
  copied: "Copied.",
  calendarThere: "You already have a calendar address. A new one replaces it.",
} as const;
