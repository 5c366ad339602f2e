import type { ReviewQueue } from "@/lib/contracts/study";

/** What the server gives the review page. */
export interface ReviewPageViewProps {
  readonly queue: ReviewQueue;
  /** The server's time when it made the queue. */
  readonly loadedAt: number;
  readonly userId: string;
  readonly deckId: string | null;
  readonly minutes: number | null;
  /** Whether the learner has no account yet. */
  readonly guest?: boolean;
  /** What is practised, as the address says it; absent in an ordinary review. */
  readonly practice?: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Where the queue comes from this phone: what asks for more of it. */
  readonly loadQueue?: QueueLoader;
}

/** What is due now, every answer so far counted in; null where that cannot be known. */
export type QueueLoader = (limit: number) => Promise<ReviewQueue | null>;
