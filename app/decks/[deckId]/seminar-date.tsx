"use client";

import { useEffect, useState } from "react";
import { SelectField, TextField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { Workload } from "@/app/decks/[deckId]/workload";
import type { DeckStudyOptions } from "@/lib/contracts/decks";
import type { DeckWorkload } from "@/lib/contracts/plans";
import { seminarWords } from "@/lib/words/interface/seminar";

interface SeminarDateProps {
  readonly deckId: string;
  /** My other options for the deck stay as they are. */
  readonly options: DeckStudyOptions;
  /** My own day of today, the first that can be chosen. */
  readonly today: string;
  readonly locale: string;
}

/** Sets, changes and removes the day of a seminar; while a day is chosen, it says what it takes to be ready. */
export function SeminarDate({ deckId, options, today, locale }: SeminarDateProps) {
  const { working, problem, run, refresh } = useAction();
  const chosen = options.seminarAt?.slice(0, 10) ?? "";
  const [day, setDay] = useState(chosen);
  const [target, setTarget] = useState(String(options.targetReadiness ?? ""));
  const sameTarget = target === String(options.targetReadiness ?? "");
  const workload = useWorkload(deckId, day);

  async function save(seminarAt: string | undefined): Promise<void> {
    const { seminarAt: _, targetReadiness: __, ...others } = options;
    const dated =
      seminarAt === undefined ? {} : { seminarAt, ...(target !== "" && { targetReadiness: Number(target) }) };
    const body = { ...others, ...dated };
    if ((await run(() => call("PUT /api/decks/{deckId}/study", { params: { deckId }, body }))) === null) return;
    if (seminarAt === undefined) setDay("");
    refresh();
  }

  return (
    <details className="fold">
      <summary>{chosen === "" ? seminarWords.set : seminarWords.change}</summary>
      <form
        className="stack-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== "") void save(day);
        }}
      >
        <TextField
          name="seminarDay"
          label={seminarWords.day}
          hint={seminarWords.setNote}
          type="date"
          min={today}
          value={day}
          required
          onChange={(event) => setDay(event.target.value)}
        />
        {day === "" ? null : <Workload workload={workload} locale={locale} />}
        <SelectField
          name="targetReadiness"
          label={seminarWords.target}
          choices={[
            ["", seminarWords.noTarget],
            ...targetsWith(options.targetReadiness).map(
              (share) => [share, seminarWords.targetShare(locale, share)] as const,
            ),
          ]}
          value={target}
          choose={setTarget}
        />
        <div className="ways">
          <button type="submit" className="primary" disabled={working || day === "" || (day === chosen && sameTarget)}>
            {day === chosen && day !== "" ? seminarWords.saveTarget : seminarWords.save}
          </button>
          {chosen === "" ? null : (
            <button type="button" className="secondary" disabled={working} onClick={() => void save(undefined)}>
              {seminarWords.remove}
            </button>
          )}
        </div>
        <Problem text={problem} />
      </form>
    </details>
  );
}

/** What people set themselves; beyond it there is no end of work. */
const TARGETS = [0.8, 0.85, 0.9, 0.95, 0.97] as const;

/** One that was set elsewhere is among them. */
function targetsWith(own: number | undefined): readonly number[] {
  return own === undefined ? TARGETS : [...new Set([...TARGETS, own])].sort((a, b) => a - b);
}

/** What it takes to be ready on a day; null until it is known, or where the day will not do. */
function useWorkload(deckId: string, day: string): DeckWorkload | null {
  const [workload, setWorkload] = useState<DeckWorkload | null>(null);
  useEffect(() => {
    let wanted = true;
    setWorkload(null);
    if (day === "") return;
    void call("GET /api/decks/{deckId}/workload", { params: { deckId }, query: { seminarAt: day } }).then((answer) => {
      if (wanted && answer.ok) setWorkload(answer.body);
    });
    return () => {
      wanted = false;
    };
  }, [deckId, day]);
  return workload;
}
