import { AskFirst } from "@/app/_components/ask-first";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { toField } from "@/app/courses/_components/moments";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { AssignmentForm } from "@/app/courses/[courseId]/assign/assignment-form";
import { Exceptions } from "@/app/courses/[courseId]/assignments/[assignmentId]/exceptions";
import { page } from "@/lib/server/http/page-context";
import { readAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { listMembers } from "@/lib/server/services/courses/members";
import { assignWords } from "@/lib/words/interface/courses";

export const generateMetadata = courseMetadata(assignWords.change);

export default page(async function AssignmentPage({
  params,
}: {
  readonly params: Promise<{ courseId: string; assignmentId: string }>;
}) {
  const path = await params;
  const { context, course, locale } = await openCourse(params, "instructors");
  const [assignment, { members }] = await Promise.all([
    readAssignment(context, path),
    listMembers(context, path.courseId),
  ]);
  return (
    <CourseFrame course={course} current="overview">
      <div className="two-sides">
        <section className="stack-3">
          <h2 className="heading">{assignWords.change}</h2>
          <AssignmentForm
            key={assignment.revision}
            course={course}
            decks={[{ id: assignment.deckId, title: assignment.deckTitle }]}
            assignment={assignment}
            seminarField={toField(course.timeZone, assignment.seminarAt)}
            locale={locale}
          />
          <AskFirst
            text={assignWords.remove}
            question={assignWords.removeAsk}
            yes={assignWords.removeYes}
            send={{
              address: "DELETE /api/courses/{courseId}/assignments/{assignmentId}",
              params: { courseId: course.id, assignmentId: assignment.id },
            }}
            goTo={`/courses/${course.id}`}
          />
        </section>
        <Exceptions
          course={course}
          assignment={assignment}
          students={members.filter(({ role }) => role === "student")}
          locale={locale}
        />
      </div>
    </CourseFrame>
  );
});
