import { randomUUID } from "node:crypto";
import type { ReviewEntry, ReviewResult } from "@/lib/contracts/reviews";
import type { Rating } from "@/lib/core/scheduling/review-record";
import { DAY, MINUTE } from "@/tests/support/schedule-builder";

interface HistoryToPlay {
  /** Sends answers as a phone does and gives what came of each. */
  readonly send: (reviews: readonly ReviewEntry[]) => Promise<readonly ReviewResult[]>;
  readonly cardIds: readonly string[];
  readonly now: number;
  /** Cards are started evenly over so many days, the first that long ago. */
  readonly days: number;
  /** Share of days on which nothing is studied, and of answers that are wrong. */
  readonly idle?: number;
  readonly missed?: number;
}

/**
 * Plays the past of someone who studies most days and answers each card when it has come due, or on the next day that
 * they study: in rounds, of which each sends one answer for every card. The same each time.
 */
export async function playHistory({
  send,
  cardIds,
  now,
  days,
  idle = 0.25,
  missed = 0.12,
}: HistoryToPlay): Promise<void> {
  const chance = chances(7);
  const isIdle = Array.from({ length: days + 1 }, () => chance() < idle);
  const studied = (at: number) => {
    let moment = at;
    while (isIdle[Math.floor((now - moment) / DAY)]) moment += DAY;
    return moment;
  };
  let waiting = cardIds.map((cardId, index) => ({
    cardId,
    at: studied(now - days * DAY + (index / cardIds.length) * days * DAY),
  }));
  while (waiting.length > 0) {
    const due = waiting.filter(({ at }) => at < now);
    const entries = due.map(({ cardId, at }) => ({
      id: randomUUID(),
      cardId,
      rating: ratingFor(chance(), missed),
      reviewedAt: new Date(at).toISOString(),
      durationMs: Math.round(3_000 + 14_000 * chance()),
    }));
    const results = entries.length === 0 ? [] : await send(entries);
    waiting = due.map(({ cardId, at }, index) => {
      const next = Date.parse(results[index]?.schedule?.due ?? "") || Number.POSITIVE_INFINITY;
      return { cardId, at: studied(Math.max(next, at + MINUTE)) };
    });
  }
}

function ratingFor(chance: number, missed: number): Rating {
  if (chance < missed) return "again";
  if (chance < missed + 0.1) return "hard";
  return chance > 0.92 ? "easy" : "good";
}

/** Numbers from 0 to 1 that look like chance and are the same each time (Park and Miller's). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
