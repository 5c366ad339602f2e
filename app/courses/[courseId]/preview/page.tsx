import { NavLink } from "@/app/_components/nav-link";
import { PageShell } from "@/app/_frame/page-shell";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { SeminarList } from "@/app/courses/_components/seminar-list";
import { page } from "@/lib/server/http/page-context";
import { listAssignments } from "@/lib/server/services/assignments/edit-assignments";
import { formatSharedMoment } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";

export const generateMetadata = courseMetadata(courseWords.preview);

/** The course as a student has it before them, with the ways to what a student would study; nothing counts. */
export default page(async function PreviewPage({ params }: { readonly params: Promise<{ courseId: string }> }) {
  const { context, course, locale } = await openCourse(params, "staff");
  const { assignments } = await listAssignments(context, course.id);
  const open = assignments.filter(({ phase }) => phase !== "not-open");
  return (
    <PageShell>
      <p className="warning">{courseWords.previewNote}</p>
      <header className="stack-1">
        <h1 className="title">{course.title}</h1>
        <p className="soft">{courseWords.ledBy(course.instructors)}</p>
        {course.description === "" ? null : <p>{course.description}</p>}
      </header>
      <section className="stack-3">
        <h2 className="heading">{courseWords.assignments}</h2>
        {open.length === 0 ? <p className="soft">{courseWords.noAssignmentsStudent}</p> : null}
        <SeminarList assignments={open}>
          {({ title, seminarAt, phase, facts, cards, grading, quiz, deckId }) => (
            <>
              <h3 className="reading large">{title}</h3>
              <p className="small">
                {courseWords.seminar(formatSharedMoment(locale, course.timeZone, seminarAt))}
                {phase === "over" ? ` · ${courseWords.phase.over}` : ""}
              </p>
              <p className="small">
                {courseWords.facts(locale, facts, cards)} · {courseWords.graded(locale, grading)}
              </p>
              {quiz === null || phase === "over" ? null : (
                <p className="small">
                  {courseWords.quizShort(locale, quiz.length, quiz.timeLimitSeconds)} ·{" "}
                  {courseWords.triesLeft(locale, quiz.attempts)}
                </p>
              )}
              <p className="small">{courseWords.previewCardsNote}</p>
              <NavLink href={`/decks/${encodeURIComponent(deckId)}`} className="secondary">
                {courseWords.previewCards}
              </NavLink>
            </>
          )}
        </SeminarList>
      </section>
      <NavLink href={`/courses/${course.id}`} className="quiet">
        {courseWords.back}
      </NavLink>
    </PageShell>
  );
});
