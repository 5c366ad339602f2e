import { useEffect, useState } from "react";
import { TextField } from "@/app/_components/fields";
import { timeZoneWords } from "@/lib/words/interface/time-zone";

interface TimeZoneFieldProps {
  readonly timeZone: string;
  readonly hint?: string;
  readonly problem: string | undefined;
  /** Another one was chosen without typing. */
  readonly mended?: () => void;
}

/** A time zone by name, with the device's own on offer where it is another. */
export function TimeZoneField({ timeZone, hint, problem, mended }: TimeZoneFieldProps) {
  const [value, setValue] = useState(timeZone);
  const [device, setDevice] = useState<string | null>(null);
  const [zones, setZones] = useState<readonly string[]>([]);
  useEffect(() => {
    setDevice(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    setZones(Intl.supportedValuesOf("timeZone"));
  }, []);
  return (
    <div>
      <TextField
        name="timeZone"
        label={timeZoneWords.label}
        {...(hint !== undefined && { hint })}
        required
        list="time-zones"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        problem={problem}
      />
      <datalist id="time-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {device === null || device === value ? null : (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setValue(device);
            mended?.();
          }}
        >
          {timeZoneWords.ofDevice(device)}
        </button>
      )}
    </div>
  );
}
