import type { Account } from "@/lib/contracts/account";
import type { DeckSummary } from "@/lib/contracts/decks";
import { wholeDay } from "@/lib/core/study/queue";
import { toWireInstant } from "@/lib/core/study/views";
import { readVisibleDecks } from "@/lib/server/services/access/require-deck";
import { requireLearner, toAccount } from "@/lib/server/services/accounts/read-account";
import { type ListedAttempt, listAttempts } from "@/lib/server/services/attempts/list-attempts";
import type { ServiceContext } from "@/lib/server/services/context";
import { summarise } from "@/lib/server/services/decks/list-decks";
import { loadDay, withNextDue } from "@/lib/server/services/study/study-input";

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

/** What is due today, how long it takes, what has been done, and my decks. */
export async function readToday(context: ServiceContext): Promise<Today> {
  const { now } = context;
  const [learner, decks] = await Promise.all([
    requireLearner(context),
    readVisibleDecks({ userId: context.actor.userId, now }),
  ]);
  const [loaded, recentAttempts] = await Promise.all([
    loadDay(learner, { decks, studied: decks, now, work: true }),
    listAttempts(context, ATTEMPTS_SHOWN),
  ]);
  const { studyDay, counts, dueNow, estimatedSeconds, firstSession, nextDue } = await withNextDue(
    loaded,
    wholeDay(loaded.day),
    null,
  );
  const { day, work } = loaded;
  return {
    account: toAccount(learner),
    ...{ studyDay, estimatedSeconds, firstSession, recentAttempts },
    due: { ...counts, learning: dueNow - counts.new - counts.review },
    waiting: work.waiting,
    nextDue: nextDue === null ? null : toWireInstant(nextDue),
    decks: decks.map((deck) => summarise(deck, day)),
    doneToday: { answers: work.answers, minutes: Math.round(work.milliseconds / 60_000) },
  };
}
