import type { RemindRefusal } from "@/lib/core/teaching/class-reminder";
import { formatCount } from "@/lib/words/format";

/** Reminding those who have not started an assignment. */
export const classReminderWords = {
  open: "Send a reminder",
  to: (locale: string, count: number) => `To ${formatCount(locale, count, "student", "students")} who haven’t started:`,
  toUnnamed: "To everyone who hasn’t started. Nothing is graded here, so names aren’t shown.",
  how: "Sent as a notification if the student has reminders on, otherwise by e-mail to a confirmed address.",
  preview: "Preview",
  subject: "Subject",
  send: "Send reminder",
  sent: "Reminder sent.",
  lastSent: (moment: string) => `Last reminder: ${moment}.`,
  again: (moment: string) => `You can send the next one from ${moment}.`,
  refused: {
    "not-open": "You can send a reminder once the assignment is open.",
    over: "",
    archived: "",
    unconfirmed: "Confirm your own e-mail address in Settings to send a reminder.",
    nobody: "",
    "too-soon": "",
  } satisfies Readonly<Record<RemindRefusal, string>>,
} as const;
