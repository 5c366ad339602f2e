"use client";

import type { FormEvent } from "react";
import { TextField } from "@/app/_components/fields";
import { MoreOptions } from "@/app/_components/more-options";
import { FormProblem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { TimeZoneField } from "@/app/_components/time-zone-field";
import { useAction } from "@/app/_components/use-action";
import { courseWords } from "@/lib/words/interface/courses";

/** Starts a course, and leads to it. @param timeZone of the one who starts it: most likely that of the course */
export function CourseForm({ timeZone }: { readonly timeZone: string }) {
  const action = useAction();

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "");
    const body = { title: text("title"), description: text("description"), timeZone: text("timeZone") };
    const answer = await action.run(() => call("POST /api/courses", { body }));
    if (answer !== null) action.go(`/courses/${answer.body.id}`);
  }

  return (
    <form className="card" onSubmit={save}>
      <h2 className="heading">{courseWords.make}</h2>
      <p className="small">{courseWords.makeNote}</p>
      <TextField name="title" label={courseWords.name} required maxLength={120} problem={action.problemOf("title")} />
      <MoreOptions wrong={["description", "timeZone"].some((name) => action.problemOf(name) !== undefined)}>
        <TextField
          name="description"
          label={courseWords.description}
          maxLength={1000}
          problem={action.problemOf("description")}
        />
        <TimeZoneField timeZone={timeZone} hint={courseWords.timeZoneNote} problem={action.problemOf("timeZone")} />
      </MoreOptions>
      <FormProblem action={action} />
      <div className="ways">
        <button type="submit" className="primary" disabled={action.working}>
          {courseWords.create}
        </button>
      </div>
    </form>
  );
}
