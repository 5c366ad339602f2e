import { formatCount } from "@/lib/words/format";

export const outboxWords = {
  title: "Not sent yet",
  unsent: (locale: string, answers: number) => `${formatCount(locale, answers, "answer", "answers")} not sent yet`,
  waiting: "No connection: kept here, and sent when it is back.",
  signedOut: "Your session has ended: kept here until you sign in.",
} as const;
