import type { Metadata } from "next";
import { notFound } from "next/navigation";
import buttons from "@/app/_components/button.module.css";
import { orNotFound } from "@/app/_components/or-not-found";
import { requestLocale } from "@/app/_components/reader-locale";
import styles from "@/app/courses/_components/course.module.css";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { GradesTable } from "@/app/courses/[courseId]/gradebook/grades-table";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readCourse } from "@/lib/server/services/courses/edit-courses";
import { readGradebook } from "@/lib/server/services/teaching/read-gradebook";
import { gradebookWords } from "@/lib/words/interface/class-results";

export const metadata: Metadata = { title: gradebookWords.title };

export default async function GradebookPage({ params }: { readonly params: Promise<{ courseId: string }> }) {
  const { courseId } = await params;
  const context = await requirePageContext(`/courses/${courseId}/gradebook`);
  const [course, locale] = await Promise.all([orNotFound(readCourse(context, courseId)), requestLocale()]);
  if (course.join === null) notFound();
  const gradebook = await orNotFound(readGradebook(context, courseId));
  const file = `/api/courses/${course.id}`;
  return (
    <CourseFrame course={course} current="gradebook">
      <p className={styles.soft}>{gradebookWords.lead}</p>
      {gradebook.assignments.length === 0 || gradebook.students.length === 0 ? (
        <p className={styles.soft}>
          {gradebook.assignments.length === 0 ? gradebookWords.none : gradebookWords.noStudents}
        </p>
      ) : (
        <>
          <GradesTable gradebook={gradebook} timeZone={course.timeZone} locale={locale} />
          <section className={styles.section}>
            <div className={styles.ways}>
              <a href={`${file}/gradebook?format=csv`} download className={buttons.secondary}>
                {gradebookWords.scores}
              </a>
              <a href={`${file}/gradebook?format=details`} download className={buttons.secondary}>
                {gradebookWords.details}
              </a>
            </div>
            <p className={styles.small}>{gradebookWords.csvNote}</p>
            {course.role === "instructor" ? (
              <>
                <div className={styles.ways}>
                  <a href={`${file}/responses?format=csv`} download className={buttons.quiet}>
                    {gradebookWords.research}
                  </a>
                </div>
                <p className={styles.small}>{gradebookWords.researchNote}</p>
              </>
            ) : null}
          </section>
        </>
      )}
    </CourseFrame>
  );
}
