import { AskFirst } from "@/app/_components/ask-first";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { StudentAssignments } from "@/app/courses/_components/student-assignments";
import { ClassAssignments } from "@/app/courses/[courseId]/class-assignments";
import { JoinPanel } from "@/app/courses/[courseId]/join-panel";
import { NextSteps } from "@/app/courses/[courseId]/next-steps";
import { page } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { listAssignments } from "@/lib/server/services/assignments/edit-assignments";
import { listMyAssignments } from "@/lib/server/services/assignments/read-my-assignments";
import { courseWords } from "@/lib/words/interface/courses";

export const generateMetadata = courseMetadata();

export default page(async function CoursePage({ params }: { readonly params: Promise<{ courseId: string }> }) {
  const { context, course, locale } = await openCourse(params, "everyone");
  const description = course.description === "" ? null : <p>{course.description}</p>;
  if (course.join === null) {
    const [account, all] = await Promise.all([readAccount(context), listMyAssignments(context)]);
    const mine = all.filter((assignment) => assignment.courseId === course.id);
    return (
      <CourseFrame course={course} current="overview">
        {description}
        <StudentAssignments assignments={mine} account={account} locale={locale} />
        <AskFirst
          text={courseWords.leave}
          question={courseWords.leaveAsk}
          yes={courseWords.leaveYes}
          send={{
            address: "DELETE /api/courses/{courseId}/enrolments/{userId}",
            params: { courseId: course.id, userId: "me" },
          }}
          goTo="/courses"
        />
      </CourseFrame>
    );
  }
  const { assignments } = await listAssignments(context, course.id);
  return (
    <CourseFrame course={course} current="overview">
      {description}
      {course.role === "instructor" ? <NextSteps assignments={assignments.length} students={course.students} /> : null}
      <div className="two-sides">
        <ClassAssignments course={course} assignments={assignments} locale={locale} />
        <JoinPanel
          course={course}
          join={course.join}
          isNext={assignments.length > 0 && course.students === 0}
          locale={locale}
        />
      </div>
    </CourseFrame>
  );
});
