import type { Rating } from "@/lib/core/scheduling/review-record";
import type { CardAction } from "@/lib/core/session/outbox";
import { formatNumber } from "@/lib/words/format";

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
  undo: "Undo",
  spaceKey: "Space",
  undone: "Undone. Rate it again.",
  nothingToUndo: "Nothing to undo.",
  suspend: "Suspend",
  bury: "Bury until tomorrow",
  reset: "Reset card",
  help: "Keyboard shortcuts",
  actionDone: (action: CardAction) => ACTION_DONE[action],
  doneTitle: "Done for now",
  practiceNote: "Practice: only cards you miss change your schedule.",
} as const;
