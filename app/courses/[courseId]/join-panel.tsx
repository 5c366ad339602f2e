import { AskFirst } from "@/app/_components/ask-first";
import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import styles from "@/app/courses/_components/course.module.css";
import { CopyLink } from "@/app/courses/[courseId]/copy-link";
import type { CourseView } from "@/lib/contracts/courses";
import { formatSharedMoment } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";

interface JoinPanelProps {
  readonly course: CourseView;
  readonly join: NonNullable<CourseView["join"]>;
  /** Whether to share the code is what comes next. */
  readonly isNext: boolean;
  readonly locale: string;
}

/** The code by which students come in, whether it works, and the way to show it large. */
export function JoinPanel({ course, join, isNext, locale }: JoinPanelProps) {
  return (
    <Section id="join" title={courseWords.codeTitle} className="card">
      <p className={`strong numbers ${styles.code}`}>{join.code}</p>
      <p className="small">{stateOf(course, join, locale)}</p>
      <p>{courseWords.students(locale, course.students)}</p>
      <div className="ways">
        <NavLink href={`/courses/${course.id}/code`} className={isNext ? "primary" : "secondary"}>
          {courseWords.showCode}
        </NavLink>
        <CopyLink path={`/join/${join.code}`} />
      </div>
      {course.role === "instructor" ? (
        <AskFirst
          text={courseWords.newCode}
          question={courseWords.newCodeAsk}
          yes={courseWords.newCodeYes}
          send={{ address: "POST /api/courses/{courseId}/join-code", params: { courseId: course.id } }}
        />
      ) : null}
    </Section>
  );
}

/** "works now, until Thu 26 Nov, 16:00". */
function stateOf(
  { timeZone }: CourseView,
  { state, opensAt, closesAt }: JoinPanelProps["join"],
  locale: string,
): string {
  const moment = (at: string) => formatSharedMoment(locale, timeZone, at);
  const until = state === "open" && closesAt !== null ? courseWords.codeUntil(moment(closesAt)) : "";
  const from = state === "not-yet" && opensAt !== null ? courseWords.codeFrom(moment(opensAt)) : "";
  return [courseWords.codeWorks[state], until, from].filter((part) => part !== "").join(", ");
}
