import { buildReviewQueue, FIRST_SESSION_CARDS, type ReviewQueue } from "@/lib/core/scheduling/review-queue";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import type { UserId } from "@/lib/core/shared/ids";
import { rebuildSchedules } from "@/lib/server/services/study/rebuild-schedules";
import { type Database, database } from "@/lib/server/store/database";
import { DECK_OF_ALL, type StoredDeck } from "@/lib/server/store/decks";
import {
  type AnsweredSince,
  type Candidate,
  countIntroduced,
  loadAnsweredSince,
  loadCandidates,
  loadMedianSeconds,
} from "@/lib/server/store/queue";
import type { Learner } from "@/lib/server/store/users";

/** What a learner has done today and how fast: the same for every deck's queue. */
export interface StudyState {
  readonly learner: Learner;
  readonly now: Instant;
  readonly answeredToday: readonly AnsweredSince[];
  readonly startOfDay: Instant;
  /** Whether the first five cards have not all been begun yet. */
  readonly firstSession: boolean;
  readonly medianSeconds: number | undefined;
}

/** Reads it. */
export async function loadStudyState(learner: Learner, now: Instant): Promise<StudyState> {
  const db = database();
  const startOfDay = startOfStudyDay(studyDayOf(now, learner.options), learner.options);
  const [answeredToday, introduced, medianSeconds] = await Promise.all([
    loadAnsweredSince(db, learner.id, new Date(startOfDay)),
    countIntroduced(db, learner.id),
    loadMedianSeconds(db, learner.id),
  ]);
  return { learner, now, answeredToday, startOfDay, firstSession: introduced < FIRST_SESSION_CARDS, medianSeconds };
}

/** The decks whose cards are asked: the one named, else those studied, else all there is. */
export function decksToStudy(decks: readonly StoredDeck[]): readonly StoredDeck[] {
  const studied = decks.filter(({ studyOptions }) => studyOptions !== null);
  return studied.length > 0 ? studied : decks.filter(({ id }) => id === DECK_OF_ALL);
}

/**
 * The cards of some decks with my memory of them. Where a card has been corrected since its schedule was written, the
 * schedule is brought up to date first: corrections are not written to every learner, they are met here.
 */
export async function loadFreshCandidates(userId: UserId, decks: readonly StoredDeck[]): Promise<Candidate[]> {
  const db: Database = database();
  const deckIds = decks.map(({ id }) => id);
  const candidates = await loadCandidates(db, userId, deckIds);
  const stale = candidates.filter(
    ({ schedule, contentEvents }) => schedule !== undefined && schedule.contentEvents !== contentEvents,
  );
  if (stale.length === 0) return candidates;
  await rebuildSchedules(
    userId,
    stale.map(({ cardId }) => cardId),
  );
  return loadCandidates(db, userId, deckIds);
}

/** The queue of some cards, under the learner's limits or a deck's own. */
export function queueOf(
  state: StudyState,
  candidates: readonly Candidate[],
  {
    limit,
    firstSession,
    deck,
  }: { readonly limit: number; readonly firstSession: boolean; readonly deck?: StoredDeck | undefined },
): ReviewQueue<Candidate> {
  const { learner, answeredToday, startOfDay } = state;
  const own = deck?.studyOptions ?? {};
  const counted =
    own.newPerDay === undefined && own.reviewsPerDay === undefined
      ? answeredToday
      : ofCandidates(answeredToday, candidates);
  const introducedToday = counted.filter(
    ({ introducedAt }) => introducedAt !== null && introducedAt >= startOfDay,
  ).length;
  return buildReviewQueue({
    candidates,
    now: state.now,
    options: learner.options,
    newPerDay: own.newPerDay ?? learner.newPerDay,
    reviewsPerDay: own.reviewsPerDay ?? learner.reviewsPerDay,
    introducedToday,
    reviewedToday: counted.length - introducedToday,
    seenToday: answeredToday.map(({ cardId, factId, lastReviewedAt }) => ({ cardId, factId, at: lastReviewedAt })),
    limit,
    firstSession,
  });
}

function ofCandidates(answered: readonly AnsweredSince[], candidates: readonly Candidate[]): readonly AnsweredSince[] {
  const ids = new Set(candidates.map(({ cardId }) => cardId));
  return answered.filter(({ cardId }) => ids.has(cardId));
}
