import type { CourseOverviews } from "@/lib/contracts/admin";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type CourseId, isUuid, type UserId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { requireAdministrator } from "@/lib/server/services/access/require-administrator";
import { fromCursor, pageOf, toCursor } from "@/lib/server/services/administration/list-place";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadCourseOverviews } from "@/lib/server/store/course-overviews";
import { loadCourse, lockCourse } from "@/lib/server/store/courses";
import { database } from "@/lib/server/store/database";
import { createEnrolment, updateEnrolmentRole } from "@/lib/server/store/enrolments";
import { loadPerson } from "@/lib/server/store/people";
import { unknownCourse, unknownPerson } from "@/lib/words/problems";

interface Page {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const USUAL_LIMIT = 50;

/** Every course: those without an instructor first, then by title. */
export async function listAllCourses(
  context: ServiceContext,
  { cursor, limit = USUAL_LIMIT }: Page,
): Promise<CourseOverviews> {
  requireAdministrator(context);
  const place = cursor === undefined ? undefined : fromCursor(cursor, isPlace);
  const after = place && { hasInstructor: place[0], title: place[1], courseId: place[2] };
  const found = await loadCourseOverviews(database(), { after, most: limit + 1 });
  const { members, next } = pageOf(found, limit, (last) => toCursor([last.hasInstructor, last.title, last.courseId]));
  const courses = members.map(({ hasInstructor, instructors, lastActivityAt, ...course }) => ({
    ...course,
    instructors: [...instructors],
    lastActivityAt: toWireInstant(lastActivityAt.getTime()),
  }));
  return { courses, next };
}

function isPlace(values: unknown): values is [boolean, string, string] {
  if (!Array.isArray(values) || values.length !== 3) return false;
  const [hasInstructor, title, courseId] = values;
  return typeof hasInstructor === "boolean" && typeof title === "string" && isUuid(String(courseId));
}

/** Makes someone an instructor of a course. @throws DomainError not-found for a course or account that is not there */
export async function addInstructor(
  context: ServiceContext,
  { courseId, userId }: { readonly courseId: string; readonly userId: string },
): Promise<void> {
  requireAdministrator(context);
  const now = new Date(context.now);
  const [course, instructor] = [asId<CourseId>(courseId), asId<UserId>(userId)];
  await database().$transaction(async (db) => {
    const isThere = isUuid(courseId) && (await loadCourse(db, context.actor.userId, course)) !== undefined;
    if (!isThere) throw new DomainError("not-found", unknownCourse);
    const person = isUuid(userId) ? await loadPerson(db, instructor, now) : undefined;
    if (person === undefined || person.disabledAt !== null) throw new DomainError("not-found", unknownPerson);
    await lockCourse(db, course);
    const role = "instructor";
    if (!(await createEnrolment(db, { userId: instructor, courseId: course, role }, now)))
      await updateEnrolmentRole(db, course, instructor, role);
  });
}
