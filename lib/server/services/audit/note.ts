import type { Operation } from "@/lib/contracts/operation";
import type { OtherAudited } from "@/lib/core/accounts/audited";
import { isUuid } from "@/lib/core/shared/ids";
import { log } from "@/lib/server/log";
import type { ServiceContext } from "@/lib/server/services/context";
import { insertAuditEntry } from "@/lib/server/store/audit";
import { type Database, database } from "@/lib/server/store/database";

/** An operation that someone called. */
interface Called {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  /** As it was sent: of it only what the operation names is kept. */
  readonly body: unknown;
  readonly refused: boolean;
}

/**
 * Keeps in the audit log that an operation was done, or refused. It is over by then: where the entry cannot be kept, the
 * server's log has it, and the answer stands.
 */
export async function noteCall(
  { actor, now }: ServiceContext,
  { operation, params, body, refused }: Called,
): Promise<void> {
  const { courseId, userId, ...others } = params;
  const sent = Object.entries(body ?? {}).filter(([name]) => operation.audit?.includes(name));
  const isSomebodyElse = userId !== undefined && isUuid(userId) && userId !== actor.userId;
  const entry = {
    at: new Date(now),
    action: operation.id,
    refused,
    actorId: actor.userId,
    subjectId: isSomebodyElse ? userId : null,
    courseId: courseId !== undefined && isUuid(courseId) ? courseId : null,
    details: { ...others, ...Object.fromEntries(sent) },
  };
  try {
    await insertAuditEntry(database(), entry);
  } catch (err) {
    log().error({ ...entry, err }, "Not kept in the audit log");
  }
}

interface Other {
  readonly action: OtherAudited;
  readonly at: Date;
  readonly refused?: boolean;
  /** Who did it; null where that is nobody who is signed in. */
  readonly actorId: string | null;
  readonly subjectId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Keeps what no operation of the API does, or none that is signed in for. */
export async function noteOther(
  db: Database,
  { refused = false, subjectId = null, details = {}, ...other }: Other,
): Promise<void> {
  await insertAuditEntry(db, { ...other, refused, subjectId, details, courseId: null });
}
