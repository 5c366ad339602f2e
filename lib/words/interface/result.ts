import { formatCount, formatNumber, formatPercent } from "@/lib/words/format";

export const resultWords = {
  title: (locale: string, correct: number, total: number) =>
    `${formatNumber(locale, correct)} of ${formatNumber(locale, total)} correct`,
  share: (locale: string, share: number) => `Score: ${formatPercent(locale, share)}. Submitted to your course.`,
  notAnswered: (locale: string, amount: number) =>
    `${formatCount(locale, amount, "question", "questions")} not answered.`,
  partly: (locale: string, share: number) => `${formatPercent(locale, share)} with partial credit.`,
  missed: "Missed",
  got: "Correct",
  group: (locale: string, title: string, questions: number) => `${title} (${formatNumber(locale, questions)})`,
  allRight: "You didn’t miss any.",
  noAnswer: "No answer.",
  markedAnew: (day: string) => `Regraded on ${day}:`,
  marks: (was: boolean, now: boolean) =>
    `Your answer was marked ${was ? "correct" : "incorrect"} and now counts as ${now ? "correct" : "incorrect"}.`,
  forEveryone: "After the correction no answer to this question is correct, so everyone who answered gets the point.",
  keyNow: (key: string) => `Correct answer now: ${key}`,
  study: "Review missed cards",
  again: "Another quiz",
  toToday: "Back to Today",
  scoreMeter: "Score",
} as const;
