/** What the reader chose; "device" follows the device and is no cookie at all. */
export type Theme = "device" | "light" | "dark";

/** Read by the server, so that the first paint is already right. */
export const THEME_COOKIE = "colloquy-theme";

/** Colour of the browser's own bars: paper, light and dark (globals.css). */
export const THEME_COLOURS = { light: "#faf8f3", dark: "#13181a" } as const;

const YEAR_SECONDS = 31_536_000;

/** The choice that a cookie's value stands for. */
export function readTheme(cookie: string | undefined): Theme {
  return cookie === "light" || cookie === "dark" ? cookie : "device";
}

/** Shows a theme now and remembers it on this device. In the browser only. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "device") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const lifetime = theme === "device" ? 0 : YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari before 18.4
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${lifetime}; SameSite=Lax`;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = THEME_COLOURS[theme === "device" ? themeOfDevice() : theme];
  }
}

/** What is in sight now. In the browser only. */
export function themeInSight(): "light" | "dark" {
  const chosen = readTheme(document.documentElement.dataset.theme);
  return chosen === "device" ? themeOfDevice() : chosen;
}

function themeOfDevice(): "light" | "dark" {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
