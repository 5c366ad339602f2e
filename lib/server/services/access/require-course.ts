import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type CourseId, isUuid } from "@/lib/core/shared/ids";
import { allows, type CourseAction, type CourseRole } from "@/lib/core/teaching/permissions";
import { requireSecondFactor } from "@/lib/server/services/access/require-second-factor";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadCourse, type StoredCourse } from "@/lib/server/store/courses";
import { database } from "@/lib/server/store/database";
import { courseNotAllowed, unknownCourse } from "@/lib/words/problems";

/** A course with what I am in it. */
export interface CourseOfMine extends StoredCourse {
  readonly role: CourseRole;
}

/**
 * A course in which I may do something. An administrator counts as an instructor of every course.
 * @throws DomainError not-found for one that I am not in, so that nobody learns which there are; not-allowed where my
 * role in it is not enough; second-factor-required
 */
export async function requireCourse(
  { actor }: ServiceContext,
  courseId: string,
  action: CourseAction,
): Promise<CourseOfMine> {
  const course = isUuid(courseId) ? await loadCourse(database(), actor.userId, asId<CourseId>(courseId)) : undefined;
  const role = actor.role === "administrator" ? "instructor" : course?.role;
  if (role !== "student") requireSecondFactor(actor);
  if (course === undefined || role === undefined) throw new DomainError("not-found", unknownCourse);
  if (!allows(role, action)) throw new DomainError("not-allowed", courseNotAllowed);
  return { ...course, role };
}
