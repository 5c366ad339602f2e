import type { Score } from "@/lib/contracts/attempts";
import { toWireInstant } from "@/lib/core/study/views";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadRecentAttempts } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";

/** A quiz of mine, as a list shows it. */
export interface ListedAttempt {
  readonly attemptId: string;
  readonly deckTitle: string;
  /** Null where it is not handed in. */
  readonly score: Score | null;
  readonly startedAt: string;
}

/** My latest quizzes, the latest first, so many at the most. */
export async function listAttempts({ actor }: ServiceContext, most: number): Promise<readonly ListedAttempt[]> {
  return (await loadRecentAttempts(database(), actor.userId, most)).map((attempt) => ({
    attemptId: attempt.id,
    deckTitle: attempt.deckTitle,
    startedAt: toWireInstant(attempt.startedAt.getTime()),
    score: attempt.submittedAt === null ? null : scoreOf(attempt),
  }));
}

function scoreOf({ items, answered, correct }: { items: number; answered: number; correct: number }): Score {
  return { correct, answered, total: items, share: items === 0 ? 0 : correct / items };
}
