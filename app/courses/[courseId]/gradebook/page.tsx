import { FileLink } from "@/app/_components/file-link";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { GradesTable } from "@/app/courses/[courseId]/gradebook/grades-table";
import { page } from "@/lib/server/http/page-context";
import { readGradebook } from "@/lib/server/services/teaching/read-gradebook";
import { gradebookWords } from "@/lib/words/interface/class-results";

export const generateMetadata = courseMetadata(gradebookWords.title);

export default page(async function GradebookPage({ params }: { readonly params: Promise<{ courseId: string }> }) {
  const { context, course, locale } = await openCourse(params, "staff");
  const gradebook = await readGradebook(context, course.id);
  const file = `/api/courses/${course.id}`;
  return (
    <CourseFrame course={course} current="gradebook">
      <p className="soft">{gradebookWords.lead}</p>
      {gradebook.assignments.length === 0 || gradebook.students.length === 0 ? (
        <p className="soft">{gradebook.assignments.length === 0 ? gradebookWords.none : gradebookWords.noStudents}</p>
      ) : (
        <>
          <GradesTable gradebook={gradebook} timeZone={course.timeZone} locale={locale} />
          {gradebook.students.some(({ entries }) => entries.some(({ late }) => late !== null)) ? (
            <p className="small">{gradebookWords.lateNote}</p>
          ) : null}
          <div className="stack-3">
            <div className="ways">
              <FileLink href={`${file}/gradebook?format=csv`} label={gradebookWords.scores} className="secondary" />
              <FileLink
                href={`${file}/gradebook?format=details`}
                label={gradebookWords.details}
                className="secondary"
              />
            </div>
            <p className="small">{gradebookWords.csvNote}</p>
            {course.role === "instructor" ? (
              <>
                <div className="ways">
                  <FileLink href={`${file}/responses?format=csv`} label={gradebookWords.research} className="quiet" />
                </div>
                <p className="small">{gradebookWords.researchNote}</p>
              </>
            ) : null}
          </div>
        </>
      )}
    </CourseFrame>
  );
});
