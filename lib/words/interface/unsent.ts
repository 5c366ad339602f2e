import { formatCount } from "@/lib/words/format";

/** Of answers that somebody else left on a phone. */
export const unsentWords = {
  here: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer", "answers")} on this device ${answers === 1 ? "is" : "are"} not sent yet. Sign in to send ${answers === 1 ? "it" : "them"}.`,
  ofOthers: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer", "answers")} by another person ${answers === 1 ? "is" : "are"} not sent yet. ${answers === 1 ? "It" : "They"} will be sent when they sign in here.`,
  drop: (answers: number) => (answers === 1 ? "Delete this answer" : "Delete these answers"),
} as const;
