import type { QueueCard, ReviewQueue } from "@/lib/contracts/study";
import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { type WaitingTime, waitingTime } from "@/lib/core/session/interval";
import type { Turn } from "@/lib/core/session/review-session";

/** A card of the queue, with the time at which its interval previews were true. */
export type StudyCard = QueueCard & {
  readonly loadedAt: Instant;
  /** The answer of this session that its previews count in; absent where they are from before the session. */
  readonly countsIn?: string | undefined;
};

export function toStudyCards(queue: ReviewQueue, loadedAt: Instant, countsIn?: string): readonly StudyCard[] {
  return queue.cards.map((card) => ({ ...card, loadedAt, countsIn }));
}

/** Milliseconds until the card comes due after an answer. By the preview's own clock: the device's may be wrong. */
export function waitAfter(card: StudyCard, rating: Rating): number {
  return Date.parse(card.preview[rating].due) - card.loadedAt;
}

/** Whether a card's previews count in the answer that has sent it back, where one has. */
export function countsInLast({ card, returned }: Turn<StudyCard>): boolean {
  return returned === null || card.countsIn === returned.reviewId;
}

/** The wait to show on a button; null as long as that is not known. */
export function previewOf(turn: Turn<StudyCard>, rating: Rating): WaitingTime | null {
  const { card } = turn;
  return countsInLast(turn) ? waitingTime(card.preview[rating].intervalDays, waitAfter(card, rating)) : null;
}

/** The answers on offer: two for those who want no shades. */
export function ratingsOffered(buttons: 2 | 4): readonly Rating[] {
  return buttons === 2 ? ["again", "good"] : ["again", "hard", "good", "easy"];
}
