import { formatCount } from "@/lib/words/format";

export const outboxWords = {
  unsent: (locale: string, answers: number) => `${formatCount(locale, answers, "answer", "answers")} not sent yet`,
  waiting: "No connection: they are kept here and sent when it is back.",
  signedOut: "Your session has ended. Sign in, and they are sent.",
  refused: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer was", "answers were")} not accepted:`,
  understood: "Understood",
} as const;
