"use client";

import { type FormEvent, useState } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { NumberField, SelectField, TextField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { Section } from "@/app/_components/section";
import { useAction } from "@/app/_components/use-action";
import { fromField } from "@/app/courses/_components/moments";
import type { AssignmentView } from "@/lib/contracts/assignments";
import type { CourseView } from "@/lib/contracts/courses";
import type { Member } from "@/lib/contracts/members";
import { formatCount, formatSharedMoment } from "@/lib/words/format";
import { assignWords, courseWords } from "@/lib/words/interface/courses";

const EXCEPTION = "/api/courses/{courseId}/assignments/{assignmentId}/exceptions/{userId}";

interface ExceptionsProps {
  readonly course: CourseView;
  readonly assignment: AssignmentView;
  readonly students: readonly Member[];
  readonly locale: string;
}

/** What holds for single students: who has another date, more tries or more time; and to give it to one more. */
export function Exceptions({ course, assignment, students, locale }: ExceptionsProps) {
  const action = useAction();
  const [saved, setSaved] = useState(0);
  const paramsFor = (userId: string) => ({ courseId: course.id, assignmentId: assignment.id, userId });

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "");
    const seminarAt = fromField(course.timeZone, text("exceptionSeminar"));
    const params = paramsFor(text("student"));
    const body = {
      ...(seminarAt !== null && { seminarAt }),
      ...(text("exceptionTries") !== "" && { attempts: Number(text("exceptionTries")) }),
      ...(text("exceptionMinutes") !== "" && { timeLimitSeconds: Number(text("exceptionMinutes")) * 60 }),
    };
    if ((await action.run(() => call(`PUT ${EXCEPTION}`, { params, body }))) === null) return;
    setSaved((count) => count + 1);
    action.refresh();
  }

  return (
    <Section id="exceptions" title={assignWords.exceptions} className="card">
      <ul className="stack-3">
        {(assignment.exceptions ?? []).map((exception) => (
          <li key={exception.userId} className="stack-3">
            <p>
              <b>{exception.name}</b> <span className="small">{lineOf(exception, course, locale)}</span>
            </p>
            <AskFirst
              text={assignWords.removeException}
              question={`${exception.name}: ${lineOf(exception, course, locale)}`}
              yes={assignWords.removeException}
              send={{ address: `DELETE ${EXCEPTION}`, params: paramsFor(exception.userId) }}
            />
          </li>
        ))}
      </ul>
      {students.length === 0 ? (
        <p className="soft">{courseWords.noStudents}</p>
      ) : (
        <form key={saved} className="form" onSubmit={save}>
          <p className="small">{assignWords.exceptionsNote}</p>
          <SelectField
            name="student"
            label={assignWords.student}
            choices={students.map(({ userId, name, roster }) => [userId, roster?.name ?? name])}
          />
          <TextField
            name="exceptionSeminar"
            type="datetime-local"
            label={assignWords.until}
            hint={assignWords.inZone(course.timeZone)}
          />
          <NumberField name="exceptionTries" min={1} max={100} label={assignWords.extraTries} />
          <NumberField name="exceptionMinutes" min={1} max={240} label={assignWords.extraMinutes} />
          <Problem text={action.problems[0]?.message ?? action.problem} />
          <div className="ways">
            <button type="submit" className="secondary">
              {assignWords.saveException}
            </button>
          </div>
        </form>
      )}
    </Section>
  );
}

function lineOf(
  { seminarAt, attempts, timeLimitSeconds }: NonNullable<AssignmentView["exceptions"]>[number],
  { timeZone }: CourseView,
  locale: string,
): string {
  const parts = [
    seminarAt === null ? "" : formatSharedMoment(locale, timeZone, seminarAt),
    attempts === null ? "" : formatCount(locale, attempts, "try", "tries"),
    timeLimitSeconds === null ? "" : formatCount(locale, Math.round(timeLimitSeconds / 60), "minute", "minutes"),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
