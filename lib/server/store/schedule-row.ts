import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant } from "@/lib/core/scheduling/review-record";

/** How a field is kept where its column holds it differently. */
interface Codec {
  readonly toColumn: (value: unknown) => unknown;
  readonly fromColumn: (value: unknown) => unknown;
}

const INSTANT: Codec = {
  toColumn: (value) => (value === null ? null : new Date(value as Instant).toISOString()),
  fromColumn: (value) => (value === null ? null : Date.parse(value as string)),
};
/** A field that is there only where it is true. */
const TRUE_OR_ABSENT: Codec = {
  toColumn: (value) => value ?? false,
  fromColumn: (value) => (value === true ? true : undefined),
};

/** Each field of a schedule with its column, the column's type and how its value is kept: the one list of them. */
const COLUMNS = {
  cardId: ["card_id", "text"],
  state: ["state", "text"],
  due: ["due", "timestamptz", INSTANT],
  stability: ["stability", "float8"],
  difficulty: ["difficulty", "float8"],
  reps: ["reps", "int"],
  lapses: ["lapses", "int"],
  scheduledDays: ["scheduled_days", "int"],
  learningStep: ["learning_step", "int"],
  lastReviewedAt: ["last_reviewed_at", "timestamptz", INSTANT],
  introducedAt: ["introduced_at", "timestamptz", INSTANT],
  suspended: ["suspended", "bool"],
  buriedUntil: ["buried_until", "text"],
  flagged: ["flagged", "bool"],
  retired: ["retired", "bool"],
  lastQuizRatedOn: ["last_quiz_rated_on", "text"],
  lastEntryAt: ["last_entry_at", "timestamptz", INSTANT],
  lastEntryId: ["last_entry_id", "text"],
  contentEvents: ["content_events", "int"],
  meaningSinceVersion: ["meaning_since_version", "int"],
  awaitsRevoked: ["awaits_revoked", "bool", TRUE_OR_ABSENT],
} as const satisfies Record<keyof CardSchedule, readonly [column: string, type: string, codec?: Codec]>;

type Column = (typeof COLUMNS)[keyof CardSchedule][0];
/** A row of card_schedule as `to_jsonb` gives it and `jsonb_to_recordset` takes it: moments as ISO texts. */
export type ScheduleRow = { readonly [Name in Column]: unknown } & { readonly card_id: string };

const FIELDS = (Object.keys(COLUMNS) as (keyof CardSchedule)[]).map((field) => {
  const [column, type, codec]: readonly [Column, string, Codec?] = COLUMNS[field];
  return { field, column, type, codec };
});

/** The columns, for an INSERT. */
export const SCHEDULE_COLUMNS = FIELDS.map(({ column }) => column).join(", ");
/** The columns with their types, for `jsonb_to_recordset`. */
export const TYPED_SCHEDULE_COLUMNS = FIELDS.map(({ column, type }) => `${column} ${type}`).join(", ");
/** Every column but the key as the excluded row has it, for ON CONFLICT DO UPDATE. */
export const UPDATED_SCHEDULE_COLUMNS = FIELDS.filter(({ field }) => field !== "cardId")
  .map(({ column }) => `${column} = EXCLUDED.${column}`)
  .join(", ");

/** Reads a row; inverse of `toScheduleRow`. */
export function fromScheduleRow(row: ScheduleRow): CardSchedule {
  const schedule: Record<string, unknown> = {};
  for (const { field, column, codec } of FIELDS) {
    const value = codec === undefined ? row[column] : codec.fromColumn(row[column]);
    if (value !== undefined) schedule[field] = value;
  }
  return schedule as unknown as CardSchedule;
}

/** Writes a row. */
export function toScheduleRow(schedule: CardSchedule): ScheduleRow {
  const row: Record<string, unknown> = {};
  for (const { field, column, codec } of FIELDS) {
    const value = schedule[field];
    row[column] = codec === undefined ? value : codec.toColumn(value);
  }
  return row as ScheduleRow;
}
