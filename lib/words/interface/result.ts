import { formatCount, formatNumber } from "@/lib/words/format";

export const resultWords = {
  title: (locale: string, correct: number, total: number) =>
    `${formatNumber(locale, correct)} of ${formatNumber(locale, total)} right`,
  notAnswered: (locale: string, amount: number) =>
    `${formatCount(locale, amount, "question was", "questions were")} not answered.`,
  missed: "What you missed",
  got: "What you got right",
  allRight: "You missed none.",
  noAnswer: "You gave no answer.",
  study: "Review what you missed",
  again: "Another quiz",
  toToday: "Back to today",
  scoreMeter: "Score",
} as const;
