"use client";

import { type FormEvent, useId, useState } from "react";
import { Labelled } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { adminWords } from "@/lib/words/interface/admin";

/** Makes someone an instructor of a course, by the address of their account. */
export function AddInstructor({ courseId }: { readonly courseId: string }) {
  const { working, problem, run, refresh } = useAction();
  const [unknown, setUnknown] = useState(false);
  const id = useId();

  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email")).trim().toLowerCase();
    setUnknown(false);
    const found = await run(() => call("GET /api/admin/people", { query: { query: email } }));
    if (found === null) return;
    const person = found.body.people.find((one) => one.email === email && one.disabledAt === null);
    if (person === undefined) return setUnknown(true);
    const params = { courseId, userId: person.userId };
    if ((await run(() => call("PUT /api/admin/courses/{courseId}/instructors/{userId}", { params }))) !== null)
      refresh();
  }

  return (
    <form className="form" onSubmit={(event) => void add(event)}>
      <Labelled id={id} label={adminWords.instructorAddress} problem={unknown ? adminWords.noSuchAccount : undefined}>
        {(described) => (
          <input {...described} name="email" type="email" required autoComplete="off" className="input" />
        )}
      </Labelled>
      <button type="submit" className="secondary" disabled={working}>
        {adminWords.add}
      </button>
      <Problem text={problem} />
    </form>
  );
}
