"use client";

import { type FormEvent, useId } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { SelectField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import type { Person } from "@/lib/contracts/admin";
import type { Role } from "@/lib/core/shared/actor";
import { adminWords } from "@/lib/words/interface/admin";

/** What an administrator can do to an account. */
export function PersonActions({ person: { userId, name, role, disabledAt, sessions } }: { readonly person: Person }) {
  const { working, problem, run, refresh } = useAction();
  const params = { userId };
  const field = useId();

  async function saveRole(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("role") as Role;
    await run(() => call("PATCH /api/admin/people/{userId}", { params, body: { role: chosen } }));
    refresh();
  }

  return (
    <div className="stack-4 start">
      <form className="form" aria-labelledby={field} onSubmit={(event) => void saveRole(event)}>
        <SelectField
          name="role"
          label={adminWords.roleLabel}
          hint={adminWords.roleHint}
          defaultValue={role}
          choices={Object.entries(adminWords.role)}
        />
        <button id={field} type="submit" className="secondary" disabled={working}>
          {adminWords.saveRole}
        </button>
        <Problem text={problem} />
      </form>
      {sessions === 0 ? null : (
        <AskFirst
          text={adminWords.endSessions}
          question={adminWords.endSessionsAsk(name)}
          yes={adminWords.endSessionsYes}
          send={{ address: "DELETE /api/admin/people/{userId}/sessions", params }}
        />
      )}
      {disabledAt === null ? (
        <AskFirst
          text={adminWords.disable}
          question={adminWords.disableAsk(name)}
          yes={adminWords.disableYes}
          send={{ address: "PATCH /api/admin/people/{userId}", params, body: { disabled: true } }}
        />
      ) : (
        <AskFirst
          text={adminWords.enable}
          question={adminWords.enableAsk(name)}
          yes={adminWords.enableYes}
          send={{ address: "PATCH /api/admin/people/{userId}", params, body: { disabled: false } }}
        />
      )}
    </div>
  );
}
