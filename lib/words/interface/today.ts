import { formatCount, formatMinutes, formatNumber } from "@/lib/words/format";

export const todayWords = {
  due: (locale: string, cards: number, seconds: number) =>
    `${formatCount(locale, cards, "card", "cards")} · about ${formatMinutes(locale, seconds)}`,
  parts: (locale: string, due: { new: number; learning: number; review: number }) =>
    [
      due.review > 0 ? `${formatNumber(locale, due.review)} to review` : "",
      due.learning > 0 ? `${formatNumber(locale, due.learning)} learning` : "",
      due.new > 0 ? `${formatNumber(locale, due.new)} new` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  start: "Start review",
  threeMinutes: "Just three minutes",
  firstSession: (locale: string, cards: number) => `Your first session: ${formatCount(locale, cards, "card", "cards")}`,
  firstSessionNote:
    "Read a question, think of the answer, then reveal it and rate how well you knew it. Your rating decides when you see it again. It takes about two minutes.",
  startFirst: "Start first session",
  nothingDue: "Nothing due",
  nothingDueNote: (next: string | null) =>
    next === null ? "Choose a deck to study, or take a quiz." : `Your next card is due ${next}.`,
  doneToday: (locale: string, answers: number, spent: number) =>
    `Today so far: ${formatCount(locale, answers, "answer", "answers")} in ${formatCount(locale, Math.max(1, Math.round(spent)), "minute", "minutes")}.`,
  decks: "Decks",
  allDecks: "All decks",
  deckFacts: (locale: string, facts: number) => formatCount(locale, facts, "fact", "facts"),
  quizMe: "Quiz me",
  practise: "Practise cards that aren’t due",
  recent: "Recent quizzes",
  recentOpen: "Resume",
  recentScore: (locale: string, correct: number, total: number) =>
    `${formatNumber(locale, correct)} of ${formatNumber(locale, total)} correct`,
  guest: "You’re studying as a guest, on this device only.",
  guestLink: "Create an account to keep your progress",
} as const;
