import type { AuditLog } from "@/lib/contracts/audit";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { CourseId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { requireAdministrator } from "@/lib/server/services/access/require-administrator";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import {
  type AuditFilter,
  deleteAuditEntries,
  loadAuditEntries,
  type StoredAuditEntry,
} from "@/lib/server/store/audit";
import { database } from "@/lib/server/store/database";
import { unknownCursor } from "@/lib/words/problems";

interface Page {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const USUAL_LIMIT = 50;

/** What was done in a course, the latest first. @throws DomainError not-found or not-allowed */
export async function listCourseAudit(context: ServiceContext, courseId: string, page: Page): Promise<AuditLog> {
  const course = await requireCourse(context, courseId, "lead");
  return listEntries(course.id, page);
}

/** What was done anywhere, the latest first. @throws DomainError not-allowed but for administrators */
export async function listAudit(context: ServiceContext, page: Page & AuditFilter): Promise<AuditLog> {
  requireAdministrator(context);
  return listEntries(undefined, page);
}

async function listEntries(
  courseId: CourseId | undefined,
  { cursor, limit = USUAL_LIMIT, ...filter }: Page & AuditFilter,
): Promise<AuditLog> {
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) throw new DomainError("invalid-body", unknownCursor);
  const before = cursor === undefined ? undefined : BigInt(cursor);
  const found = await loadAuditEntries(database(), { courseId, before, most: limit + 1, ...filter });
  const entries = found.slice(0, limit).map(toEntry);
  return { entries, next: found.length > limit ? (entries.at(-1)?.number ?? null) : null };
}

function toEntry({ at, actorId, actorName, subjectId, subjectName, ...entry }: StoredAuditEntry) {
  const { number, action, refused, courseId, details } = entry;
  return {
    ...{ number, action, refused, courseId, details: { ...details } },
    at: toWireInstant(at.getTime()),
    actor: actorId === null ? null : { userId: actorId, name: actorName },
    subject: subjectId === null ? null : { userId: subjectId, name: subjectName },
  };
}

/** Deletes entries that are older than they are to be kept. */
export async function forgetOldEntries(now: number, days: number): Promise<void> {
  await deleteAuditEntries(database(), new Date(now - days * 86_400_000));
}
