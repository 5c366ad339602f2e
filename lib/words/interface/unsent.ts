import { formatCount } from "@/lib/words/format";

/** Answers on a device that haven't been sent, of the reader or of someone else. */
export const unsentWords = {
  here: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer", "answers")} on this device ${answers === 1 ? "hasn’t" : "haven’t"} been sent yet. Sign in to send ${answers === 1 ? "it" : "them"}.`,
  ofOthers: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer", "answers")} from someone else ${answers === 1 ? "hasn’t" : "haven’t"} been sent yet. ${answers === 1 ? "It" : "They"}’ll be sent when that person signs in here.`,
  drop: (answers: number) => (answers === 1 ? "Delete this answer" : "Delete these answers"),
} as const;
