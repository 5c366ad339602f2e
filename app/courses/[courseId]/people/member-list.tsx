"use client";

import { useState } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import styles from "@/app/courses/_components/course.module.css";
import type { CourseView } from "@/lib/contracts/courses";
import type { Member, Roster, UpdateEnrolment } from "@/lib/contracts/members";
import { formatDayOf } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";

interface MemberListProps {
  readonly course: CourseView;
  readonly members: readonly Member[];
  /** Who of the roster is nobody yet. */
  readonly missing: Roster["entries"];
  readonly locale: string;
}

/** Who is in the course; those who lead it change what somebody is there, and who of the roster they are. */
export function MemberList({ course, members, missing, locale }: MemberListProps) {
  const { working, problem, run, refresh } = useAction();
  const courseId = course.id;
  const leads = course.role === "instructor";

  async function change(userId: string, body: UpdateEnrolment): Promise<void> {
    const sent = { params: { courseId, userId }, body };
    await run(() => call("PATCH /api/courses/{courseId}/enrolments/{userId}", sent));
    refresh();
  }

  return (
    <>
      <Problem text={problem} />
      <ul>
        {members.map((member) => (
          <li key={member.userId} className={styles.member}>
            <p>
              <b>{member.name}</b> <span className="small">{lineOf(member, course, locale)}</span>
            </p>
            {member.unconfirmed === null ? null : (
              <div className="ways">
                <span className="small">{courseWords.unconfirmed(member.unconfirmed.name)}</span>
                {leads ? (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={courseWords.confirmOf(member.name, member.unconfirmed.name)}
                    disabled={working}
                    onClick={() => void change(member.userId, { rosterId: member.unconfirmed?.id ?? null })}
                  >
                    {courseWords.confirm}
                  </button>
                ) : null}
              </div>
            )}
            {leads ? (
              <details className={`fold ${styles.more}`}>
                <summary aria-label={courseWords.changeOf(member.name)}>{courseWords.edit}</summary>
                <div className="stack-3">
                  <RoleForm member={member} working={working} save={(role) => void change(member.userId, { role })} />
                  {member.role === "student" && (missing.length > 0 || member.roster !== null) ? (
                    <Choice
                      label={courseWords.whoIs(member.name)}
                      value={member.roster?.id ?? ""}
                      choices={entriesFor(member, missing)}
                      onChoose={(id) => change(member.userId, { rosterId: id === "" ? null : id })}
                    />
                  ) : null}
                  <AskFirst
                    text={courseWords.remove}
                    label={courseWords.removeOf(member.name)}
                    question={courseWords.removeAsk(member.name)}
                    yes={courseWords.removeYes}
                    send={{
                      address: "DELETE /api/courses/{courseId}/enrolments/{userId}",
                      params: { courseId, userId: member.userId },
                    }}
                  />
                </div>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function lineOf({ role, roster, guest, joinedAt }: Member, { timeZone }: CourseView, locale: string): string {
  return [
    role === "student" ? "" : courseWords.role[role],
    roster === null ? "" : [roster.name, roster.identifier].filter((part) => part !== null).join(", "),
    guest ? courseWords.guest : "",
    courseWords.joined(formatDayOf(locale, timeZone, Date.parse(joinedAt))),
  ]
    .filter((part) => part !== "")
    .join(" · ");
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

/** Another role, and what it would change: it is not made by a slip on the list. */
function RoleForm({ member, working, save }: RoleFormProps) {
  const [role, setRole] = useState(member.role);
  return (
    <div className="stack-2">
      <Choice
        label={courseWords.roleOf(member.name)}
        value={role}
        choices={Object.entries(courseWords.role)}
        onChoose={(chosen) => setRole(chosen as Member["role"])}
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

function Choice({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <select aria-label={label} className="input" value={value} onChange={({ target }) => onChoose(target.value)}>
      {choices.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}
