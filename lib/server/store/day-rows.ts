import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import { SETTLED_STABILITY } from "@/lib/core/scheduling/queue-order";
import { FIRST_SESSION_CARDS } from "@/lib/core/scheduling/review-queue";
import type { AnswersToday } from "@/lib/core/scheduling/seminar-plan/plan-deck";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import type { MetCards } from "@/lib/core/study/progress";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { medianMilliseconds, toMedianSeconds } from "@/lib/server/store/queue";
import { fromScheduleRow, type ScheduleRow } from "@/lib/server/store/schedule-row";

/** What is read of a learner's memory for a study day. */
export interface DayQuery {
  /** The first instants of the study day and of the next. */
  readonly start: Date;
  readonly end: Date;
  /** So many of the cards that come due after it, the first ones. */
  readonly coming: number;
  /** Cards whose memory is read in any case. */
  readonly whole: readonly CardId[];
  /** Cards that have been corrected, with how often: their memory is read where it does not know of all of it. */
  readonly corrected: readonly { readonly cardId: CardId; readonly contentEvents: number }[];
  /** Cards of which it is only asked whether the learner has met them. */
  readonly candidates: readonly CardId[];
  /** Whether today's answers by card are wanted, and what has been done today and is waiting. */
  readonly answers: boolean;
  readonly work: boolean;
  /** Whether it is wanted which cards the learner has met at all. */
  readonly progress: boolean;
}

/** What was answered of a card on the day and not taken back. */
export type AnswersOfCard = Omit<AnswersToday, "factId">;

/** Of a day what has been done, and what came due before it. */
export interface WorkOfDay {
  /** One about several cards, as to pairs, is one answer. */
  readonly answers: number;
  readonly milliseconds: number;
  /** Cards in review. */
  readonly waiting: number;
}

export interface DayRows {
  /**
   * The memory of cards in steps or due before the day ends, answered since it began, come due next, corrected since
   * they were met, and of those asked for.
   */
  readonly schedules: ReadonlyMap<CardId, CardSchedule>;
  /** Of the candidates those that the learner has met. */
  readonly met: ReadonlySet<CardId>;
  /** Cards ever started, counted up to those of a first session. */
  readonly begun: number;
  /** Median time of the last 100 answers to flashcards, in seconds. */
  readonly medianSeconds: number | undefined;
  /** By card, the one answered last at the end; none where they are not wanted. */
  readonly answers: readonly AnswersOfCard[];
  readonly work: WorkOfDay;
  /** None where they are not wanted. */
  readonly metCards: MetCards;
}

const NO_WORK: WorkOfDay = { answers: 0, milliseconds: 0, waiting: 0 };
const NOTHING: Row = { schedules: null, met: null, begun: 0, median: null, answers: null, work: null, progress: null };

interface Row {
  readonly schedules: ScheduleRow[] | null;
  readonly met: CardId[] | null;
  readonly begun: number;
  readonly median: number | null;
  readonly answers: AnswersOfCard[] | null;
  readonly work: WorkOfDay | null;
  readonly progress: (readonly [CardId, boolean])[] | null;
}

/**
 * What a learner's study day is made from, in one statement that names one learner and no content. The other cards that
 * they know, most by far, are never read: met cards are found by when they are due, candidates by their key.
 */
export async function loadDayRows(db: Database, userId: UserId, query: DayQuery): Promise<DayRows> {
  const { start, end, coming, whole, corrected, candidates } = query;
  const counted = Prisma.sql`FROM review_log l WHERE l.user_id = ${userId}::uuid AND l.kind = 'answer' AND l.received_at >= ${start}
    AND NOT EXISTS (SELECT FROM review_log v WHERE v.user_id = l.user_id AND v.kind = 'revoke' AND v.revokes = l.id
                    AND v.received_at >= ${start})`;
  const rows = await rowsOf<Row>(db)`
    SELECT (SELECT json_agg(to_json(s)) FROM (
        SELECT * FROM card_schedule
        WHERE user_id = ${userId}::uuid AND (due < ${end} OR due IS NULL OR last_reviewed_at >= ${start})
        UNION ALL
        (SELECT * FROM card_schedule WHERE user_id = ${userId}::uuid AND due >= ${end} AND NOT suspended AND NOT retired
         ORDER BY due LIMIT ${coming})
        UNION ALL
        SELECT * FROM card_schedule WHERE user_id = ${userId}::uuid AND card_id = ANY(${[...whole]}::text[])
        UNION ALL
        SELECT m.* FROM unnest(${corrected.map(({ cardId }) => cardId)}::text[], ${corrected.map(({ contentEvents }) => contentEvents)}::int[])
          AS c(id, events) JOIN card_schedule m ON m.user_id = ${userId}::uuid AND m.card_id = c.id AND m.content_events <> c.events
      ) s) AS schedules,
      (SELECT json_agg(card_id) FROM card_schedule
       WHERE user_id = ${userId}::uuid AND card_id = ANY(${[...candidates]}::text[])) AS met,
      (SELECT count(*)::int FROM (SELECT FROM card_schedule WHERE user_id = ${userId}::uuid AND introduced_at IS NOT NULL
        ORDER BY card_id LIMIT ${FIRST_SESSION_CARDS}) begun) AS begun,
      ${medianMilliseconds(userId)} AS median,
      CASE WHEN ${query.answers} THEN (
        SELECT json_agg(json_build_object('cardId', a.card_id, 'answers', a.answers, 'milliseconds', a.milliseconds,
          'lastRating', a.rating) ORDER BY a.at)
        FROM (SELECT l.card_id, count(*)::int AS answers, max(l.reviewed_at) AS at,
            sum(least(l.duration_ms, ${LONGEST_ANSWER_MS}::int))::float8 AS milliseconds,
            (array_agg(l.rating ORDER BY l.reviewed_at DESC, l.id DESC))[1] AS rating
          ${counted} GROUP BY l.card_id) a) END AS answers,
      CASE WHEN ${query.work} THEN (
        SELECT json_build_object('answers', count(*), 'milliseconds', coalesce(sum(least(l.duration_ms, ${LONGEST_ANSWER_MS}::int)), 0),
          'waiting', (SELECT count(*) FROM card_schedule s WHERE s.user_id = ${userId}::uuid AND s.state = 'review'
            AND NOT s.suspended AND NOT s.retired AND s.due < ${start}))
        ${counted} AND coalesce((l.evidence->>'elementIndex')::int, 0) = 0) END AS work,
      CASE WHEN ${query.progress} THEN (
        SELECT json_agg(json_build_array(card_id, state = 'review' AND stability >= ${SETTLED_STABILITY}::int))
        FROM card_schedule WHERE user_id = ${userId}::uuid AND state <> 'new') END AS progress`;
  const { schedules, met, begun, median, answers, work, progress } = rows[0] ?? NOTHING;
  return {
    answers: answers ?? [],
    work: work ?? NO_WORK,
    metCards: new Map(progress ?? []),
    schedules: new Map((schedules ?? []).map((row) => [asId<CardId>(row.card_id), fromScheduleRow(row)])),
    met: new Set(met ?? []),
    begun,
    medianSeconds: toMedianSeconds(median),
  };
}

/** Of some cards those that the learner has met. */
export async function loadMet(db: Database, userId: UserId, cardIds: readonly CardId[]): Promise<ReadonlySet<CardId>> {
  const rows = await rowsOf<{ id: CardId }>(db)`
    SELECT card_id AS id FROM card_schedule WHERE user_id = ${userId}::uuid AND card_id = ANY(${[...cardIds]}::text[])`;
  return new Set(rows.map(({ id }) => id));
}

/** The first cards that come due from a moment on, so many at most. */
export async function loadComing(db: Database, userId: UserId, from: Date, most: number): Promise<CardSchedule[]> {
  const rows = await rowsOf<{ row: ScheduleRow }>(db)`
    SELECT to_json(s) AS row FROM card_schedule s
    WHERE s.user_id = ${userId}::uuid AND s.due >= ${from} AND NOT s.suspended AND NOT s.retired ORDER BY s.due LIMIT ${most}`;
  return rows.map(({ row }) => fromScheduleRow(row));
}
