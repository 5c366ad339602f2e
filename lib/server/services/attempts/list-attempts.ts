import type { Score } from "@/lib/contracts/attempts";
import { toWireInstant } from "@/lib/core/study/views";
import type { SessionContext } from "@/lib/server/services/context";
import { ask } from "@/lib/server/store/ask";
import { type RecentAttempt, recentAttempts } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";

/** A quiz of mine, as a list shows it. */
export interface ListedAttempt {
  readonly attemptId: string;
  readonly deckTitle: string;
  /** Null where it is not submitted. */
  readonly score: Score | null;
  readonly startedAt: string;
}

/** My latest quizzes, the latest first, so many at the most. */
export async function listAttempts({ actor }: SessionContext, most: number): Promise<readonly ListedAttempt[]> {
  return toListed(await ask(database(), recentAttempts(actor.userId, most)));
}

/** Quizzes as a list shows them. */
export function toListed(attempts: readonly RecentAttempt[]): readonly ListedAttempt[] {
  return attempts.map((attempt) => ({
    attemptId: attempt.id,
    deckTitle: attempt.deckTitle,
    startedAt: toWireInstant(Date.parse(attempt.startedAt)),
    score: attempt.isSubmitted ? scoreOf(attempt) : null,
  }));
}

function scoreOf({ items, answered, correct }: RecentAttempt): Score {
  return { correct, answered, total: items, share: items === 0 ? 0 : correct / items };
}
