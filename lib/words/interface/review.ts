import type { Rating } from "@/lib/core/scheduling/review-record";
import type { CardAction } from "@/lib/core/session/outbox";
import { formatCount, formatMinutes, formatNumber } from "@/lib/words/format";

export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  again: "Again",
  hard: "Hard",
  good: "Good",
  easy: "Easy",
};

const ACTION_DONE: Readonly<Record<CardAction, string>> = {
  suspend: "Set aside. The deck’s page brings it back.",
  unsuspend: "It will be asked again.",
  bury: "Put off until tomorrow.",
  reset: "Forgotten. It will be asked again as a new card.",
  flag: "Flagged.",
  unflag: "Flag removed.",
};

export const reviewWords = {
  title: "Review",
  leave: "Leave the review",
  position: (locale: string, place: number, total: number) =>
    `${formatNumber(locale, place)} of ${formatNumber(locale, total)}`,
  progress: "Progress",
  show: "Show answer",
  answerIs: (answer: string) => `Answer: ${answer}`,
  howWell: "How well did you know it?",
  ratingName: (rating: Rating, interval: string) => `${RATING_WORDS[rating]}, next ${interval}`,
  comesBack: "You missed this one a moment ago.",
  menu: "More about this card",
  undo: "Undo the last answer",
  undone: "Taken back. Rate it anew.",
  nothingToUndo: "There is nothing to undo.",
  suspend: "Set aside for good",
  bury: "Not today",
  reset: "Forget it and start anew",
  help: "Keyboard keys",
  actionDone: (action: CardAction) => ACTION_DONE[action],
  doneTitle: "Done for now",
  practiceNote: "Practice: right answers leave your schedule as it is, misses count.",
  nothingTitle: "Nothing is due here",
  doneLine: (locale: string, answers: number, spentMs: number) =>
    `${formatCount(locale, answers, "answer", "answers")} in ${formatMinutes(locale, spentMs / 1000)}.`,
  noneMissed: "You missed none.",
  missed: (locale: string, cards: number) => `Missed: ${formatCount(locale, cards, "card", "cards")}`,
  missedNote: (cards: number) =>
    cards === 1 ? "It comes back soon. Read it once more:" : "They come back soon. Read them once more:",
  returning: (locale: string, cards: number, waitMs: number) =>
    `${formatCount(locale, cards, "card comes", "cards come")} back in about ${formatMinutes(locale, waitMs / 1000)}.`,
  nextDue: (when: string) => `The next card is due ${when}.`,
  more: (locale: string, cards: number) =>
    cards === 1 ? "One more" : `Another ${cards === 5 ? "five" : formatNumber(locale, cards)}`,
  toToday: "Back to today",
  quizInstead: "Take a quiz",
} as const;
