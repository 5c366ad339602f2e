import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import type { TaughtCourse } from "@/lib/server/services/teaching/list-taught";
import { formatSharedMoment } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";
import { teachingWords } from "@/lib/words/interface/teaching";

interface TeachingProps {
  readonly courses: readonly TaughtCourse[];
  readonly locale: string;
}

/** The courses that I teach: the next seminar of each, how ready the class is, and what to do next. */
export function Teaching({ courses, locale }: TeachingProps) {
  return (
    <Section id="teaching" title={teachingWords.title}>
      {courses.length === 0 ? <p className="soft">{teachingWords.none}</p> : null}
      <ul className="stack-3">
        {courses.map((course) => (
          <li key={course.id} className="card">
            <OneCourse course={course} locale={locale} />
          </li>
        ))}
      </ul>
      {courses.length === 0 ? (
        <div className="ways">
          <NavLink href="/teach" className="primary">
            {teachingWords.start}
          </NavLink>
        </div>
      ) : null}
    </Section>
  );
}

function OneCourse({ course, locale }: { readonly course: TaughtCourse; readonly locale: string }) {
  const { id, title, role, timeZone, students, readiness } = course;
  const { assignment, forecast } = readiness;
  const next = assignment === null || assignment.over ? null : assignment;
  return (
    <>
      <h3>
        <NavLink href={`/courses/${id}`} className="target reading large">
          {title}
        </NavLink>
      </h3>
      {next === null ? (
        <p>{assignment === null ? courseWords.noAssignments : teachingWords.noneAhead}</p>
      ) : (
        <p>
          <span className="strong">{next.title}</span>
          <br />
          {courseWords.seminar(formatSharedMoment(locale, timeZone, next.seminarAt))}
        </p>
      )}
      {next === null ? (
        <p className="soft">{courseWords.students(locale, students)}</p>
      ) : forecast === null ? (
        <p className="soft">
          {[courseWords.students(locale, students), students === 0 ? "" : teachingWords.tooFew(readiness.least)]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
      ) : (
        <>
          <p className="numbers">{teachingWords.ready(locale, forecast.readiness)}</p>
          <p className="numbers">{teachingWords.started(locale, forecast.started, readiness.students)}</p>
          {forecast.notStarted === null || forecast.notStarted.length === 0 ? null : (
            <p className="small">{teachingWords.notStarted(forecast.notStarted.map(({ name }) => name))}</p>
          )}
        </>
      )}
      <div className="ways">
        {students === 0 ? (
          <NavLink href={`/courses/${id}/code`} className="secondary">
            {teachingWords.showCode}
          </NavLink>
        ) : next === null ? null : (
          <NavLink href={`/courses/${id}/readiness?assignmentId=${next.id}`} className="secondary">
            {courseWords.tabs.readiness}
          </NavLink>
        )}
        {role === "instructor" ? (
          <NavLink href={`/courses/${id}/assign`} className={next === null ? "primary" : "secondary"}>
            {courseWords.assign}
          </NavLink>
        ) : null}
      </div>
    </>
  );
}
