import type { Account } from "@/lib/contracts/account";
import type { DeckSummary } from "@/lib/contracts/decks";
import { startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { requireLearner, toAccount } from "@/lib/server/services/accounts/read-account";
import { type ListedAttempt, listAttempts } from "@/lib/server/services/attempts/list-attempts";
import type { ServiceContext } from "@/lib/server/services/context";
import { summarise } from "@/lib/server/services/decks/list-decks";
import { nextDueOf } from "@/lib/server/services/study/next-due";
import { estimatedSeconds } from "@/lib/server/services/study/read-review-queue";
import { loadStudyState, queueOf } from "@/lib/server/services/study/study-state";
import { countDueBefore } from "@/lib/server/store/catch-up";
import { database } from "@/lib/server/store/database";
import { datedDecks, decksToStudy, loadDecks } from "@/lib/server/store/decks";
import { loadWorkSince } from "@/lib/server/store/queue";

/** The page that a student opens first. */
export interface Today {
  readonly account: Account;
  readonly studyDay: string;
  readonly due: { readonly new: number; readonly learning: number; readonly review: number };
  readonly estimatedSeconds: number;
  readonly firstSession: boolean;
  readonly nextDue: string | null;
  /** Cards that came due before today. */
  readonly waiting: number;
  readonly decks: readonly DeckSummary[];
  readonly doneToday: { readonly answers: number; readonly minutes: number };
  readonly recentAttempts: readonly ListedAttempt[];
}

const ATTEMPTS_SHOWN = 3;
/** All that is due today is counted, not only what one session takes. */
const NO_LIMIT = 500;

/** What is due today, how long it takes, what has been done, and my decks. */
export async function readToday(context: ServiceContext): Promise<Today> {
  const [learner, decks] = await Promise.all([
    requireLearner(context),
    loadDecks(database(), { userId: context.actor.userId, now: context.now }),
  ]);
  const since = new Date(startOfStudyDay(studyDayOf(context.now, learner.options), learner.options));
  const [state, work, recentAttempts, waiting] = await Promise.all([
    loadStudyState(learner, { decks, dated: datedDecks(decks), now: context.now }),
    loadWorkSince(database(), learner.id, since),
    listAttempts(context, ATTEMPTS_SHOWN),
    countDueBefore(database(), learner.id, since),
  ]);
  const { firstSession } = state;
  const studied = decksToStudy(decks.filter(({ studyOptions }) => studyOptions !== null));
  const queue = queueOf(state, studied, { limit: NO_LIMIT, firstSession });
  return {
    account: toAccount(learner),
    studyDay: queue.studyDay,
    due: { ...queue.counts, learning: queue.dueNow - queue.counts.new - queue.counts.review },
    estimatedSeconds: estimatedSeconds(queue.cards.length, state),
    firstSession,
    nextDue: queue.cards.length > 0 ? null : await nextDueOf(state, studied, queue.nextDue),
    waiting,
    decks: decks.map((deck) => summarise(deck, state)),
    doneToday: { answers: work.answers, minutes: Math.round(work.milliseconds / 60_000) },
    recentAttempts,
  };
}
