import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { PHONE_OPTIONS } from "@/tests/support/phone-options";
import type { RunningApp } from "@/tests/support/running-app";

/** What is measured, and the browser that it is measured with. */
export interface Web {
  readonly browser: Browser;
  readonly app: RunningApp;
  /** A bare page of the stack. */
  readonly bareAddress: string;
  /** Where Lighthouse finds the browser. */
  readonly port: number;
}

/** The phone of someone who has just come, with as many new cards as they like. */
export async function newcomer({ browser, app }: Web, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...PHONE_OPTIONS, baseURL: app.address, ...options });
  // tsx gives functions their names by it, those too that run in the page.
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.request.post("/api/accounts/guest", { data: { timeZone: "UTC" } });
  await context.request.patch("/api/account", { data: { preset: { newPerDay: 500 } } });
  return context;
}

/** The phone of one of the demo accounts. */
export async function demoPerson({ browser, app }: Web, label: "student" | "instructor"): Promise<BrowserContext> {
  const context = await browser.newContext({ ...PHONE_OPTIONS, baseURL: app.address });
  const account = app.demoAccounts.find((each) => each.label === label);
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await context.request.post("/api/auth/callback/credentials", {
    form: { email: account?.email ?? "", password: account?.password ?? "", csrfToken, json: "true" },
  });
  return context;
}

/** The cookies as a request has them. */
export async function cookiesOf(context: BrowserContext, address: string): Promise<string> {
  return (await context.cookies(address)).map(({ name, value }) => `${name}=${value}`).join("; ");
}
