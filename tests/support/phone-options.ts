import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** The reader's English on these phones: the words of the catalogue are made with it. */
export const LOCALE = "en-GB";

/** How long something may take that should be there at once: long for a busy machine, short enough to tell what hangs. */
export const PATIENCE_MS = 30_000;

/** The size for which Colloquy is made first. */
export const PHONE_SIZE = { width: 360, height: 740 } as const;

/** A telephone, as a browser is told to be one. Nothing moves, so that nothing is met half-way. */
export const PHONE_OPTIONS: BrowserContextOptions = {
  viewport: PHONE_SIZE,
  hasTouch: true,
  isMobile: true,
  locale: LOCALE,
  timezoneId: "Europe/Berlin",
  reducedMotion: "reduce",
  // What a phone keeps for later takes time, and only tests offline ask for it.
  serviceWorkers: "block",
};

/** A telephone in use. */
export interface PhoneInUse {
  readonly page: Page;
  readonly context: BrowserContext;
}
