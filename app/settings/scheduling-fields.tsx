import { type FieldProblems, problemAt } from "@/app/_components/request";
import { TextField } from "@/app/_components/text-field";
import type { Preset } from "@/lib/contracts/account";
import { weekdayName } from "@/lib/words/format";
import { settingsWords } from "@/lib/words/interface/settings";

interface SchedulingFieldsProps {
  readonly preset: Preset;
  readonly locale: string;
  readonly problems: FieldProblems;
}

/** What few will change, and who does knows why: steps, the longest interval, fuzz, easy days, weights. */
export function SchedulingFields({ preset, locale, problems }: SchedulingFieldsProps) {
  return (
    <details className="fold">
      <summary>{settingsWords.more}</summary>
      <div className="stack-3 part">
        <StepsField
          name="learningSteps"
          label={settingsWords.learningSteps}
          hint={settingsWords.stepsHint}
          preset={preset}
          problems={problems}
        />
        <StepsField name="relearningSteps" label={settingsWords.relearningSteps} preset={preset} problems={problems} />
        <TextField
          name="maximumInterval"
          label={settingsWords.maximumInterval}
          hint={settingsWords.maximumIntervalHint}
          type="number"
          inputMode="numeric"
          step={1}
          min={1}
          max={36_500}
          required
          defaultValue={preset.maximumInterval}
          problem={problemAt(problems, "preset.maximumInterval")}
        />
        <label className="choice">
          <input type="checkbox" name="fuzz" defaultChecked={preset.fuzz} />
          {settingsWords.fuzz}
        </label>
        <EasyDays easyDays={preset.easyDays} locale={locale} />
        <TextField
          name="weights"
          label={settingsWords.weights}
          hint={settingsWords.weightsHint}
          defaultValue={preset.weights?.join(" ") ?? ""}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          problem={problemAt(problems, "preset.weights")}
        />
      </div>
    </details>
  );
}

function StepsField({
  name,
  label,
  hint,
  preset,
  problems,
}: Omit<SchedulingFieldsProps, "locale"> & {
  readonly name: "learningSteps" | "relearningSteps";
  readonly label: string;
  readonly hint?: string;
}) {
  return (
    <TextField
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      defaultValue={preset[name].join(" ")}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      problem={problemAt(problems, `preset.${name}`)}
    />
  );
}

const AMOUNTS = [1, 0.5, 0] as const;

/** Each weekday takes as many cards as usual, half of them, or as few as can be. */
function EasyDays({ easyDays, locale }: { readonly easyDays: readonly number[]; readonly locale: string }) {
  return (
    <fieldset className="field">
      <legend className="label">{settingsWords.easyDays}</legend>
      <span className="hint">{settingsWords.easyDaysHint}</span>
      <div className="columns">
        {easyDays.map((weight, day) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weekdays have no other name than their place
          <label key={day} className="field">
            {weekdayName(locale, day)}
            <select name={`easyDay${day}`} className="input" defaultValue={String(nearestAmount(weight))}>
              {AMOUNTS.map((amount) => (
                <option key={amount} value={amount}>
                  {settingsWords.easyDayAmount(amount)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function nearestAmount(weight: number): number {
  return [...AMOUNTS].sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight))[0] ?? 1;
}
