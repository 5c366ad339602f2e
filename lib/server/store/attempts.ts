import type { Response } from "@/lib/core/assessment/response";
import { type AssignmentId, type AttemptId, asId, type CardId, type ItemId, type UserId } from "@/lib/core/shared/ids";
import { type Question, question } from "@/lib/server/store/ask";
import { asJson, type Database, Prisma, rowsOf } from "@/lib/server/store/database";
import { type KeptRegrade, loadRegrades } from "@/lib/server/store/regrades";

/** One item of an attempt: what it is called there, which it is, and its options in the order shown. */
export interface FormEntry {
  /** Made for this attempt: it tells nothing of the item. */
  readonly viewId: string;
  readonly itemId: ItemId;
  readonly version: number;
  readonly cardIds: readonly CardId[];
  readonly optionOrder: readonly number[];
}

/** The same with its place in the form, from 0. */
export interface AskedEntry extends FormEntry {
  readonly position: number;
}

export interface StoredAttempt {
  readonly id: AttemptId;
  readonly deckId: string;
  readonly deckTitle: string;
  readonly assignmentId: AssignmentId | null;
  readonly feedback: "immediate" | "deferred";
  readonly form: readonly FormEntry[];
  readonly startedAt: Date;
  readonly deadline: Date | null;
  readonly submittedAt: Date | null;
  readonly responses: readonly StoredResponse[];
}

export type NewAttempt = Omit<StoredAttempt, "responses" | "submittedAt">;

/** One answer in a quiz. */
export interface StoredResponse {
  readonly id: string;
  /** Number of the item in the form, from 0. */
  readonly position: number;
  readonly itemId: ItemId;
  readonly version: number;
  readonly value: Response;
  readonly correct: boolean;
  readonly nearMiss: boolean;
  readonly durationMs: number;
  readonly receivedAt: Date;
  /** The times when it was regraded, the oldest first; `correct` is the mark after them. */
  readonly regrades: readonly KeptRegrade[];
}

/** Keeps a new attempt; one that is there under this id stays as it is. @returns whether it is new */
export async function createAttempt(db: Database, userId: UserId, attempt: NewAttempt): Promise<boolean> {
  const data = [{ ...attempt, userId, form: asJson(attempt.form) }];
  return (await db.attempt.createMany({ data, skipDuplicates: true })).count > 0;
}

/** Notes in every open quiz with one of a fact's items that what it asks has been corrected. */
export async function noteCorrection(db: Database, factId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE attempt a SET corrections = a.corrections + 1
    WHERE a.submitted_at IS NULL AND EXISTS (
      SELECT FROM jsonb_array_elements(a.form) entry JOIN item i ON i.id = entry->>'itemId'
      WHERE i.fact_id = ${factId} OR ${factId} = ANY(i.fact_ids))`;
}

/** A learner's attempt with its responses in the order of the form; undefined where they have none of this id. */
export async function loadAttempt(db: Database, userId: UserId, id: AttemptId): Promise<StoredAttempt | undefined> {
  const row = await db.attempt.findUnique({
    where: { userId_id: { userId, id } },
    include: { responses: { orderBy: { position: "asc" } } },
  });
  if (row === null) return undefined;
  const regrades = row.responses.length === 0 ? [] : await loadRegrades(db, userId, id);
  return {
    id: asId(row.id),
    deckId: row.deckId,
    deckTitle: row.deckTitle,
    assignmentId: row.assignmentId === null ? null : asId(row.assignmentId),
    feedback: row.feedback === "deferred" ? "deferred" : "immediate",
    form: row.form as unknown as FormEntry[],
    startedAt: row.startedAt,
    deadline: row.deadline,
    submittedAt: row.submittedAt,
    responses: row.responses.map((response) => ({
      ...response,
      itemId: asId(response.itemId),
      value: response.value as StoredResponse["value"],
      regrades: regrades.filter(({ responseId }) => responseId === response.id),
    })),
  };
}

/** Closes an attempt; one that is closed already stays as it was. */
export async function submitAttemptAt(db: Database, userId: UserId, id: AttemptId, at: Date): Promise<void> {
  await db.attempt.updateMany({ where: { userId, id, submittedAt: null }, data: { submittedAt: at } });
}

/** The items of a learner's quizzes that were started since a moment and are not submitted. */
export async function loadOpenItemIds(db: Database, userId: UserId, since: Date): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(db)`
    SELECT DISTINCT entry->>'itemId' AS id FROM attempt a, jsonb_array_elements(a.form) AS entry
    WHERE a.user_id = ${userId}::uuid AND a.submitted_at IS NULL AND a.started_at >= ${since}`;
  return new Set(rows.map(({ id }) => id));
}

/** A quiz of a learner's, with how many of its questions have been answered, and rightly. */
export interface RecentAttempt {
  readonly id: string;
  readonly deckTitle: string;
  /** As JSON has it. */
  readonly startedAt: string;
  readonly isSubmitted: boolean;
  readonly items: number;
  readonly answered: number;
  readonly correct: number;
}

/** The latest quizzes of a learner, the latest first. */
export function recentAttempts(userId: UserId, count: number): Question<readonly RecentAttempt[]> {
  return question(
    Prisma.sql`
      SELECT json_agg(json_build_object('id', a.id, 'deckTitle', a.deck_title, 'startedAt', a.started_at,
        'isSubmitted', a.submitted_at IS NOT NULL, 'items', jsonb_array_length(a.form),
        'answered', (SELECT count(*) FROM response r WHERE r.user_id = a.user_id AND r.attempt_id = a.id),
        'correct', (SELECT count(*) FROM response r WHERE r.user_id = a.user_id AND r.attempt_id = a.id AND r.correct))
        ORDER BY a.started_at DESC)
      FROM (SELECT * FROM attempt WHERE user_id = ${userId}::uuid ORDER BY started_at DESC LIMIT ${count}) a`,
    (attempts: RecentAttempt[] | null) => attempts ?? [],
  );
}
