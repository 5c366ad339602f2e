import type { Instant } from "@/lib/core/scheduling/review-record";

/** Something in a learner's calendar feed, wherever it comes from. */
export interface CalendarEvent {
  /** The same at each reading, so that calendars change an event in place of adding another; nobody else's is the same. */
  readonly id: string;
  readonly begins: Instant;
  readonly ends: Instant;
  /** From `begins` to `ends` as dates in UTC, which every calendar shows as those days. */
  readonly allDay: boolean;
  readonly title: string;
  readonly description: string;
  /** Where it leads to, as a path. */
  readonly path: string;
}
