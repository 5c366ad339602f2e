import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { Entry } from "@/app/courses/[courseId]/gradebook/entry";
import type { CourseView } from "@/lib/contracts/courses";
import type { GradedAssignment } from "@/lib/server/services/teaching/read-student";
import { formatSharedMoment } from "@/lib/words/format";
import { gradebookWords } from "@/lib/words/interface/class-results";
import { studentWords } from "@/lib/words/interface/student-page";

interface ResultsProps {
  readonly course: CourseView;
  readonly assignments: readonly GradedAssignment[];
  readonly locale: string;
}

/** A student's assignments with what each grades, and what that came of. */
export function Results({ course, assignments, locale }: ResultsProps) {
  return (
    <Section id="results" title={studentWords.results}>
      <p className="soft">{assignments.length === 0 ? studentWords.noAssignments : studentWords.lead}</p>
      <ul>
        {assignments.map((assignment) => (
          <li key={assignment.id} className="row">
            <h3 className="spread">
              {assignment.title}
              <span className="tag">{gradebookWords.rule(assignment.grading.rule)}</span>
            </h3>
            <Outcome assignment={assignment} timeZone={course.timeZone} locale={locale} />
            <p className="small">
              {lineOf(assignment, course, locale)}
              {assignment.hasException && course.role === "instructor" ? (
                <>
                  {" · "}
                  <NavLink href={`/courses/${course.id}/assignments/${assignment.id}`}>
                    {studentWords.exception}
                  </NavLink>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface OutcomeProps {
  readonly assignment: GradedAssignment;
  readonly timeZone: string;
  readonly locale: string;
}

function Outcome({ assignment: { started, entry }, timeZone, locale }: OutcomeProps) {
  if (started === null) return <p className="soft">{studentWords.notGraded}</p>;
  if (entry.score === null) return <p>{started ? studentWords.started : studentWords.notStarted}</p>;
  return (
    <>
      <p>
        <Entry entry={entry} timeZone={timeZone} locale={locale} />
      </p>
      <p className="small">{studentWords.basis(locale, entry.grade)}</p>
    </>
  );
}

function lineOf({ seminarAt, phase }: GradedAssignment, { timeZone }: CourseView, locale: string): string {
  const seminar = studentWords.seminar(formatSharedMoment(locale, timeZone, seminarAt));
  return phase === "open" ? seminar : `${seminar} · ${studentWords.phase[phase]}`;
}
