"use client";

import { applyTheme, themeInSight } from "@/app/_components/theme";
import { appWords } from "@/lib/words/interface/app";

/** Turns light into dark and back, on this device; the settings can give the choice back to the device. */
export function ThemeButton() {
  return (
    <button
      type="button"
      className="icon"
      aria-label={appWords.changeTheme}
      onClick={() => applyTheme(themeInSight() === "dark" ? "light" : "dark")}
    >
      <svg viewBox="0 0 24 24" width="1.5rem" height="1.5rem" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
      </svg>
    </button>
  );
}
