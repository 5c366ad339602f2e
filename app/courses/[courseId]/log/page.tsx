import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { openCourse } from "@/app/courses/_components/open-course";
import type { AuditEntry } from "@/lib/contracts/audit";
import { page } from "@/lib/server/http/page-context";
import { listCourseAudit } from "@/lib/server/services/audit/list-audit";
import { formatMoment } from "@/lib/words/format";
import { auditWords } from "@/lib/words/interface/audit";

export const metadata: Metadata = { title: auditWords.title };

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
      <ul className="stack-3">
        {entries.map((entry) => (
          <li key={entry.number} className="stack-1">
            <span>
              {titleOf(entry)} {auditWords.by(nameOf(entry.actor, auditWords.server))}
            </span>
            <span className="small">
              {[
                formatMoment(locale, course.timeZone, entry.at),
                ...(entry.subject === null ? [] : [auditWords.whom(nameOf(entry.subject, ""))]),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <NavLink href={`/courses/${course.id}/log?before=${next}`} className="secondary">
          {auditWords.earlier}
        </NavLink>
      )}
    </CourseFrame>
  );
});

function titleOf({ action, refused }: AuditEntry): string {
  const title = auditWords.actionOf(action);
  return refused ? auditWords.refused(title) : title;
}

function nameOf(person: AuditEntry["actor"], otherwise: string): string {
  return person === null ? otherwise : (person.name ?? auditWords.deleted);
}
