"use client";

import { useState } from "react";
import { TextField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { type Answer, call } from "@/app/_components/request";
import { subscribeToPush } from "@/app/_offline/shell/subscribe-to-push";
import { CalendarFeed } from "@/app/settings/calendar-feed";
import type { Reminders, UpdateReminders } from "@/lib/contracts/reminders";
import { reminderWords } from "@/lib/words/interface/reminders";

interface RemindersSectionProps {
  readonly given: Reminders;
  readonly locale: string;
}

/** When to be reminded, on which devices, and one button that stops it all. */
export function RemindersSection({ given, locale }: RemindersSectionProps) {
  const [reminders, setReminders] = useState(given);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  async function act(work: () => Promise<Answer<Reminders | null> | string>): Promise<void> {
    setWorking(true);
    setProblem(null);
    const answer = await work();
    if (typeof answer === "string") setProblem(answer);
    else if (!answer.ok) setProblem(answer.problems[0]?.message ?? answer.detail);
    else setReminders(answer.body ?? { ...reminders, on: false, devices: 0 });
    setWorking(false);
  }

  async function turnOn(): Promise<Answer<Reminders> | string> {
    const subscription = await subscribeToPush(reminders.publicKey);
    if (subscription === "blocked") return reminderWords.blocked;
    if (subscription === "unsupported") return reminderWords.unsupported;
    return call("PUT /api/reminders/devices", { body: subscription });
  }

  const isOn = reminders.on && reminders.devices > 0;
  return (
    <>
      <p className="soft">{reminderWords.lead}</p>
      <p role="status">{isOn ? reminderWords.on(locale, reminders.devices) : reminderWords.off}</p>
      <Problem text={problem} />
      <Times reminders={reminders} change={(change) => act(() => call("PATCH /api/reminders", { body: change }))} />
      <div className="stack-2">
        <button type="button" className="secondary" onClick={() => act(turnOn)} disabled={working}>
          {isOn ? reminderWords.turnOnHere : reminderWords.turnOn}
        </button>
        {isOn ? (
          <button
            type="button"
            className="secondary"
            onClick={() => act(() => call("DELETE /api/reminders"))}
            disabled={working}
          >
            {reminderWords.turnOff}
          </button>
        ) : null}
      </div>
      <CalendarFeed made={given.calendar} />
    </>
  );
}

interface TimesProps {
  readonly reminders: Reminders;
  readonly change: (change: UpdateReminders) => void;
}

const TIMES = [
  { name: "timeOfDay", label: reminderWords.time },
  { name: "quietFrom", label: reminderWords.quietFrom },
  { name: "quietUntil", label: reminderWords.quietUntil },
] as const;

/** Each time is kept as soon as it is left. */
function Times({ reminders, change }: TimesProps) {
  return (
    <div className="columns">
      {TIMES.map(({ name, label }) => (
        <TextField
          key={name}
          name={name}
          label={label}
          type="time"
          required
          defaultValue={reminders[name]}
          onBlur={({ target }) => {
            if (target.value !== "" && target.value !== reminders[name]) change({ [name]: target.value });
          }}
        />
      ))}
    </div>
  );
}
