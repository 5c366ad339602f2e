import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { ChooseAssignment } from "@/app/courses/_components/choose-assignment";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { DistributionPlot, InShort, Objectives } from "@/app/courses/[courseId]/readiness/class-picture";
import { FactsTable, NotStarted, Predicted } from "@/app/courses/[courseId]/readiness/details";
import { ReadinessPlot } from "@/app/courses/[courseId]/readiness/readiness-plot";
import { RemindForm } from "@/app/courses/[courseId]/readiness/remind-form";
import { TalkAbout } from "@/app/courses/[courseId]/readiness/talk-about";
import type { Readiness } from "@/lib/contracts/readiness";
import { page } from "@/lib/server/http/page-context";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";
import { previewReminder } from "@/lib/server/services/teaching/remind-class";
import { formatSharedMoment } from "@/lib/words/format";
import { classWords } from "@/lib/words/interface/class-results";

export const generateMetadata = courseMetadata(classWords.title);

interface ReadinessPageProps {
  readonly params: Promise<{ courseId: string }>;
  readonly searchParams: SearchParams;
}

export default page(async function ReadinessPage({ params, searchParams }: ReadinessPageProps) {
  const [{ context, course, locale }, assignmentId] = await Promise.all([
    openCourse(params, "staff"),
    oneParam(searchParams, "assignmentId"),
  ]);
  const readiness = await readReadiness(context, course.id, { assignmentId });
  const { assignment, assignments, forecast } = readiness;
  const base = `/courses/${course.id}`;
  const remind =
    assignment === null || course.role !== "instructor" ? null : (
      <RemindForm
        courseId={course.id}
        assignmentId={assignment.id}
        reminder={await previewReminder(context, { courseId: course.id, assignmentId: assignment.id })}
        timeZone={course.timeZone}
        locale={locale}
      />
    );
  return (
    <CourseFrame course={course} current="readiness">
      <FreshAgain loadedAt={context.now} />
      <ChooseAssignment
        label={classWords.chooseSeminar}
        base={`${base}/readiness`}
        assignments={assignments}
        chosen={assignment?.id ?? null}
      />
      {assignment === null ? null : (
        <header className="stack-1">
          <h2 className="heading">
            {classWords.seminarAt(assignment.title, formatSharedMoment(locale, course.timeZone, assignment.seminarAt))}
          </h2>
          {readiness.at === null || forecast === null ? null : (
            <p className="small">{classWords.asOf(formatSharedMoment(locale, course.timeZone, readiness.at))}</p>
          )}
          {assignment.over ? <p className="soft">{classWords.over}</p> : null}
        </header>
      )}
      {assignment === null || forecast === null ? (
        <>
          <p className="soft">{reasonOf(readiness, locale)}</p>
          {remind}
        </>
      ) : (
        <>
          <InShort assignment={assignment} forecast={forecast} students={readiness.students} locale={locale} />
          <div className="ways">
            <NavLink href={`${base}/assignments/${assignment.id}/projector`} className="primary">
              {classWords.project}
            </NavLink>
            <NavLink href={`${base}/gradebook`} className="secondary">
              {classWords.gradebook}
            </NavLink>
            <NavLink href={`${base}/items?assignmentId=${assignment.id}`} className="secondary">
              {classWords.items}
            </NavLink>
          </div>
          <div className="two-sides">
            <div className="stack-5">
              <DistributionPlot
                target={assignment.targetReadiness}
                forecast={forecast}
                students={readiness.students}
                locale={locale}
              />
              <ReadinessPlot
                history={readiness.history}
                target={assignment.targetReadiness}
                timeZone={course.timeZone}
                locale={locale}
              />
              <TalkAbout points={forecast.talkAbout} locale={locale} />
            </div>
            <div className="stack-5">
              <NotStarted forecast={forecast} students={readiness.students} locale={locale}>
                {remind}
              </NotStarted>
              <Predicted predicted={forecast.predicted} locale={locale} />
              <Objectives forecast={forecast} locale={locale} />
            </div>
          </div>
          <FactsTable facts={forecast.facts} locale={locale} />
        </>
      )}
    </CourseFrame>
  );
});

function reasonOf({ reason, students, least }: Readiness, locale: string): string {
  if (reason === "too-few-students") return classWords.tooFew(locale, students, least);
  return reason === "no-cards" ? classWords.noCards : classWords.noAssignment;
}
