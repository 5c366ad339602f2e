"use client";

import { Choices } from "@/app/_components/fields";
import { applyTheme, type Theme } from "@/app/_components/theme";
import { settingsWords } from "@/lib/words/interface/settings";

const THEMES = [
  ["device", settingsWords.themeDevice],
  ["light", settingsWords.themeLight],
  ["dark", settingsWords.themeDark],
] as const;

/** Light, dark, or as the device is: kept on this device alone, and in force at once. */
export function ThemeChoice({ theme }: { readonly theme: Theme }) {
  return (
    <Choices
      legend={settingsWords.theme}
      name="theme"
      choices={THEMES}
      chosen={theme}
      choose={applyTheme}
      className="ways"
    />
  );
}
