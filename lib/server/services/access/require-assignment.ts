import { DomainError } from "@/lib/core/shared/domain-error";
import { type AssignmentId, asId, isUuid } from "@/lib/core/shared/ids";
import type { CourseAction } from "@/lib/core/teaching/permissions";
import { type CourseOfMine, requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadAssignment, type StoredAssignment } from "@/lib/server/store/assignments";
import { database } from "@/lib/server/store/database";
import { unknownAssignment } from "@/lib/words/problems";

/**
 * An assignment of a course in which I may do something; one that is not open yet is not there for students.
 * @throws DomainError not-found or not-allowed
 */
export async function requireAssignment(
  context: ServiceContext,
  { courseId, assignmentId }: { readonly courseId: string; readonly assignmentId: string },
  action: CourseAction,
): Promise<{ readonly course: CourseOfMine; readonly assignment: StoredAssignment }> {
  const course = await requireCourse(context, courseId, action);
  const assignment = isUuid(assignmentId)
    ? await loadAssignment(database(), asId<AssignmentId>(assignmentId))
    : undefined;
  const isThere = assignment !== undefined && assignment.courseId === course.id;
  if (!isThere || (course.role === "student" && assignment.opensAt > context.now))
    throw new DomainError("not-found", unknownAssignment);
  return { course, assignment };
}
