import type { Remark } from "@/lib/core/generation/edition/net-change";
import type { UserId } from "@/lib/core/shared/ids";
import { type Question, question } from "@/lib/server/store/ask";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import type { ChangeData, ChangeKind } from "@/lib/server/store/fact-versions";

/** A change that a learner has not been told of. */
export interface StoredNotice {
  readonly id: string;
  readonly factId: string;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly at: Date;
  readonly data: ChangeData;
  /** The cards of the fact that the learner has answered before it. */
  readonly metCardIds: readonly string[];
  /** The learner's answers that it has regraded. */
  readonly regraded: readonly Remark[];
}

/** More at once are not looked at; the others come next time. */
const MOST_CHANGES = 500;

/**
 * The changes to tell a learner of: of facts that they met before, by a card or in a quiz, and have not been told of.
 * What is kept quiet is told only to those whose marks it has changed.
 */
function untold(userId: UserId): Prisma.Sql {
  return Prisma.sql`
    FROM fact_change c
    WHERE NOT EXISTS (SELECT FROM notice_seen n WHERE n.user_id = ${userId}::uuid AND n.change_id = c.id)
      AND (EXISTS (SELECT FROM card k JOIN review_log l ON l.card_id = k.id
              WHERE k.fact_id = c.fact_id AND l.user_id = ${userId}::uuid AND l.kind = 'answer' AND l.reviewed_at < c.at)
        OR EXISTS (SELECT FROM item i JOIN response r ON r.item_id = i.id
              WHERE (i.fact_id = c.fact_id OR c.fact_id = ANY(i.fact_ids))
                AND r.user_id = ${userId}::uuid AND r.received_at < c.at)
        OR EXISTS (SELECT FROM regrade g WHERE g.user_id = ${userId}::uuid AND g.change_id = c.id))
      AND (NOT (c.data->>'quiet')::bool
        OR EXISTS (SELECT FROM regrade g WHERE g.user_id = ${userId}::uuid AND g.change_id = c.id))`;
}

/**
 * The changes that a learner has not been told of, the oldest first. Of a quiz that tells its marks at the end they
 * tell none until it is submitted: its result does then.
 */
export async function loadNotices(db: Database, userId: UserId): Promise<readonly StoredNotice[]> {
  return rowsOf<StoredNotice>(db)`
    SELECT c.id, c.fact_id AS "factId", c.kind, c.reason, c.at, c.data,
      (SELECT coalesce(jsonb_agg(DISTINCT l.card_id), '[]') FROM card k JOIN review_log l ON l.card_id = k.id
        WHERE k.fact_id = c.fact_id AND l.user_id = ${userId}::uuid AND l.kind = 'answer' AND l.reviewed_at < c.at)
        AS "metCardIds",
      coalesce((SELECT jsonb_agg(jsonb_build_object('responseId', r.id, 'attemptId', a.id, 'deckTitle', a.deck_title,
            'stem', v.data->>'stem', 'was', g.was_correct, 'now', g.is_correct,
            'forEveryone', g.for_everyone) ORDER BY a.started_at, r.position)
          FROM regrade g
          JOIN response r ON r.user_id = g.user_id AND r.id = g.response_id
          JOIN attempt a ON a.user_id = r.user_id AND a.id = r.attempt_id
          JOIN item_version v ON v.item_id = r.item_id AND v.version = r.item_version
          WHERE g.user_id = ${userId}::uuid AND g.change_id = c.id
            AND (a.submitted_at IS NOT NULL OR a.feedback = 'immediate')), '[]') AS regraded
    ${untold(userId)} ORDER BY c.at, c.version LIMIT ${MOST_CHANGES}`;
}

/** Whether there are any. */
export function hasNotices(userId: UserId): Question<boolean> {
  return question(Prisma.sql`SELECT EXISTS (SELECT ${untold(userId)})`, (any: boolean) => any);
}

/**
 * Keeps that a learner has been told of changes, and with each of those of the same fact before it; ids that are no
 * change's are passed over.
 */
export async function saveNoticesSeen(db: Database, userId: UserId, ids: readonly string[], now: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO notice_seen (user_id, change_id, at)
    SELECT DISTINCT ${userId}::uuid, e.id, ${now}::timestamptz
    FROM fact_change c JOIN fact_change e ON e.fact_id = c.fact_id AND e.version <= c.version
    WHERE c.id = ANY(${[...ids]}::uuid[])
    ON CONFLICT DO NOTHING`;
}
