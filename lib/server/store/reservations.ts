import type { Session } from "@/lib/core/shared/actor";
import type { AssignmentId, ItemId } from "@/lib/core/shared/ids";
import type { QuizSettings } from "@/lib/core/teaching/assignment";
import { type Database, rowsOf } from "@/lib/server/store/database";
import { EDITION } from "@/lib/server/store/edition";
import { sessionHolds } from "@/lib/server/store/sessions";

/** A quiz that everybody of a course is asked the same items in, and that a learner has still to take. */
export interface QuizAhead {
  readonly id: AssignmentId;
  readonly deckId: string;
  readonly deckVersion: number;
  readonly quiz: QuizSettings;
}

/** What a learner's own quizzes and practice may not ask now. */
export interface Reservations {
  readonly edition: number;
  /** The items of assigned quizzes that can still be answered. */
  readonly openItemIds: readonly ItemId[];
  readonly ahead: readonly QuizAhead[];
}

/** Reads it in one statement; undefined where the session has ended. */
export async function loadReservations(db: Database, session: Session, now: Date): Promise<Reservations | undefined> {
  const rows = await rowsOf<{ edition: number; openItemIds: ItemId[] | null; ahead: QuizAhead[] | null }>(db)`
    SELECT ${EDITION} AS edition,
      (SELECT jsonb_agg(DISTINCT entry->>'itemId') FROM attempt a, jsonb_array_elements(a.form) AS entry
        WHERE a.user_id = e.user_id AND a.submitted_at IS NULL AND a.assignment_id IS NOT NULL
          AND a.deadline > ${now}) AS "openItemIds",
      (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'deckId', a.deck_id, 'deckVersion', d.version, 'quiz', a.quiz))
        FROM assignments_of(e.user_id, ${now}::timestamptz) m
        JOIN assignment a ON a.id = m.assignment_id AND a.quiz->>'form' = 'fixed'
        JOIN deck d ON d.id = a.deck_id
        WHERE m.seminar_at > ${now}
          AND NOT EXISTS (SELECT FROM attempt t WHERE t.user_id = e.user_id AND t.assignment_id = a.id)) AS ahead
    FROM session e WHERE ${sessionHolds("e", session, now)}`;
  const row = rows[0];
  return row && { edition: row.edition, openItemIds: row.openItemIds ?? [], ahead: row.ahead ?? [] };
}
