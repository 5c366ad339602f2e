import { formatCount, formatMinutes, formatNumber } from "@/lib/words/format";

export const todayWords = {
  due: (locale: string, cards: number, seconds: number) =>
    `${formatCount(locale, cards, "card", "cards")} · about ${formatMinutes(locale, seconds)}`,
  parts: (locale: string, due: { new: number; learning: number; review: number }) =>
    [
      due.review > 0 ? `${formatNumber(locale, due.review)} to review` : "",
      due.learning > 0 ? `${formatNumber(locale, due.learning)} in learning` : "",
      due.new > 0 ? `${formatNumber(locale, due.new)} new` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  start: "Start review",
  threeMinutes: "Only three minutes",
  firstSession: (locale: string, cards: number) => `Your first session: ${formatCount(locale, cards, "card", "cards")}`,
  firstSessionNote:
    "You read a question, think of the answer, look, and say how well you knew it. That decides when it is asked again. It takes about two minutes.",
  startFirst: "Start the first session",
  nothingDue: "Nothing is due",
  nothingDueNote: (next: string | null) =>
    next === null ? "Choose a deck to study, or take a quiz." : `The next card is due ${next}.`,
  doneToday: (locale: string, answers: number, spent: number) =>
    `Today so far: ${formatCount(locale, answers, "answer", "answers")} in ${formatCount(locale, Math.max(1, Math.round(spent)), "minute", "minutes")}.`,
  decks: "Decks",
  deckDue: (locale: string, due: number) => `${formatNumber(locale, due)} due`,
  deckNew: (locale: string, fresh: number) => `${formatNumber(locale, fresh)} new`,
  deckDone: "done for now",
  deckNotStarted: "not started",
  deckFacts: (locale: string, facts: number) => formatCount(locale, facts, "fact", "facts"),
  quizMe: "Quiz me",
  practise: "Practise cards that are not due",
  recent: "Recent quizzes",
  recentOpen: "Not finished: go on",
  recentScore: (locale: string, correct: number, total: number) =>
    `${formatNumber(locale, correct)} of ${formatNumber(locale, total)} right`,
  guest: "You study as a guest, on this device only.",
  guestLink: "Keep what you learn: create an account",
} as const;
