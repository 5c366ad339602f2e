"use client";

import { useState } from "react";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import type { ClassReminder } from "@/lib/contracts/class-reminder";
import { formatSharedMoment } from "@/lib/words/format";
import { classReminderWords } from "@/lib/words/interface/class-reminder";

interface RemindFormProps {
  readonly courseId: string;
  readonly assignmentId: string;
  readonly reminder: ClassReminder;
  readonly timeZone: string;
  readonly locale: string;
}

/** The reminder to those who have not started: to whom, what it says, and sending it, once a day at most. */
export function RemindForm({ courseId, assignmentId, reminder, timeZone, locale }: RemindFormProps) {
  const action = useAction();
  const [sent, setSent] = useState(false);
  const { subject, text, students, sentAt, nextAt, refused } = reminder;
  const moment = (at: string) => formatSharedMoment(locale, timeZone, at);

  async function send(): Promise<void> {
    const answer = await action.run(() =>
      call("POST /api/courses/{courseId}/assignments/{assignmentId}/reminder", { params: { courseId, assignmentId } }),
    );
    if (answer === null) return;
    setSent(true);
    action.refresh();
  }

  const notes = [
    sentAt === null ? "" : classReminderWords.lastSent(moment(sentAt)),
    nextAt === null ? "" : classReminderWords.again(moment(nextAt)),
    refused === null ? "" : classReminderWords.refused[refused],
  ].filter((note) => note !== "");
  return (
    <>
      <p role="status">{sent ? classReminderWords.sent : null}</p>
      {notes.length === 0 ? null : <p className="small">{notes.join(" ")}</p>}
      {refused !== null ? null : (
        <details className="unfold">
          <summary>{classReminderWords.open}</summary>
          <div className="card stack-3">
            <p>
              {students === null ? (
                classReminderWords.toUnnamed
              ) : (
                <>
                  {classReminderWords.to(locale, students.length)} {students.map(({ name }) => name).join(", ")}
                </>
              )}
            </p>
            <p className="small">{classReminderWords.how}</p>
            <figure className="quote stack-2">
              <figcaption className="small">{classReminderWords.preview}</figcaption>
              <p className="strong">
                <span className="visually-hidden">{classReminderWords.subject}: </span>
                {subject}
              </p>
              {text
                .trim()
                .split("\n\n")
                .map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
            </figure>
            <div className="ways">
              <button type="button" className="primary" disabled={action.working} onClick={() => void send()}>
                {classReminderWords.send}
              </button>
            </div>
            <Problem text={action.problem} />
          </div>
        </details>
      )}
    </>
  );
}
