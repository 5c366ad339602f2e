import { formatCount, formatMinutes } from "@/lib/words/format";

/** Reminders are written by the server, which knows nobody's English: the numbers in them are small. */
const LOCALE = "en-GB";

export const reminderWords = {
  due: (cards: number) => `${formatCount(LOCALE, cards, "card", "cards")} ${cards === 1 ? "is" : "are"} due`,
  takes: (seconds: number) => `About ${formatMinutes(LOCALE, seconds)}.`,
  seminar: (title: string) => `Seminar: ${title}`,
  seminarNote: "Your cards and your quiz for it are in Colloquy.",
  stop: "Stop reminders",
  stopped: "Reminders are off.",

  title: "Reminders",
  lead: "One a day at the most, and only on days on which something is due.",
  turnOn: "Remind me on this device",
  turnOnHere: "Also on this device",
  turnOff: "Stop all reminders",
  on: (locale: string, devices: number) => `On, for ${formatCount(locale, devices, "device", "devices")}.`,
  off: "Off.",
  blocked: "This browser keeps notifications from Colloquy. Allow them in the site’s settings, then try again.",
  unsupported:
    "This browser gets no notifications from sites. On an iPhone or iPad it does once Colloquy is on the home screen.",
  time: "At",
  quietFrom: "Quiet from",
  quietUntil: "Quiet until",
  calendarTitle: "Calendar",
  calendarLead:
    "A calendar to subscribe to, with an entry on each day on which cards come due, and for each seminar of your courses. Its address is a secret: whoever has it can read these days.",
  makeCalendar: "Make a calendar address",
  remakeCalendar: "Make a new address",
  revokeCalendar: "Revoke the address",
  revoked: "Revoked: the address works no more.",
  calendarAddress: "The address, shown this once",
  copy: "Copy",
  copied: "Copied.",
  calendarThere: "There is a calendar address. A new one takes the place of the old one.",
} as const;
