import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { adminWords } from "@/lib/words/interface/admin";
import { appWords } from "@/lib/words/interface/app";
import { describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { expectReadable } from "@/tests/support/readable";
import { open, ready } from "@/tests/support/ready-page";
import { fillIn } from "@/tests/support/study-on-phone";

const PARTS = ["", "/courses", "/storage", "/jobs", "/errors", "/log"] as const;

async function signInAs({ page }: Phone, label: string): Promise<void> {
  await open(page, "/signin");
  await fillIn(page, sharedApp().demoAccounts.find((account) => account.label === label) ?? {});
  await page.getByRole("button", { name: appWords.signIn, exact: true }).tap();
  await page.getByRole("link", { name: appWords.settings }).waitFor();
}

describeOnPhone("the pages for administrators", () => {
  test("lead from the menu to an account, which can be disabled and enabled again", async ({ phone }) => {
    const { page, context } = phone;
    const name = `Somebody ${randomUUID().slice(0, 8)}`;
    const account = { email: `${randomUUID()}@test.invalid`, password: "seven brave otters", name };
    await context.request.post("/api/accounts", { data: account });
    await context.clearCookies();
    await signInAs(phone, "administrator");
    await page.getByRole("link", { name: appWords.admin }).tap();
    await page.getByRole("heading", { name: adminWords.title }).waitFor();
    await ready(page);
    await page.getByLabel(adminWords.findPeople).fill(name.toLowerCase());
    await page.getByRole("button", { name: adminWords.search }).tap();
    await page.getByRole("link", { name }).tap();
    for (const [button, yes, then] of [
      [adminWords.disable, adminWords.disableYes, adminWords.enable],
      [adminWords.enable, adminWords.enableYes, adminWords.disable],
    ] as const) {
      await page.getByRole("button", { name: button }).tap();
      await page.getByRole("button", { name: yes, exact: true }).tap();
      await page.getByRole("button", { name: then }).waitFor();
    }
    await expectReadable(page);
    for (const part of PARTS) {
      await open(page, `/admin${part}`);
      await expectReadable(page);
    }
  });

  test("are not there for anyone else", async ({ phone }) => {
    await signInAs(phone, "instructor");
    expect(await phone.page.getByRole("link", { name: appWords.admin }).count()).toBe(0);
    for (const part of PARTS) expect((await phone.context.request.get(`/admin${part}`)).status()).toBe(404);
  });
});
