import type { CourseSummary, CourseView, JoinState } from "@/lib/contracts/courses";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { toWireInstant } from "@/lib/core/study/views";
import { mayJoin, showJoinCode } from "@/lib/core/teaching/join-code";
import { allows } from "@/lib/core/teaching/permissions";
import type { CourseOfMine } from "@/lib/server/services/access/require-course";
import type { StoredCourse } from "@/lib/server/store/courses";

export function toCourseSummary(course: CourseOfMine): CourseSummary {
  const { id, title, description, timeZone, role, archivedAt, students } = course;
  return { id, title, description, timeZone, role, archived: archivedAt !== null, students };
}

export function toCourseView(course: CourseOfMine, now: Instant): CourseView {
  const { joinCode, joinOpensAt, joinClosesAt, revision, instructors, role } = course;
  return {
    ...toCourseSummary(course),
    revision,
    instructors: [...instructors],
    join: allows(role, "see-class")
      ? {
          code: showJoinCode(joinCode),
          state: joinStateOf(course, now),
          opensAt: joinOpensAt === null ? null : toWireInstant(joinOpensAt),
          closesAt: joinClosesAt === null ? null : toWireInstant(joinClosesAt),
        }
      : null,
  };
}

/** Whether the code of a course lets someone in now, and why not. */
export function joinStateOf({ joinOpensAt, joinClosesAt, archivedAt }: StoredCourse, now: Instant): JoinState {
  const decision = mayJoin({ opensAt: joinOpensAt, closesAt: joinClosesAt, archivedAt }, now);
  return decision.allowed ? "open" : decision.reason;
}
