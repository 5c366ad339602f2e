"use client";

import { type FormEvent, useState } from "react";
import { Check, TextArea } from "@/app/_components/fields";
import { FormProblem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { courseWords } from "@/lib/words/interface/courses";

interface InviteFormProps {
  readonly courseId: string;
  /** How many of the roster have not joined and have an address. */
  readonly missing: number;
  readonly locale: string;
}

/** Sends the way to join by mail: to addresses, and to those of the roster who have not joined. */
export function InviteForm({ courseId, missing, locale }: InviteFormProps) {
  const action = useAction();
  const [sent, setSent] = useState<number | null>(null);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const emails = String(fields.get("emails"))
      .split(/[\s,;]+/)
      .filter((email) => email !== "");
    setSent(null);
    const body = { emails, roster: fields.get("roster") === "on" };
    const answer = await action.run(() =>
      call("POST /api/courses/{courseId}/invitations", { params: { courseId }, body }),
    );
    if (answer === null) return;
    form.reset();
    setSent(answer.body.sent);
  }

  return (
    <form className="form" onSubmit={send}>
      <TextArea
        name="emails"
        label={courseWords.inviteAddresses}
        hint={courseWords.inviteHint}
        rows={3}
        problem={action.problemOf("emails")}
      />
      {missing === 0 ? null : <Check name="roster" label={courseWords.inviteMissing(locale, missing)} />}
      <FormProblem action={action} />
      <p role="status">{sent === null ? null : courseWords.invited(locale, sent)}</p>
      <div className="ways">
        <button type="submit" className="secondary" disabled={action.working}>
          {courseWords.invite}
        </button>
      </div>
    </form>
  );
}
