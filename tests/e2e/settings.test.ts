import type { Page } from "playwright-core";
import { expect } from "vitest";
import { appWords } from "@/lib/words/interface/app";
import { requestWords } from "@/lib/words/interface/request";
import { RATING_WORDS, reviewWords } from "@/lib/words/interface/review";
import { settingsWords } from "@/lib/words/interface/settings";
import { describeOnPhone, type Phone, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { open, ready } from "@/tests/support/ready-page";
import { becomeGuest } from "@/tests/support/study-on-phone";

describeOnPhone("The settings", () => {
  test("how much to remember and when the day begins are kept", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/settings");
    await page.getByRole("slider", { name: settingsWords.retention }).fill("0.85");
    await page.getByText(settingsWords.retentionMeaning(LOCALE, 0.85)).waitFor();
    await page.getByRole("combobox", { name: settingsWords.rollover }).selectOption("6");
    await save(page);
    const account = await readAccount(phone);
    expect(account.rolloverHour).toBe(6);
    expect(account.preset.desiredRetention).toBe(0.85);
    await page.reload();
    await ready(page);
    expect(await page.getByRole("slider", { name: settingsWords.retention }).inputValue()).toBe("0.85");
    expect(await page.getByRole("combobox", { name: settingsWords.rollover }).inputValue()).toBe("6");
  });

  test("with two buttons a review offers two", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/settings");
    await page.getByRole("radio", { name: settingsWords.buttonsTwo }).check();
    await save(page);
    await open(page, "/review");
    await page.getByRole("button", { name: reviewWords.show }).tap();
    const names = await page.getByRole("group", { name: reviewWords.howWell }).getByRole("button").allInnerTexts();
    expect(names.map((name) => name.split("\n")[0])).toEqual([RATING_WORDS.again, RATING_WORDS.good]);
  });

  test("what cannot be is said beside its field, and nothing is saved", async ({ phone }) => {
    const { page } = phone;
    phone.expectFault(/status of 4\d\d/);
    await becomeGuest(phone);
    await open(page, "/settings");
    await page.getByText(settingsWords.more).tap();
    const steps = page.getByLabel(settingsWords.learningSteps, { exact: true });
    await steps.fill("10m 1m");
    await page.getByRole("button", { name: settingsWords.save }).tap();
    await page.getByText(requestWords.notSaved).waitFor();
    expect(await steps.getAttribute("aria-invalid")).toBe("true");
    expect((await readAccount(phone)).preset.learningSteps).toEqual(["1m", "10m"]);
  });

  test("dark is chosen on this device and stays, without a flash of light", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/settings");
    const light = await paperOf(page);
    await page.getByRole("radio", { name: settingsWords.themeDark }).check();
    const dark = await paperOf(page);
    expect(dark).not.toBe(light);
    const answer = await page.goto("/");
    expect(await answer?.text()).toMatch(/<html[^>]*data-theme="dark"/);
    expect(await paperOf(page)).toBe(dark);
    await page.getByRole("button", { name: appWords.changeTheme }).tap();
    expect(await paperOf(page)).toBe(light);
  });
});

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: settingsWords.save }).tap();
  await page.getByText(settingsWords.saved, { exact: true }).waitFor();
}

interface Account {
  readonly rolloverHour: number;
  readonly preset: { readonly desiredRetention: number; readonly learningSteps: readonly string[] };
}

async function readAccount({ context }: Phone): Promise<Account> {
  return (await (await context.request.get("/api/account")).json()) as Account;
}

/** The colour of the page. */
function paperOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
