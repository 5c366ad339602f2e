import type { Instant } from "@/lib/core/scheduling/review-record";

/** A queue that a page has started to ask, and the cards done since: answered, set aside or put off. */
export interface StartedQueue {
  /** The server's time when it made the queue, which tells one queue from another. */
  readonly loadedAt: Instant;
  readonly doneCardIds: readonly string[];
}

/*
 * A browser that goes back and forward shows a page again as the server once made it. Which cards of it are done
 * cannot be told by comparing times, since the device's clock may be wrong; it can by what was done since it was
 * first shown.
 */

/** The browser's memory holds few pages of one kind. */
const REMEMBERED = 10;

/** Remembers that a queue is shown; one that is known already keeps what was done since its first time. */
export function queueStarted(queues: readonly StartedQueue[], loadedAt: Instant): readonly StartedQueue[] {
  if (queues.some((queue) => queue.loadedAt === loadedAt)) return queues;
  return [...queues, { loadedAt, doneCardIds: [] }].slice(-REMEMBERED);
}

/** A card is done in every queue shown so far: each was made before. */
export function cardDone(queues: readonly StartedQueue[], cardId: string): readonly StartedQueue[] {
  return queues.map((queue) => ({ ...queue, doneCardIds: [...queue.doneCardIds, cardId] }));
}

/** Takes back the last time that a card was done. */
export function cardUndone(queues: readonly StartedQueue[], cardId: string): readonly StartedQueue[] {
  return queues.map((queue) => {
    const last = queue.doneCardIds.lastIndexOf(cardId);
    return { ...queue, doneCardIds: queue.doneCardIds.filter((_, place) => place !== last) };
  });
}

/** The cards of a queue that are not to be asked from it again; none where it is shown for the first time. */
export function doneSince(queues: readonly StartedQueue[], loadedAt: Instant): readonly string[] {
  return queues.find((queue) => queue.loadedAt === loadedAt)?.doneCardIds ?? [];
}
