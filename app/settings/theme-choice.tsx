"use client";

import { applyTheme, type Theme } from "@/app/_components/theme";
import { settingsWords } from "@/lib/words/interface/settings";

const CHOICES: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: "device", label: settingsWords.themeDevice },
  { theme: "light", label: settingsWords.themeLight },
  { theme: "dark", label: settingsWords.themeDark },
];

/** Light, dark, or as the device is: kept on this device alone, and in force at once. */
export function ThemeChoice({ theme }: { readonly theme: Theme }) {
  return (
    <fieldset className="field">
      <legend className="label">{settingsWords.theme}</legend>
      <div className="ways">
        {CHOICES.map((choice) => (
          <label key={choice.theme} className="choice">
            <input
              type="radio"
              name="theme"
              defaultChecked={choice.theme === theme}
              onChange={() => applyTheme(choice.theme)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
