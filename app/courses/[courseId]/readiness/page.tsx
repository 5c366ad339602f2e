import type { Metadata } from "next";
import { notFound } from "next/navigation";
import buttons from "@/app/_components/button.module.css";
import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { orNotFound } from "@/app/_components/or-not-found";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { ChooseAssignment } from "@/app/courses/_components/choose-assignment";
import styles from "@/app/courses/_components/course.module.css";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import own from "@/app/courses/_components/results.module.css";
import { DistributionPlot, InShort, Objectives } from "@/app/courses/[courseId]/readiness/class-picture";
import { FactsTable, NotStarted, Predicted } from "@/app/courses/[courseId]/readiness/details";
import { TalkAbout } from "@/app/courses/[courseId]/readiness/talk-about";
import type { Readiness } from "@/lib/contracts/readiness";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readCourse } from "@/lib/server/services/courses/edit-courses";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";
import { formatSharedMoment } from "@/lib/words/format";
import { classWords } from "@/lib/words/interface/class-results";

export const metadata: Metadata = { title: classWords.title };

interface ReadinessPageProps {
  readonly params: Promise<{ courseId: string }>;
  readonly searchParams: SearchParams;
}

export default async function ReadinessPage({ params, searchParams }: ReadinessPageProps) {
  const { courseId } = await params;
  const context = await requirePageContext(`/courses/${courseId}/readiness`);
  const [course, assignmentId, locale] = await Promise.all([
    orNotFound(readCourse(context, courseId)),
    oneParam(searchParams, "assignmentId"),
    requestLocale(),
  ]);
  if (course.join === null) notFound();
  const readiness = await orNotFound(readReadiness(context, courseId, { assignmentId }));
  const { assignment, assignments, forecast } = readiness;
  const base = `/courses/${course.id}`;
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
        <header className={styles.head}>
          <h2 className={styles.heading}>
            {classWords.seminarAt(assignment.title, formatSharedMoment(locale, course.timeZone, assignment.seminarAt))}
          </h2>
          {assignment.over ? <p className={styles.soft}>{classWords.over}</p> : null}
        </header>
      )}
      {assignment === null || forecast === null ? (
        <p className={styles.soft}>{reasonOf(readiness, locale)}</p>
      ) : (
        <>
          <InShort assignment={assignment} forecast={forecast} students={readiness.students} locale={locale} />
          <div className={styles.ways}>
            <NavLink href={`${base}/assignments/${assignment.id}/projector`} className={buttons.primary}>
              {classWords.project}
            </NavLink>
            <NavLink href={`${base}/gradebook`} className={buttons.secondary}>
              {classWords.gradebook}
            </NavLink>
            <NavLink href={`${base}/items?assignmentId=${assignment.id}`} className={buttons.secondary}>
              {classWords.items}
            </NavLink>
          </div>
          <div className={styles.columns}>
            <div className={own.stack}>
              <DistributionPlot
                target={assignment.targetReadiness}
                forecast={forecast}
                students={readiness.students}
                locale={locale}
              />
              <TalkAbout points={forecast.talkAbout} locale={locale} />
            </div>
            <div className={own.stack}>
              <NotStarted forecast={forecast} students={readiness.students} locale={locale} />
              <Predicted predicted={forecast.predicted} locale={locale} />
              <Objectives forecast={forecast} locale={locale} />
            </div>
          </div>
          <FactsTable facts={forecast.facts} locale={locale} />
        </>
      )}
    </CourseFrame>
  );
}

function reasonOf({ reason, students, least }: Readiness, locale: string): string {
  if (reason === "too-few-students") return classWords.tooFew(locale, students, least);
  return reason === "no-cards" ? classWords.noCards : classWords.noAssignment;
}
