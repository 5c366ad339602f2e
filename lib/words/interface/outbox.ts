import { formatCount } from "@/lib/words/format";

export const outboxWords = {
  title: "Not sent yet",
  unsent: (locale: string, answers: number) => `${formatCount(locale, answers, "answer", "answers")} not sent yet`,
  waiting: "Saved on this device until you’re online.",
  signedOut: "Saved on this device until you sign in.",
} as const;
