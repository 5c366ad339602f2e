"use client";

import { useState } from "react";
import { TextField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { newRecordId } from "@/app/_components/record-id";
import { call } from "@/app/_components/request";
import { Section } from "@/app/_components/section";
import { useAction } from "@/app/_components/use-action";
import type { ScheduleView } from "@/lib/contracts/shared";
import { type StudyDayOptions, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { formatDay } from "@/lib/words/format";
import { cardActionWords } from "@/lib/words/interface/card-actions";

interface CardActionsProps {
  readonly cardId: string;
  readonly schedule: ScheduleView;
  /** The learner's calendar, by which a day is meant. */
  readonly calendar: StudyDayOptions;
  /** My own day of today, the first that can be chosen. */
  readonly today: string;
  readonly locale: string;
}

type Action = "suspend" | "unsuspend" | "bury" | "reset" | "flag" | "unflag";

/** Where one card stands in the schedule, and what can be done about it beside answering it. */
export function CardActions({ cardId, schedule, calendar, today, locale }: CardActionsProps) {
  const { working, problem, run, refresh } = useAction();
  const words = cardActionWords;

  async function act(body: { readonly action: Action } | { readonly action: "setDue"; readonly due: string }) {
    const sent = { params: { cardId }, body: { id: newRecordId(), ...body } };
    if ((await run(() => call("POST /api/cards/{cardId}/actions", sent))) !== null) refresh();
  }

  const button = (action: Action) => (
    <button type="button" className="secondary" disabled={working} onClick={() => void act({ action })}>
      {words[action]}
    </button>
  );
  const buried = schedule.buriedUntil !== null && today < schedule.buriedUntil;
  return (
    <Section id="schedule" title={words.title} className="stack-2" quiet>
      <p>{standing(schedule, { calendar, buried, locale })}</p>
      {schedule.flagged ? <p>{words.marked}</p> : null}
      <div className="ways">
        {button(schedule.flagged ? "unflag" : "flag")}
        {schedule.suspended || buried ? null : button("bury")}
        {button(schedule.suspended ? "unsuspend" : "suspend")}
      </div>
      {schedule.due === null || schedule.suspended ? null : (
        <AskOnDay
          today={today}
          working={working}
          onChoose={(day) => void act({ action: "setDue", due: new Date(noonOf(day, calendar)).toISOString() })}
        />
      )}
      {schedule.state === "new" ? null : (
        <details className="fold">
          <summary>{words.reset}</summary>
          <div className="stack-2">
            <p className="small">{words.resetNote}</p>
            <div>{button("reset")}</div>
          </div>
        </details>
      )}
      <Problem text={problem} />
    </Section>
  );
}

const HALF_A_DAY_MS = 43_200_000;

/** Within the study day, whatever its clocks do. */
function noonOf(day: string, calendar: StudyDayOptions): number {
  return startOfStudyDay(day, calendar) + HALF_A_DAY_MS;
}

function standing(
  { suspended, buriedUntil, due, state }: ScheduleView,
  {
    calendar,
    buried,
    locale,
  }: { readonly calendar: StudyDayOptions; readonly buried: boolean; readonly locale: string },
): string {
  if (suspended) return cardActionWords.suspended;
  if (buried && buriedUntil !== null) return cardActionWords.buried(formatDay(locale, buriedUntil));
  if (due === null || state === "new") return "";
  return cardActionWords.next(formatDay(locale, studyDayOf(Date.parse(due), calendar)));
}

interface AskOnDayProps {
  readonly today: string;
  readonly working: boolean;
  readonly onChoose: (day: string) => void;
}

function AskOnDay({ today, working, onChoose }: AskOnDayProps) {
  const [day, setDay] = useState("");
  return (
    <details className="fold">
      <summary>{cardActionWords.setDue}</summary>
      <form
        className="stack-2"
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(day);
        }}
      >
        <TextField
          name="dueDay"
          label={cardActionWords.day}
          type="date"
          min={today}
          value={day}
          required
          onChange={(event) => setDay(event.target.value)}
        />
        <div className="ways">
          <button type="submit" className="secondary" disabled={working || day === ""}>
            {cardActionWords.setDay}
          </button>
        </div>
      </form>
    </details>
  );
}
