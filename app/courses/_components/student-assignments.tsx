import { NavLink } from "@/app/_components/nav-link";
import { PlanPanel } from "@/app/_components/plan-panel";
import { Section } from "@/app/_components/section";
import { BeginQuiz } from "@/app/courses/_components/begin-quiz";
import { SeminarList } from "@/app/courses/_components/seminar-list";
import type { Account } from "@/lib/contracts/account";
import type { MyAssignment } from "@/lib/contracts/assignments";
import { gradesAnswers } from "@/lib/core/teaching/assignment";
import { formatSharedMoment } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";

interface StudentAssignmentsProps {
  readonly assignments: readonly MyAssignment[];
  readonly account: Account;
  readonly locale: string;
  /** On a page of several courses their names stand with them. */
  readonly withCourse?: boolean;
}

/** What is asked of a student: the day, where they stand, what is graded, and the ways to study and to the quiz. */
export function StudentAssignments({ assignments, account, locale, withCourse = false }: StudentAssignmentsProps) {
  return (
    <Section id="seminars" title={courseWords.assignments}>
      {assignments.length === 0 ? <p className="soft">{courseWords.noAssignmentsStudent}</p> : null}
      <SeminarList assignments={assignments}>
        {(assignment) => (
          <OneAssignment assignment={assignment} account={account} locale={locale} withCourse={withCourse} />
        )}
      </SeminarList>
    </Section>
  );
}

function OneAssignment({
  assignment,
  account,
  locale,
  withCourse,
}: Omit<StudentAssignmentsProps, "assignments"> & { readonly assignment: MyAssignment }) {
  const { title, courseId, courseTitle, deckId, seminarAt, phase, plan, grading, facts, cards, lastResultId } =
    assignment;
  return (
    <>
      <h3 className="reading large">{title}</h3>
      <p className="small roomy">
        {withCourse ? (
          <>
            <NavLink href={`/courses/${courseId}`}>{courseTitle}</NavLink>
            {" · "}
          </>
        ) : null}
        {courseWords.seminar(formatSharedMoment(locale, account.timeZone, seminarAt))}
        {phase === "over" ? ` · ${courseWords.phase.over}` : ""}
      </p>
      {plan === null ? null : (
        <PlanPanel plan={plan} minutesPerDay={account.preset.minutesPerDay} locale={locale} untitled />
      )}
      <p className="small">
        {courseWords.facts(locale, facts, cards)} · {courseWords.graded(locale, grading)}
      </p>
      {gradesAnswers(grading) ? <p className="small">{courseWords.whatCounts}</p> : null}
      <div className="ways">
        <NavLink
          href={`/review?deckId=${encodeURIComponent(deckId)}`}
          className={phase === "over" ? "quiet" : "primary"}
        >
          {courseWords.study}
        </NavLink>
        {phase === "open" ? <BeginQuiz assignment={assignment} isGuest={account.guest} locale={locale} /> : null}
        {phase === "over" && lastResultId !== null ? (
          <NavLink href={`/quiz/${lastResultId}/result`} className="quiet">
            {courseWords.yourResult}
          </NavLink>
        ) : null}
      </div>
    </>
  );
}
