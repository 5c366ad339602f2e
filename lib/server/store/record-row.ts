import type { LeechRule } from "@/lib/core/scheduling/leech";
import type {
  ActionRecord,
  AnswerRecord,
  Evidence,
  LoggedRecord,
  Rating,
  ReviewRecord,
} from "@/lib/core/scheduling/review-record";
import { assertNever } from "@/lib/core/shared/assert-never";
import { asId } from "@/lib/core/shared/ids";

/** The kind of what is kept in the log and never applied: answers to cards that the learner may not see (any more). */
export const WITHHELD = "withheld";

/** A row of review_log as `to_jsonb` gives it and `jsonb_to_recordset` takes it. */
export interface RecordRow {
  readonly id: string;
  readonly card_id: string;
  readonly kind: string;
  readonly source: string | null;
  readonly card_version: number | null;
  readonly rating: string | null;
  readonly evidence: Evidence | null;
  readonly leech_rule: LeechRule | null;
  readonly action: string | null;
  readonly due: string | null;
  readonly revokes: string | null;
  readonly duration_ms: number;
  readonly credited_ms: number | null;
  readonly options_id: string;
  readonly reviewed_at: string;
  readonly received_at: string;
  readonly fingerprint: string;
}

const COLUMNS = {
  id: "uuid",
  card_id: "text",
  kind: "text",
  source: "text",
  card_version: "int",
  rating: "text",
  evidence: "jsonb",
  leech_rule: "jsonb",
  action: "text",
  due: "timestamptz",
  revokes: "uuid",
  duration_ms: "int",
  credited_ms: "int",
  options_id: "text",
  reviewed_at: "timestamptz",
  received_at: "timestamptz",
  fingerprint: "text",
} as const satisfies Record<keyof RecordRow, string>;

/** The columns, for an INSERT. */
export const RECORD_COLUMNS = Object.keys(COLUMNS).join(", ");
/** The columns with their types, for `jsonb_to_recordset`. */
export const TYPED_RECORD_COLUMNS = Object.entries(COLUMNS)
  .map(([column, type]) => `${column} ${type}`)
  .join(", ");

/** Reads a row; inverse of `toRecordRow`. */
export function fromRecordRow(row: RecordRow): LoggedRecord {
  const base = {
    id: asId<ReviewRecord["id"]>(row.id),
    cardId: asId<ReviewRecord["cardId"]>(row.card_id),
    optionsId: asId<ReviewRecord["optionsId"]>(row.options_id),
    reviewedAt: Date.parse(row.reviewed_at),
    receivedAt: Date.parse(row.received_at),
  };
  return { record: { ...base, ...particulars(row) } as ReviewRecord, fingerprint: row.fingerprint };
}

function particulars(row: RecordRow): Record<string, unknown> {
  if (row.kind === "revoke") return { kind: "revoke", revokes: row.revokes };
  if (row.kind === "action") {
    const due = row.due === null ? {} : { due: Date.parse(row.due) };
    return { kind: "action", action: row.action, ...due };
  }
  const outcome = row.evidence === null ? { rating: row.rating as Rating } : { evidence: row.evidence };
  return {
    ...{ kind: "answer", source: row.source, cardVersion: row.card_version, durationMs: row.duration_ms, ...outcome },
    ...(row.leech_rule !== null && { leechRule: row.leech_rule }),
    ...(row.credited_ms !== null && { creditedMs: row.credited_ms }),
  };
}

const NOTHING = {
  source: null,
  card_version: null,
  rating: null,
  evidence: null,
  leech_rule: null,
  action: null,
  due: null,
  revokes: null,
  duration_ms: 0,
  credited_ms: null,
} as const;

/** Writes a row. */
export function toRecordRow({ record, fingerprint }: LoggedRecord): RecordRow {
  const base = {
    ...NOTHING,
    id: record.id,
    card_id: record.cardId,
    kind: record.kind,
    options_id: record.optionsId,
    reviewed_at: new Date(record.reviewedAt).toISOString(),
    received_at: new Date(record.receivedAt).toISOString(),
    fingerprint,
  };
  switch (record.kind) {
    case "answer":
      return { ...base, ...answerColumns(record) };
    case "revoke":
      return { ...base, revokes: record.revokes };
    case "action":
      return { ...base, ...actionColumns(record) };
    default:
      return assertNever(record);
  }
}

function answerColumns(record: AnswerRecord) {
  return {
    source: record.source,
    card_version: record.cardVersion,
    rating: record.rating ?? null,
    evidence: record.evidence ?? null,
    leech_rule: record.leechRule ?? null,
    duration_ms: record.durationMs,
    credited_ms: record.creditedMs ?? null,
  };
}

function actionColumns(record: ActionRecord) {
  return { action: record.action, due: record.action === "setDue" ? new Date(record.due).toISOString() : null };
}
