import type { CourseSummary } from "@/lib/contracts/courses";
import type { Readiness } from "@/lib/contracts/readiness";
import type { ServiceContext } from "@/lib/server/services/context";
import { toCourseSummary } from "@/lib/server/services/courses/course-view";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";
import { loadMyCourses } from "@/lib/server/store/courses";
import { database } from "@/lib/server/store/database";

/** A course as those who teach it look at it first. */
export interface TaughtCourse extends CourseSummary {
  /** Of the seminar that is next, or was last. */
  readonly readiness: Readiness;
}

/** The courses that I teach, archived ones apart, each with where its class stands; those with a seminar ahead first. */
export async function listTaught(context: ServiceContext): Promise<readonly TaughtCourse[]> {
  const courses = (await loadMyCourses(database(), context.actor.userId)).flatMap(({ role, ...course }) =>
    role === undefined || role === "student" || course.archivedAt !== null ? [] : [{ ...course, role }],
  );
  const taught = await Promise.all(
    courses.map(async (course) => ({
      ...toCourseSummary(course),
      readiness: await readReadiness(context, course.id, {}),
    })),
  );
  return taught.toSorted((a, b) => nextOf(a).localeCompare(nextOf(b)));
}

/** After all days where none is ahead. */
function nextOf({ readiness: { assignment } }: TaughtCourse): string {
  return assignment === null || assignment.over ? "~" : assignment.seminarAt;
}
