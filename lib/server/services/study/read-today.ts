import type { Account } from "@/lib/contracts/account";
import type { Score } from "@/lib/contracts/attempts";
import type { DeckSummary } from "@/lib/contracts/decks";
import { startOfStudyDay } from "@/lib/core/scheduling/study-day";
import { requireLearner, toAccount } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { toWireInstant } from "@/lib/server/services/study/views";
import { loadRecentAttempts } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { loadWorkSince } from "@/lib/server/store/queue";

/** The page that a student opens first. */
export interface Today {
  readonly account: Account;
  readonly studyDay: string;
  readonly due: { readonly new: number; readonly learning: number; readonly review: number };
  readonly estimatedSeconds: number;
  readonly firstSession: boolean;
  readonly nextDue: string | null;
  readonly decks: readonly DeckSummary[];
  readonly doneToday: { readonly answers: number; readonly minutes: number };
  readonly recentAttempts: readonly {
    readonly attemptId: string;
    readonly deckTitle: string;
    readonly score: Score | null;
    readonly startedAt: string;
  }[];
}

const ATTEMPTS_SHOWN = 3;
/** All that is due today is counted, not only what one session takes. */
const NO_LIMIT = 500;

/** What is due today, how long it takes, what has been done, and my decks. */
export async function readToday(context: ServiceContext): Promise<Today> {
  const learner = await requireLearner(context);
  const first = await readReviewQueue(context, {});
  const queue = first.firstSession ? first : await readReviewQueue(context, { limit: NO_LIMIT });
  const since = new Date(startOfStudyDay(queue.studyDay, learner.options));
  const [{ decks }, work, attempts] = await Promise.all([
    listDecks(context),
    loadWorkSince(database(), learner.id, since),
    loadRecentAttempts(database(), learner.id, ATTEMPTS_SHOWN),
  ]);
  return {
    account: toAccount(learner),
    studyDay: queue.studyDay,
    due: { ...queue.counts, learning: queue.dueNow - queue.counts.new - queue.counts.review },
    estimatedSeconds: queue.estimatedSeconds,
    firstSession: queue.firstSession,
    nextDue: queue.nextDue,
    decks,
    doneToday: { answers: work.answers, minutes: Math.round(work.milliseconds / 60_000) },
    recentAttempts: attempts.map((attempt) => ({
      attemptId: attempt.id,
      deckTitle: attempt.deckTitle,
      startedAt: toWireInstant(attempt.startedAt.getTime()),
      score: attempt.submittedAt === null ? null : scoreOf(attempt),
    })),
  };
}

function scoreOf({ items, answered, correct }: { items: number; answered: number; correct: number }): Score {
  return { correct, answered, total: items, share: items === 0 ? 0 : correct / items };
}
