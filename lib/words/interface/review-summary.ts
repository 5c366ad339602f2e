import { formatCount, formatMinutes, formatNumber } from "@/lib/words/format";

/** The end of a review. */
export const reviewSummaryWords = {
  nothingTitle: "Nothing due here",
  learned: (locale: string, cards: number) => `${formatCount(locale, cards, "card", "cards")} learned`,
  score: (locale: string, recalled: number, cards: number) =>
    recalled === cards
      ? `You recalled ${cards === 1 ? "it" : `all ${formatNumber(locale, cards)}`}`
      : `You recalled ${formatNumber(locale, recalled)} of ${formatNumber(locale, cards)}`,
  doneLine: (locale: string, answers: number, spentMs: number) =>
    `${formatCount(locale, answers, "answer", "answers")} in ${formatMinutes(locale, spentMs / 1000)}`,
  dayDone: "That’s everything for today",
  deckDone: "That’s everything in this deck for today",
  comingBack: "Next reviews",
  when: { today: "Later today", tomorrow: "Tomorrow", week: "Within a week", later: "Later" },
  cards: (locale: string, cards: number) => formatCount(locale, cards, "card", "cards"),
  guest: (locale: string, cards: number) =>
    `${formatCount(locale, cards, "card is", "cards are")} saved on this device only. Create an account to keep your progress.`,
  save: "Save my progress",
  missed: (locale: string, cards: number) => `Missed: ${formatCount(locale, cards, "card", "cards")}`,
  nextDue: (when: string) => `Your next card is due ${when}.`,
  more: (locale: string, cards: number) => formatCount(locale, cards, "more card", "more cards"),
  toToday: "Back to Today",
  quizInstead: "Take a quiz",
} as const;
