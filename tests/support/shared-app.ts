import type { TestProject } from "vitest/node";
import { CHROMIUM_MISSING, chromiumIsRequired, findChromium } from "@/tests/support/chromium";
import { type DemoAccount, startApp } from "@/tests/support/running-app";

/** What end-to-end tests are told of the app that they share. */
export interface SharedApp {
  readonly address: string;
  readonly databaseUrl: string;
  /** Where it keeps what is not in the database. */
  readonly dataDir: string;
  readonly demoAccounts: readonly DemoAccount[];
}

declare module "vitest" {
  export interface ProvidedContext {
    /** Null where there is no Chromium, and so no end-to-end test. */
    app: SharedApp | null;
  }
}

/**
 * Starts the one app of the end-to-end tests: each of them comes with a learner of its own.
 * @throws Error where Chromium is missing and required
 */
export default async function startSharedApp(project: TestProject): Promise<() => Promise<void>> {
  if (findChromium() === undefined) {
    if (chromiumIsRequired()) throw new Error(CHROMIUM_MISSING);
    project.provide("app", null);
    // Under the summary, where it is read.
    return async () => console.warn(`${CHROMIUM_MISSING}\n`);
  }
  const { address, databaseUrl, dataDir, demoAccounts, stop } = await startApp();
  project.provide("app", { address, databaseUrl, dataDir, demoAccounts });
  return stop;
}
