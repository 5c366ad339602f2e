import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { SeminarList } from "@/app/courses/_components/seminar-list";
import type { AssignmentView } from "@/lib/contracts/assignments";
import type { CourseView } from "@/lib/contracts/courses";
import { formatSharedMoment } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";

interface ClassAssignmentsProps {
  readonly course: CourseView;
  readonly assignments: readonly AssignmentView[];
  readonly locale: string;
}

/** The seminars of a course, as those see them who teach it; in the course's time zone. */
export function ClassAssignments({ course, assignments, locale }: ClassAssignmentsProps) {
  const base = `/courses/${course.id}`;
  const leads = course.role === "instructor";
  return (
    <Section id="seminars" title={courseWords.assignments}>
      {assignments.length === 0 ? <p className="soft">{courseWords.noAssignments}</p> : null}
      <SeminarList assignments={assignments}>
        {(assignment) => (
          <>
            <h3 className="reading large">{assignment.title}</h3>
            <p className="small">{lineOf(course, assignment, locale)}</p>
            <p className="small">
              {courseWords.facts(locale, assignment.facts, assignment.cards)} ·{" "}
              {courseWords.graded(locale, assignment.grading)}
            </p>
            <div className="ways">
              <NavLink
                href={`${base}/readiness?assignmentId=${assignment.id}`}
                className={assignment.phase === "over" ? "quiet" : "secondary"}
              >
                {courseWords.tabs.readiness}
              </NavLink>
              <NavLink href={`${base}/items?assignmentId=${assignment.id}`} className="quiet">
                {courseWords.tabs.items}
              </NavLink>
              <NavLink href={`${base}/assignments/${assignment.id}/projector`} className="quiet">
                {courseWords.project}
              </NavLink>
              {leads ? (
                <NavLink href={`${base}/assignments/${assignment.id}`} className="quiet">
                  {courseWords.edit}
                </NavLink>
              ) : null}
            </div>
          </>
        )}
      </SeminarList>
      <div className="ways">
        {leads ? (
          <NavLink href={`${base}/assign`} className={assignments.length === 0 ? "primary" : "secondary"}>
            {courseWords.assign}
          </NavLink>
        ) : null}
        <NavLink href={`${base}/preview`} className="quiet">
          {courseWords.preview}
        </NavLink>
      </div>
    </Section>
  );
}

function lineOf({ timeZone }: CourseView, assignment: AssignmentView, locale: string): string {
  const { phase, opensAt, seminarAt, exceptions } = assignment;
  const parts = [
    courseWords.seminar(formatSharedMoment(locale, timeZone, seminarAt)),
    phase === "not-open" ? courseWords.opens(formatSharedMoment(locale, timeZone, opensAt)) : courseWords.phase[phase],
    exceptions === null || exceptions.length === 0 ? "" : courseWords.exceptionsShort(locale, exceptions.length),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
