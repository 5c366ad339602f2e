import { AuditList } from "@/app/_components/audit-list";
import { NavLink } from "@/app/_components/nav-link";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { page } from "@/lib/server/http/page-context";
import { listCourseAudit } from "@/lib/server/services/audit/list-audit";
import { auditWords } from "@/lib/words/interface/audit";

export const generateMetadata = courseMetadata(auditWords.title);

interface LogPageProps {
  readonly params: Promise<{ courseId: string }>;
  readonly searchParams: SearchParams;
}

export default page(async function LogPage({ params, searchParams }: LogPageProps) {
  const { context, course, locale } = await openCourse(params, "instructors");
  const cursor = await oneParam(searchParams, "before");
  const { entries, next } = await listCourseAudit(context, course.id, { cursor });
  return (
    <CourseFrame course={course} current="log">
      <p className="soft">{entries.length === 0 ? auditWords.none : auditWords.lead}</p>
      <AuditList entries={entries} locale={locale} timeZone={course.timeZone} />
      {next === null ? null : (
        <NavLink href={`/courses/${course.id}/log?before=${next}`} className="secondary">
          {auditWords.earlier}
        </NavLink>
      )}
    </CourseFrame>
  );
});
