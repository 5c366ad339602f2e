import { Section } from "@/app/_components/section";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { InviteForm } from "@/app/courses/[courseId]/people/invite-form";
import { PeopleTable } from "@/app/courses/[courseId]/people/people-table";
import { RosterForm } from "@/app/courses/[courseId]/people/roster-form";
import { page } from "@/lib/server/http/page-context";
import { listMembers } from "@/lib/server/services/courses/members";
import { readCourseRoster } from "@/lib/server/services/courses/roster";
import { courseWords } from "@/lib/words/interface/courses";

export const generateMetadata = courseMetadata(courseWords.people);

export default page(async function PeoplePage({ params }: { readonly params: Promise<{ courseId: string }> }) {
  const { context, course, locale } = await openCourse(params, "staff");
  const [{ members }, { entries }] = await Promise.all([
    listMembers(context, course.id),
    readCourseRoster(context, course.id),
  ]);
  const missing = entries.filter(({ joined }) => !joined);
  return (
    <CourseFrame course={course} current="people">
      <div className="two-sides">
        <Section id="people" title={courseWords.people}>
          <p className="soft">{course.students === 0 ? courseWords.noStudents : courseWords.peopleNote}</p>
          <PeopleTable course={course} members={members} locale={locale} />
        </Section>
        <div className="stack-4">
          <Section id="roster" title={courseWords.roster} className="card">
            {entries.length === 0 ? <p className="soft">{courseWords.rosterEmpty}</p> : null}
            {missing.length === 0 ? null : (
              <details className="unfold">
                <summary>{courseWords.rosterMissing(locale, missing.length)}</summary>
                <ul className="bullets">
                  {missing.map(({ id, name, email, identifier }) => (
                    <li key={id}>{[name, identifier, email].filter((part) => part !== null).join(" · ")}</li>
                  ))}
                </ul>
              </details>
            )}
            {course.role === "instructor" ? <RosterForm courseId={course.id} locale={locale} /> : null}
          </Section>
          {course.role === "instructor" ? (
            <Section id="invite" title={courseWords.inviteTitle} className="card">
              <InviteForm
                courseId={course.id}
                missing={missing.filter(({ email }) => email !== null).length}
                locale={locale}
              />
            </Section>
          ) : null}
        </div>
      </div>
    </CourseFrame>
  );
});
