import { formatCount } from "@/lib/words/format";

/** Of answers that somebody else left on a phone. */
export const unsentWords = {
  here: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer", "answers")} on this device ${answers === 1 ? "is" : "are"} not sent yet. Sign in to send ${answers === 1 ? "it" : "them"}.`,
  ofOthers: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer", "answers")} of somebody who was signed in here before ${answers === 1 ? "is" : "are"} not sent yet. They are sent when that person signs in here again.`,
  drop: (answers: number) => (answers === 1 ? "Delete this answer" : "Delete these answers"),
} as const;
