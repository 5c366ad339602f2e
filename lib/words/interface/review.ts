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
  suspend: "Suspended. You can unsuspend it on the deck’s page.",
  unsuspend: "Unsuspended.",
  bury: "Buried until tomorrow.",
  reset: "Reset. It’s a new card again.",
  flag: "Marked.",
  unflag: "Mark removed.",
};

export const reviewWords = {
  title: "Review",
  leave: "Leave review",
  position: (locale: string, place: number, total: number) =>
    `${formatNumber(locale, place)} of ${formatNumber(locale, total)}`,
  progress: "Progress",
  show: "Show answer",
  answerIs: (answer: string) => `Answer: ${answer}`,
  howWell: "How well did you know it?",
  ratingName: (rating: Rating, interval: string) => `${RATING_WORDS[rating]}, next ${interval}`,
  comesBack: "You just missed this one.",
  menu: "Card options",
  undo: "Undo last answer",
  undone: "Undone. Rate it again.",
  nothingToUndo: "Nothing to undo.",
  suspend: "Suspend",
  bury: "Bury until tomorrow",
  reset: "Reset card",
  help: "Keyboard shortcuts",
  actionDone: (action: CardAction) => ACTION_DONE[action],
  doneTitle: "Done for now",
  practiceNote: "Practice: only cards you miss change your schedule.",
  nothingTitle: "Nothing due here",
  doneLine: (locale: string, answers: number, spentMs: number) =>
    `${formatCount(locale, answers, "answer", "answers")} in ${formatMinutes(locale, spentMs / 1000)}.`,
  noneMissed: "You didn’t miss any.",
  missed: (locale: string, cards: number) => `Missed: ${formatCount(locale, cards, "card", "cards")}`,
  missedNote: (cards: number) =>
    cards === 1
      ? "You’ll see it again soon. Here it is once more:"
      : "You’ll see them again soon. Here they are once more:",
  returning: (locale: string, cards: number, waitMs: number) =>
    `You’ll see ${formatCount(locale, cards, "card", "cards")} again in about ${formatMinutes(locale, waitMs / 1000)}.`,
  nextDue: (when: string) => `Your next card is due ${when}.`,
  more: (locale: string, cards: number) =>
    cards === 1 ? "One more" : `Another ${cards === 5 ? "five" : formatNumber(locale, cards)}`,
  toToday: "Back to Today",
  quizInstead: "Take a quiz",
} as const;
