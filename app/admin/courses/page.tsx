import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { AdminFrame } from "@/app/admin/admin-frame";
import { AddInstructor } from "@/app/admin/courses/add-instructor";
import { NextPage } from "@/app/admin/next-page";
import { openAdmin } from "@/app/admin/open-admin";
import type { CourseOverview } from "@/lib/contracts/admin";
import { page } from "@/lib/server/http/page-context";
import { listAllCourses } from "@/lib/server/services/administration/all-courses";
import { formatCount, formatMoment } from "@/lib/words/format";
import { adminWords } from "@/lib/words/interface/admin";

export const metadata: Metadata = { title: adminWords.title };

export default page(async function AllCoursesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { context, locale, timeZone } = await openAdmin();
  const { courses, next } = await listAllCourses(context, { cursor: await oneParam(searchParams, "cursor") });
  return (
    <AdminFrame current="courses">
      {courses.length === 0 ? <p className="soft">{adminWords.noCoursesYet}</p> : null}
      <ul>
        {courses.map((course) => (
          <li key={course.courseId} className="row">
            <NavLink href={`/courses/${course.courseId}`} className="target strong">
              {course.title}
            </NavLink>
            <p className="ways">
              {course.instructors.length === 0 ? (
                <span className="tag">{adminWords.noInstructor}</span>
              ) : (
                adminWords.ledBy(course.instructors)
              )}
              {course.archived ? <span className="tag">{adminWords.archived}</span> : null}
            </p>
            <p className="small">
              {figuresOf(course, locale)} ·{" "}
              {adminWords.lastActivity(formatMoment(locale, timeZone, course.lastActivityAt))}
            </p>
            <details className="fold">
              <summary aria-label={adminWords.addInstructorTo(course.title)}>{adminWords.addInstructor}</summary>
              <AddInstructor courseId={course.courseId} />
            </details>
          </li>
        ))}
      </ul>
      <NextPage path="/admin/courses" query={{}} cursor={next} />
    </AdminFrame>
  );
});

function figuresOf({ members, assignments, attempts }: CourseOverview, locale: string): string {
  return [
    formatCount(locale, members, adminWords.member, adminWords.members),
    formatCount(locale, assignments, adminWords.assignment, adminWords.assignments),
    formatCount(locale, attempts, adminWords.attempt, adminWords.attempts),
  ].join(" · ");
}
