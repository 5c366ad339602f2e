import type { Account } from "@/lib/contracts/account";
import type { MyAssignment } from "@/lib/contracts/assignments";
import type { DeckSummary } from "@/lib/contracts/decks";
import { teaches } from "@/lib/core/shared/actor";
import { wholeDay } from "@/lib/core/study/queue";
import { toWireInstant } from "@/lib/core/study/views";
import { requireLearnerWithDecks } from "@/lib/server/services/access/require-deck";
import { toAccount } from "@/lib/server/services/accounts/read-account";
import { assignmentQuestions, toMyAssignments } from "@/lib/server/services/assignments/read-my-assignments";
import { type ListedAttempt, toListed } from "@/lib/server/services/attempts/list-attempts";
import type { SessionContext } from "@/lib/server/services/context";
import { summarise } from "@/lib/server/services/decks/list-decks";
import { readNotices } from "@/lib/server/services/notices/read-notices";
import { loadDay, withNextDue } from "@/lib/server/services/study/study-input";
import { askTogether } from "@/lib/server/store/ask";
import { recentAttempts } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { teachesCourse } from "@/lib/server/store/enrolments";
import { openFlags, unseenAnswers } from "@/lib/server/store/flags";
import { hasNotices } from "@/lib/server/store/notices";
import type { Learner } from "@/lib/server/store/users";

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
  /** What my courses ask of me, the next seminar first. */
  readonly assignments: readonly MyAssignment[];
  /** Facts of which something has changed that I have not been told of. */
  readonly changes: number;
  readonly flagNews: FlagNews;
  /** Whether I teach a course that is not over. */
  readonly teachesCourse: boolean;
}

/** What there is to tell of flags. */
export interface FlagNews {
  /** Answers to mine that I have not seen. */
  readonly answers: number;
  /** Flags that wait for an answer; 0 for those who answer none. */
  readonly open: number;
}

const ATTEMPTS_SHOWN = 3;

/**
 * What is due today, how long it takes, what has been done, my decks, and what there is to tell: in three statements, and
 * one more on the days when facts have changed.
 */
export async function readToday(context: SessionContext): Promise<Today> {
  const { now } = context;
  const { learner, decks } = await requireLearnerWithDecks(context);
  const [loaded, news] = await Promise.all([
    loadDay(learner, { decks, studied: decks, now, work: true, progress: true }),
    readNews(context, learner),
  ]);
  const { studyDay, counts, dueNow, estimatedSeconds, firstSession, nextDue } = await withNextDue(
    loaded,
    wholeDay(loaded.day),
    null,
  );
  const { work } = loaded;
  const summaries = decks.map((deck) => summarise(deck, decks, loaded));
  const plans = summaries.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  return {
    account: toAccount(learner),
    ...{ studyDay, estimatedSeconds, firstSession },
    due: { ...counts, learning: dueNow - counts.new - counts.review },
    waiting: work.waiting,
    nextDue: nextDue === null ? null : toWireInstant(nextDue),
    decks: summaries,
    doneToday: { answers: work.answers, minutes: Math.round(work.milliseconds / 60_000) },
    recentAttempts: toListed(news.attempts),
    assignments: await toMyAssignments(context, news, plans),
    changes: news.changed ? (await readNotices(context)).notices.length : 0,
    flagNews: { answers: news.answers, open: news.open ?? 0 },
    teachesCourse: news.teachesCourse,
  };
}

/** What a learner's page tells beside their study day. */
function readNews(context: SessionContext, { id, role }: Learner) {
  return askTogether(database(), {
    attempts: recentAttempts(id, ATTEMPTS_SHOWN),
    changed: hasNotices(id),
    answers: unseenAnswers(id),
    teachesCourse: teachesCourse(id),
    ...(teaches({ role }) && { open: openFlags({ userId: id, role }) }),
    ...assignmentQuestions(context),
  });
}
