import type { QueueCard, ReviewQueue } from "@/lib/contracts/study";
import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { type WaitingTime, waitingTime } from "@/lib/core/session/interval";
import type { Turn } from "@/lib/core/session/review-session";

/** A card of the queue, with the time at which its interval previews were true. */
export type StudyCard = QueueCard & { readonly loadedAt: Instant };

export function toStudyCards(queue: ReviewQueue, loadedAt: Instant): readonly StudyCard[] {
  return queue.cards.map((card) => ({ ...card, loadedAt }));
}

/** Milliseconds until the card comes due after an answer. By the preview's own clock: the device's may be wrong. */
export function waitAfter(card: StudyCard, rating: Rating): number {
  return Date.parse(card.preview[rating].due) - card.loadedAt;
}

/**
 * The wait to show on a button; null where the card was answered after its previews were made, until newer ones have
 * come.
 */
export function previewOf({ card, returned }: Turn<StudyCard>, rating: Rating): WaitingTime | null {
  if (returned !== null && card.loadedAt <= returned.answeredAt) return null;
  return waitingTime(card.preview[rating].intervalDays, waitAfter(card, rating));
}

/** The answers on offer: two for those who want no shades. */
export function ratingsOffered(buttons: 2 | 4): readonly Rating[] {
  return buttons === 2 ? ["again", "good"] : ["again", "hard", "good", "easy"];
}
