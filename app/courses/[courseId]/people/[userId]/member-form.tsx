"use client";

import { useState } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { SelectField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import type { Member, Roster, UpdateEnrolment } from "@/lib/contracts/members";
import { courseWords } from "@/lib/words/interface/courses";

interface MemberFormProps {
  readonly courseId: string;
  readonly member: Member;
  /** Those on the roster who are linked to nobody. */
  readonly missing: Roster["entries"];
}

/** Changes someone's role and who on the roster they are, or removes them. */
export function MemberForm({ courseId, member, missing }: MemberFormProps) {
  const { working, problem, run, refresh } = useAction();
  const { userId, name, role, roster, unconfirmed } = member;

  async function change(body: UpdateEnrolment): Promise<void> {
    const sent = { params: { courseId, userId }, body };
    await run(() => call("PATCH /api/courses/{courseId}/enrolments/{userId}", sent));
    refresh();
  }

  return (
    <div className="stack-3">
      <Problem text={problem} />
      {unconfirmed === null ? null : (
        <div className="stack-2 start">
          <p className="small">{courseWords.unconfirmed(unconfirmed.name)}</p>
          <button
            type="button"
            className="secondary"
            aria-label={courseWords.confirmOf(name, unconfirmed.name)}
            disabled={working}
            onClick={() => void change({ rosterId: unconfirmed.id })}
          >
            {courseWords.confirm}
          </button>
        </div>
      )}
      {role === "student" && (missing.length > 0 || roster !== null) ? (
        <SelectField
          label={courseWords.whoIs(name)}
          value={roster?.id ?? ""}
          choices={entriesFor(member, missing)}
          choose={(id) => void change({ rosterId: id === "" ? null : id })}
        />
      ) : null}
      <RoleForm member={member} working={working} save={(chosen) => void change({ role: chosen })} />
      <AskFirst
        text={courseWords.remove}
        label={courseWords.removeOf(name)}
        question={courseWords.removeAsk(name)}
        yes={courseWords.removeYes}
        send={{ address: "DELETE /api/courses/{courseId}/enrolments/{userId}", params: { courseId, userId } }}
        goTo={`/courses/${courseId}/people`}
      />
    </div>
  );
}

function entriesFor({ roster }: Member, missing: Roster["entries"]): readonly (readonly [string, string])[] {
  const own = roster === null ? [] : [roster];
  return [["", courseWords.nobody], ...[...own, ...missing].map(({ id, name }) => [id, name] as const)];
}

interface RoleFormProps {
  readonly member: Member;
  readonly working: boolean;
  readonly save: (role: Member["role"]) => void;
}

/** Another role, with what it would change, before it is saved. */
function RoleForm({ member, working, save }: RoleFormProps) {
  const [role, setRole] = useState(member.role);
  return (
    <div className="stack-2 start">
      <SelectField
        label={courseWords.roleOf(member.name)}
        value={role}
        choices={Object.entries(courseWords.role)}
        choose={(chosen) => setRole(chosen as Member["role"])}
      />
      {role === member.role ? null : (
        <>
          <p className="small" role="status">
            {courseWords.roleNote[role]}
          </p>
          <button type="button" className="secondary" disabled={working} onClick={() => save(role)}>
            {courseWords.saveRole}
          </button>
        </>
      )}
    </div>
  );
}
