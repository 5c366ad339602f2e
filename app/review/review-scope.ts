import { call } from "@/app/_components/request";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import type { QueueLoader } from "@/app/review/review-page-props";
import { type StudyCard, toStudyCards } from "@/app/review/study-card";
import type { ReviewQueue } from "@/lib/contracts/study";
import type { ReviewEvent, ReviewSession } from "@/lib/core/session/review-session";

/** What is reviewed, and whose review it is. */
export interface ReviewScope {
  readonly userId: string;
  readonly deckId: string | null;
  readonly minutes: number | null;
  readonly studyDay: string;
  /** What is practised, as the address says it; null in an ordinary review. */
  readonly practice: string | null;
  /** Where the queue comes from this phone; absent where it is the server's. */
  readonly loadQueue?: QueueLoader | undefined;
}

/** Has an event happen in the session; gives what the session is then. */
export type Apply = (event: ReviewEvent<StudyCard>) => ReviewSession<StudyCard>;

/** Tells the sessions that a tab keeps apart. */
export function scopeKey({ userId, deckId, minutes, studyDay, practice }: ReviewScope): string {
  return [userId, deckId, minutes, studyDay, ...(practice === null ? [] : [practice])].join("|");
}

/** A queue that was asked for while the session runs. */
export interface LoadedQueue {
  readonly queue: ReviewQueue;
  readonly cards: readonly StudyCard[];
}

/** What is due now: by the phone itself where the queue is its own, else by the server, or by the phone where that is away. */
export async function loadMore(scope: ReviewScope, limit: number): Promise<LoadedQueue | null> {
  const { userId, deckId, loadQueue } = scope;
  const queue =
    loadQueue === undefined
      ? ((await loadFromServer(userId, deckId, limit)) ?? (await loadFromPhone(deckId, limit)))
      : await loadQueue(limit);
  return queue === null ? null : { queue, cards: toStudyCards(queue, Date.now()) };
}

/** What that takes is loaded when it is needed: the service worker has it. */
export async function loadFromPhone(deckId: string | null, limit: number): Promise<ReviewQueue | null> {
  try {
    return await (await import("@/app/_offline/pack/phone-study")).moreFromPhone(deckId, limit);
  } catch {
    return null;
  }
}

async function loadFromServer(userId: string, deckId: string | null, limit: number): Promise<ReviewQueue | null> {
  if (!(await outboxFor(userId).flush())) return null;
  const answer = await call("GET /api/review-queue", { query: { limit, ...(deckId !== null && { deckId }) } });
  return answer.ok ? answer.body : null;
}
