"use client";

import { type FormEvent, useState } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { TextField } from "@/app/_components/fields";
import { FormProblem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { TimeZoneField } from "@/app/_components/time-zone-field";
import { useAction } from "@/app/_components/use-action";
import { fromField, toField } from "@/app/courses/_components/moments";
import type { CourseView } from "@/lib/contracts/courses";
import { assignWords, courseWords } from "@/lib/words/interface/courses";

const COURSE = "PATCH /api/courses/{courseId}";

interface CourseSettingsProps {
  readonly course: CourseView;
  readonly join: NonNullable<CourseView["join"]>;
}

/** Title, time zone and period of joining; and the archive. Moments are those of the course's time zone as it was. */
export function CourseSettings({ course, join }: CourseSettingsProps) {
  const action = useAction();
  const [saved, setSaved] = useState(false);
  const { revision, timeZone } = course;
  const params = { courseId: course.id };

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const text = (name: string) => String(fields.get(name) ?? "");
    const fields = new FormData(event.currentTarget);
    const body = {
      ...{ revision, title: text("title"), description: text("description"), timeZone: text("timeZone") },
      joinOpensAt: fromField(timeZone, text("joinOpensAt")),
      joinClosesAt: fromField(timeZone, text("joinClosesAt")),
    };
    if ((await action.run(() => call(COURSE, { params, body }))) === null) return;
    setSaved(true);
    action.refresh();
  }

  return (
    <div className="two-sides">
      <form className="form" onSubmit={save} onChange={() => setSaved(false)}>
        <TextField
          name="title"
          label={courseWords.name}
          defaultValue={course.title}
          required
          maxLength={120}
          problem={action.problemOf("title")}
        />
        <TextField
          name="description"
          label={courseWords.description}
          defaultValue={course.description}
          maxLength={1000}
          problem={action.problemOf("description")}
        />
        <TimeZoneField
          timeZone={timeZone}
          hint={courseWords.timeZoneNote}
          problem={action.problemOf("timeZone")}
          mended={() => setSaved(false)}
        />
        <TextField
          name="joinOpensAt"
          type="datetime-local"
          label={courseWords.joinOpensAt}
          hint={`${courseWords.unbounded}. ${assignWords.inZone(timeZone)}`}
          defaultValue={toField(timeZone, join.opensAt)}
          problem={action.problemOf("joinOpensAt")}
        />
        <TextField
          name="joinClosesAt"
          type="datetime-local"
          label={courseWords.joinClosesAt}
          hint={`${courseWords.unbounded}. ${assignWords.inZone(timeZone)}`}
          defaultValue={toField(timeZone, join.closesAt)}
          problem={action.problemOf("joinClosesAt")}
        />
        <FormProblem action={action} />
        <div className="ways">
          <button type="submit" className="primary">
            {courseWords.save}
          </button>
          <span role="status">{saved ? courseWords.saved : null}</span>
        </div>
      </form>
      <div className="card">
        {course.archived ? (
          <AskFirst
            text={courseWords.unarchive}
            question={courseWords.unarchive}
            yes={courseWords.unarchive}
            send={{ address: COURSE, params, body: { revision, archived: false } }}
          />
        ) : (
          <AskFirst
            text={courseWords.archive}
            question={courseWords.archiveAsk}
            yes={courseWords.archiveYes}
            send={{ address: COURSE, params, body: { revision, archived: true } }}
          />
        )}
      </div>
    </div>
  );
}
