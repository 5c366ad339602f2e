"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { call, type FieldProblems, problemAt } from "@/app/_components/request";
import { TextField } from "@/app/_components/text-field";
import { TimeZoneField } from "@/app/_components/time-zone-field";
import { FormFailure } from "@/app/courses/_components/form-failure";
import { courseWords } from "@/lib/words/interface/courses";

/** Starts a course, and leads to it. @param timeZone of the one who starts it: most likely that of the course */
export function CourseForm({ timeZone }: { readonly timeZone: string }) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<{ detail: string; problems: FieldProblems } | null>(null);
  const problem = (path: string) => (failure === null ? undefined : problemAt(failure.problems, path));

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setWorking(true);
    setFailure(null);
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "");
    const body = { title: text("title"), description: text("description"), timeZone: text("timeZone") };
    const answer = await call("POST /api/courses", { body });
    if (answer.ok) return router.push(`/courses/${answer.body.id}`);
    setWorking(false);
    setFailure(answer);
  }

  return (
    <form className="card" onSubmit={save}>
      <h2 className="heading">{courseWords.make}</h2>
      <p className="small">{courseWords.makeNote}</p>
      <TextField name="title" label={courseWords.name} required maxLength={120} problem={problem("title")} />
      <TextField name="description" label={courseWords.description} maxLength={1000} problem={problem("description")} />
      <TimeZoneField timeZone={timeZone} hint={courseWords.timeZoneNote} problem={problem("timeZone")} />
      <FormFailure failure={failure} />
      <div className="ways">
        <button type="submit" className="primary" disabled={working}>
          {courseWords.create}
        </button>
      </div>
    </form>
  );
}
