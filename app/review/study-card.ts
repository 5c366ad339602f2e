import type { QueueCard, ReviewQueue } from "@/lib/contracts/study";
import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { type WaitingTime, waitingTime } from "@/lib/core/session/interval";
import { lastAnswers, type ReviewSession, type Turn } from "@/lib/core/session/review-session";

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

/** Whether none of a session's cards had been seen before it. */
export function hasOnlyNew({ answers }: ReviewSession<StudyCard>): boolean {
  return answers.every(({ turn }) => turn.returned !== null || turn.card.schedule.state === "new");
}

/** When a card comes back, as coarsely as anybody wants to know it. */
export type WhenBack = "today" | "tomorrow" | "week" | "later";

/** How many cards of a session come back when, the soonest first; a card of which that is not known yet is left out. */
export function comingBack(
  session: ReviewSession<StudyCard>,
): readonly { readonly when: WhenBack; readonly cards: number }[] {
  const times = lastAnswers(session).flatMap(({ turn, rating }) => {
    const wait = previewOf(turn, rating);
    return wait === null ? [] : [whenBack(wait)];
  });
  return (["today", "tomorrow", "week", "later"] as const).flatMap((when) => {
    const cards = times.filter((one) => one === when).length;
    return cards === 0 ? [] : [{ when, cards }];
  });
}

function whenBack({ amount, unit }: WaitingTime): WhenBack {
  if (unit === "minute" || unit === "hour") return "today";
  if (unit !== "day" || amount > 7) return "later";
  return amount === 1 ? "tomorrow" : "week";
}

/** The answers on offer: two for those who want no shades. */
export function ratingsOffered(buttons: 2 | 4): readonly Rating[] {
  return buttons === 2 ? ["again", "good"] : ["again", "hard", "good", "easy"];
}
