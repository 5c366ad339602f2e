"use client";

import { type FormEvent, useState } from "react";
import { Check, Choices, NumberField, SelectField, TextField } from "@/app/_components/fields";
import { call, type FieldProblems, problemAt } from "@/app/_components/request";
import { Section } from "@/app/_components/section";
import { TimeZoneField } from "@/app/_components/time-zone-field";
import { changesOf } from "@/app/settings/changes-of";
import { RetentionField } from "@/app/settings/retention-field";
import { SchedulingFields } from "@/app/settings/scheduling-fields";
import styles from "@/app/settings/settings.module.css";
import type { Account } from "@/lib/contracts/account";
import type { WorkloadView } from "@/lib/server/services/study/read-workload";
import { requestWords } from "@/lib/words/interface/request";
import { settingsWords } from "@/lib/words/interface/settings";

interface SettingsFormProps {
  readonly account: Account;
  readonly locale: string;
  readonly workload: WorkloadView;
}

type Outcome =
  | { readonly kind: "idle" | "saving" | "saved" | "unchanged" }
  | { readonly kind: "failed"; readonly detail: string; readonly problems: FieldProblems };

/** Everything that the server keeps of how someone studies; only what was changed is sent. */
export function SettingsForm({ account: given, locale, workload }: SettingsFormProps) {
  const [account, setAccount] = useState(given);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });
  const problems = outcome.kind === "failed" ? outcome.problems : [];

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const changes = changesOf(account, new FormData(form));
    if (changes === null) return setOutcome({ kind: "unchanged" });
    setOutcome({ kind: "saving" });
    const answer = await call("PATCH /api/account", { body: changes });
    if (answer.ok) {
      setAccount(answer.body);
      return setOutcome({ kind: "saved" });
    }
    setOutcome({ kind: "failed", detail: answer.detail, problems: answer.problems });
    const first = answer.problems[0]?.path.split(".").find((part) => form.elements.namedItem(part) !== null);
    const control = first === undefined ? null : form.elements.namedItem(first);
    if (!(control instanceof HTMLElement)) return;
    const folded = control.closest("details");
    if (folded !== null) folded.open = true;
    control.focus();
  }

  /** What is said of a field is said of what it held: once that changes, it is said no more. */
  function mend(name: string): void {
    setOutcome((now) => (now.kind === "failed" ? withoutField(now, name) : { kind: "idle" }));
  }

  return (
    <form
      className="stack-5"
      onSubmit={save}
      onChange={({ target }) => mend("name" in target ? String(target.name) : "")}
    >
      <Section id="you" title={settingsWords.you} className="stack-3 part">
        <TextField
          name="name"
          label={settingsWords.name}
          defaultValue={account.name}
          autoComplete="name"
          maxLength={100}
          problem={problemAt(problems, "name")}
        />
        <TimeZoneField
          timeZone={account.timeZone}
          problem={problemAt(problems, "timeZone")}
          mended={() => mend("timeZone")}
        />
        <SelectField
          name="rolloverHour"
          label={settingsWords.rollover}
          hint={settingsWords.rolloverHint}
          choices={HOURS}
          defaultValue={account.rolloverHour}
        />
      </Section>
      <StudyFields account={account} locale={locale} workload={workload} problems={problems} />
      <StreakField shown={account.streakShown} />
      <div className={`stack-2 ${styles.save}`}>
        <button type="submit" className="primary full" disabled={outcome.kind === "saving"}>
          {outcome.kind === "saving" ? settingsWords.saving : settingsWords.save}
        </button>
        <p role="status" className={outcome.kind === "failed" ? "problem" : "soft"}>
          {outcomeWords(outcome)}
        </p>
      </div>
    </form>
  );
}

function withoutField(failed: Extract<Outcome, { kind: "failed" }>, name: string): Outcome {
  const problems = failed.problems.filter(({ path }) => !path.split(".").includes(name));
  return problems.length === 0 ? { kind: "idle" } : { ...failed, problems };
}

function outcomeWords(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case "saved":
      return settingsWords.saved;
    case "unchanged":
      return settingsWords.unchanged;
    case "failed":
      return outcome.problems.length > 0 ? requestWords.notSaved : outcome.detail;
    default:
      return null;
  }
}

const HOURS = Array.from({ length: 24 }, (_, hour) => [hour, `${String(hour).padStart(2, "0")}:00`] as const);

/** Off unless asked for: counting days in a row helps some and shames others. */
function StreakField({ shown }: { readonly shown: boolean }) {
  return (
    <div className="field">
      <Check label={settingsWords.streak} name="streakShown" defaultChecked={shown} aria-describedby="streak-hint" />
      <span id="streak-hint" className="hint">
        {settingsWords.streakHint}
      </span>
    </div>
  );
}

function StudyFields({
  account,
  locale,
  workload,
  problems,
}: SettingsFormProps & { readonly problems: FieldProblems }) {
  const { preset } = account;
  return (
    <Section id="study" title={settingsWords.study} className="stack-3 part">
      <RetentionField share={preset.desiredRetention} locale={locale} workload={workload} />
      <div className="columns">
        {LIMITS.map(({ name, ...limits }) => (
          <NumberField
            key={name}
            name={name}
            label={settingsWords[name]}
            {...limits}
            required
            defaultValue={preset[name]}
            problem={problemAt(problems, `preset.${name}`)}
          />
        ))}
      </div>
      <Choices legend={settingsWords.buttons} name="buttons" choices={BUTTONS} chosen={preset.buttons} />
      <SchedulingFields preset={preset} locale={locale} problems={problems} />
    </Section>
  );
}

const LIMITS = [
  { name: "newPerDay", min: 0, max: 500 },
  { name: "reviewsPerDay", min: 0, max: 5000 },
  { name: "minutesPerDay", min: 1, max: 600 },
] as const;

const BUTTONS = [
  [4, settingsWords.buttonsFour],
  [2, settingsWords.buttonsTwo],
] as const;
