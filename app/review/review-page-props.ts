import type { ReviewQueue } from "@/lib/contracts/study";

/** What the server gives the review page. */
export interface ReviewPageViewProps {
  readonly queue: ReviewQueue;
  /** The server's time when it made the queue. */
  readonly loadedAt: number;
  readonly userId: string;
  readonly deckId: string | null;
  readonly minutes: number | null;
  readonly locale: string;
  readonly timeZone: string;
}
