import type { CardSchedule, CardState } from "@/lib/core/scheduling/card-schedule";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { asId } from "@/lib/core/shared/ids";

/** A row of card_schedule as `to_jsonb` gives it and `jsonb_to_recordset` takes it: moments as ISO texts. */
export interface ScheduleRow {
  readonly card_id: string;
  readonly state: string;
  readonly due: string | null;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly scheduled_days: number;
  readonly learning_step: number;
  readonly last_reviewed_at: string | null;
  readonly introduced_at: string | null;
  readonly suspended: boolean;
  readonly buried_until: string | null;
  readonly flagged: boolean;
  readonly retired: boolean;
  readonly last_quiz_rated_on: string | null;
  readonly last_entry_at: string | null;
  readonly last_entry_id: string | null;
  readonly content_events: number;
  readonly meaning_since_version: number;
  readonly awaits_revoked: boolean;
}

/** The columns with their types, for `jsonb_to_recordset`. */
export const SCHEDULE_COLUMNS = `card_id text, state text, due timestamptz, stability float8, difficulty float8,
  reps int, lapses int, scheduled_days int, learning_step int, last_reviewed_at timestamptz,
  introduced_at timestamptz, suspended bool, buried_until text, flagged bool, retired bool,
  last_quiz_rated_on text, last_entry_at timestamptz, last_entry_id text, content_events int,
  meaning_since_version int, awaits_revoked bool`;

function toIso(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function toInstant(text: string | null): Instant | null {
  return text === null ? null : Date.parse(text);
}

/** Reads a row; inverse of `toScheduleRow`. */
export function fromScheduleRow(row: ScheduleRow): CardSchedule {
  return {
    cardId: asId(row.card_id),
    state: row.state as CardState,
    due: toInstant(row.due),
    stability: row.stability,
    difficulty: row.difficulty,
    reps: row.reps,
    lapses: row.lapses,
    scheduledDays: row.scheduled_days,
    learningStep: row.learning_step,
    lastReviewedAt: toInstant(row.last_reviewed_at),
    introducedAt: toInstant(row.introduced_at),
    suspended: row.suspended,
    buriedUntil: row.buried_until,
    flagged: row.flagged,
    retired: row.retired,
    lastQuizRatedOn: row.last_quiz_rated_on,
    lastEntryAt: toInstant(row.last_entry_at),
    lastEntryId: row.last_entry_id === null ? null : asId(row.last_entry_id),
    contentEvents: row.content_events,
    meaningSinceVersion: row.meaning_since_version,
    ...(row.awaits_revoked && { awaitsRevoked: true }),
  };
}

/** Writes a row; every field of the schedule has its column, so that none is forgotten when a card is saved. */
export function toScheduleRow(schedule: CardSchedule): ScheduleRow {
  return {
    card_id: schedule.cardId,
    state: schedule.state,
    due: toIso(schedule.due),
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    reps: schedule.reps,
    lapses: schedule.lapses,
    scheduled_days: schedule.scheduledDays,
    learning_step: schedule.learningStep,
    last_reviewed_at: toIso(schedule.lastReviewedAt),
    introduced_at: toIso(schedule.introducedAt),
    suspended: schedule.suspended,
    buried_until: schedule.buriedUntil,
    flagged: schedule.flagged,
    retired: schedule.retired,
    last_quiz_rated_on: schedule.lastQuizRatedOn,
    last_entry_at: toIso(schedule.lastEntryAt),
    last_entry_id: schedule.lastEntryId,
    content_events: schedule.contentEvents,
    meaning_since_version: schedule.meaningSinceVersion,
    awaits_revoked: schedule.awaitsRevoked ?? false,
  };
}
