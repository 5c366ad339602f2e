import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import { CourseForm } from "@/app/courses/course-form";
import { JoinForm } from "@/app/courses/join-form";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { listCourses } from "@/lib/server/services/courses/edit-courses";
import { courseWords } from "@/lib/words/interface/courses";

export const metadata: Metadata = { title: courseWords.title };

export default page(async function CoursesPage() {
  const context = await requirePageContext();
  const [{ courses }, account, locale] = await Promise.all([
    listCourses(context),
    readAccount(context),
    requestLocale(),
  ]);
  return (
    <PageShell wide title={courseWords.title}>
      <div className="two-sides">
        <section className="stack-3" aria-label={courseWords.title}>
          {courses.length === 0 ? <p className="soft">{courseWords.none}</p> : null}
          <ul className="stack-3">
            {courses.map(({ id, title, role, archived, students }) => (
              <li key={id} className="card">
                <NavLink href={`/courses/${id}`} className="target reading large">
                  {title}
                </NavLink>
                <p className="small">
                  {[
                    courseWords.role[role],
                    role === "student" ? "" : courseWords.students(locale, students),
                    archived ? courseWords.archived : "",
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        </section>
        <div className="stack-3">
          <JoinForm />
          {account.guest ? (
            <p className="soft roomy">
              {courseWords.guestsCannot} <NavLink href="/signup">{courseWords.signUp}</NavLink>
            </p>
          ) : (
            <CourseForm timeZone={account.timeZone} />
          )}
        </div>
      </div>
    </PageShell>
  );
});
