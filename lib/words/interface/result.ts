import { formatCount, formatNumber, formatPercent } from "@/lib/words/format";

export const resultWords = {
  title: (locale: string, correct: number, total: number) =>
    `${formatNumber(locale, correct)} of ${formatNumber(locale, total)} right`,
  share: (locale: string, share: number) =>
    `Score: ${formatPercent(locale, share)}. It is handed in, and stays with your course.`,
  notAnswered: (locale: string, amount: number) =>
    `${formatCount(locale, amount, "question was", "questions were")} not answered.`,
  partly: (locale: string, share: number) => `With parts counted: ${formatPercent(locale, share)}.`,
  missed: "What you missed",
  got: "What you got right",
  allRight: "You missed none.",
  noAnswer: "You gave no answer.",
  markedAnew: (day: string) => `Marked anew on ${day}:`,
  marks: (was: boolean, now: boolean) =>
    `It was marked ${was ? "right" : "wrong"}, and counts as ${now ? "right" : "wrong"} now.`,
  forEveryone:
    "With the correction no answer to this question is right any more: everyone who answered it gets the point.",
  keyNow: (key: string) => `What is right now: ${key}`,
  study: "Review what you missed",
  again: "Another quiz",
  toToday: "Back to today",
  scoreMeter: "Score",
} as const;
