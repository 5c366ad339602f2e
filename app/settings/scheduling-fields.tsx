import { Check, NumberField, SelectField, TextField } from "@/app/_components/fields";
import { type FieldProblems, problemAt } from "@/app/_components/request";
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
        <FiguresField
          name="learningSteps"
          label={settingsWords.learningSteps}
          hint={settingsWords.stepsHint}
          preset={preset}
          problems={problems}
        />
        <FiguresField
          name="relearningSteps"
          label={settingsWords.relearningSteps}
          preset={preset}
          problems={problems}
        />
        <NumberField
          name="maximumInterval"
          label={settingsWords.maximumInterval}
          hint={settingsWords.maximumIntervalHint}
          min={1}
          max={36_500}
          required
          defaultValue={preset.maximumInterval}
          problem={problemAt(problems, "preset.maximumInterval")}
        />
        <Check label={settingsWords.fuzz} name="fuzz" defaultChecked={preset.fuzz} boxed />
        <EasyDays easyDays={preset.easyDays} locale={locale} />
        <FiguresField
          name="weights"
          label={settingsWords.weights}
          hint={settingsWords.weightsHint}
          preset={preset}
          problems={problems}
        />
      </div>
    </details>
  );
}

/** Figures with spaces between them. */
function FiguresField({
  name,
  label,
  hint,
  preset,
  problems,
}: Omit<SchedulingFieldsProps, "locale"> & {
  readonly name: "learningSteps" | "relearningSteps" | "weights";
  readonly label: string;
  readonly hint?: string;
}) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      defaultValue={preset[name]?.join(" ") ?? ""}
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
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: weekdays have no other name than their place
            key={day}
            name={`easyDay${day}`}
            label={weekdayName(locale, day)}
            choices={AMOUNTS.map((amount) => [amount, settingsWords.easyDayAmount(amount)])}
            defaultValue={nearestAmount(weight)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function nearestAmount(weight: number): number {
  return [...AMOUNTS].sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight))[0] ?? 1;
}
