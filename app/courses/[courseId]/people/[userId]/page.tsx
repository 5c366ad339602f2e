import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { MemberForm } from "@/app/courses/[courseId]/people/[userId]/member-form";
import { Results } from "@/app/courses/[courseId]/people/[userId]/results";
import { roleOf } from "@/app/courses/[courseId]/people/people-table";
import type { CourseView } from "@/lib/contracts/courses";
import type { Member } from "@/lib/contracts/members";
import { page } from "@/lib/server/http/page-context";
import { readCourseRoster } from "@/lib/server/services/courses/roster";
import { readStudent } from "@/lib/server/services/teaching/read-student";
import { formatDayOf } from "@/lib/words/format";
import { studentWords } from "@/lib/words/interface/student-page";

export const generateMetadata = courseMetadata(studentWords.title);

interface StudentPageProps {
  readonly params: Promise<{ readonly courseId: string; readonly userId: string }>;
}

export default page(async function StudentPage({ params }: StudentPageProps) {
  const { userId } = await params;
  const { context, course, locale } = await openCourse(params, "staff");
  const [{ member, assignments }, { entries }] = await Promise.all([
    readStudent(context, course.id, userId),
    readCourseRoster(context, course.id),
  ]);
  const leads = course.role === "instructor";
  return (
    <CourseFrame course={course} current="people">
      <div className="stack-1">
        <NavLink href={`/courses/${course.id}/people`} className="target">
          ← {studentWords.back}
        </NavLink>
        <h2 className="title">{member.roster?.name ?? member.name}</h2>
        <p className="small">{lineOf(member, course, locale)}</p>
      </div>
      <div className="two-sides">
        {member.role === "student" ? <Results course={course} assignments={assignments} locale={locale} /> : null}
        {leads ? (
          <Section id="membership" title={studentWords.manage} className="card stack-3">
            <MemberForm courseId={course.id} member={member} missing={entries.filter(({ joined }) => !joined)} />
          </Section>
        ) : null}
      </div>
    </CourseFrame>
  );
});

function lineOf(member: Member, { timeZone }: CourseView, locale: string): string {
  const { name, roster, joinedAt } = member;
  return [
    roster === null || roster.name === name ? "" : studentWords.account(name),
    roster?.identifier ?? "",
    roster?.email ?? "",
    roleOf(member),
    studentWords.joinedOn(formatDayOf(locale, timeZone, Date.parse(joinedAt))),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
