import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accountWords } from "@/lib/words/interface/account";
import { appWords } from "@/lib/words/interface/app";
import { emailWords } from "@/lib/words/interface/email";
import { identityWords } from "@/lib/words/interface/identity";
import { passkeyWords } from "@/lib/words/interface/passkeys";
import { sessionWords } from "@/lib/words/interface/sessions";
import { settingsWords } from "@/lib/words/interface/settings";
import { todayWords } from "@/lib/words/interface/today";
import { twoStepWords } from "@/lib/words/interface/two-step";
import { welcomeWords } from "@/lib/words/interface/welcome";
import { wrongCode, wrongPassword } from "@/lib/words/problems";
import { appCode } from "@/tests/support/app-code";
import { ageProofs } from "@/tests/support/let-days-pass";
import { readMail } from "@/tests/support/mail-server";
import { appAddress, describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { expectReadable } from "@/tests/support/readable";
import { open, ready } from "@/tests/support/ready-page";
import { answerCard, becomeGuest, type Credentials, fillIn } from "@/tests/support/study-on-phone";

describeOnPhone("An account", () => {
  test("a wrong password says what to do, in the same words as an unknown address", async ({ phone }) => {
    const { page } = phone;
    phone.expectFault(/status of 401/);
    const { email } = sharedAccount("student");
    await open(page, "/signin");
    for (const address of [email, "nobody@test.invalid"]) {
      await fillIn(page, { email: address, password: "not this password" });
      await page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
      await page.getByRole("alert").getByText(accountWords.wrong).waitFor();
      await page.reload();
      await ready(page);
    }
    expect(new URL(page.url()).pathname).toBe("/signin");
  });

  test("a demo account is signed in to, and signing out ends the session for a copied cookie too", async ({
    phone,
  }) => {
    const { page, context } = phone;
    await signIn(page, sharedAccount("student"));
    const cookie = await sessionCookie(phone);
    expect(await statusWith(cookie)).toBe(200);
    await open(page, "/settings");
    await page.getByRole("button", { name: settingsWords.signOut, exact: true }).tap();
    await page.getByRole("button", { name: welcomeWords.start }).waitFor();
    expect(await statusWith(cookie)).toBe(401);
    await context.addCookies([{ ...toCookie(cookie), url: appAddress() }]);
    await open(page, "/");
    await page.getByRole("button", { name: welcomeWords.start }).waitFor();
  });

  test("another device is signed out from the settings, and a new password signs out all the others", async ({
    phone,
    newPhone,
  }) => {
    const student = newStudent();
    // What waits until it is confirmed who asks, and a wrong password.
    phone.expectFault(/status of 40[03]/);
    await signUp(phone.page, student);
    const [one, two] = [await newPhone(), await newPhone()];
    for (const other of [one, two]) {
      // What they ask for in the background once they are signed out.
      other.expectFault(/status of 401/);
      await signIn(other.page, student);
    }
    await open(phone.page, "/settings");
    const buttons = phone.page.getByRole("button", { name: /^Sign out .* on / });
    await expect.poll(() => buttons.count()).toBe(2);
    await ageProofs(sharedApp().databaseUrl, student.email);
    await buttons.first().tap();
    await confirm(phone, student.password);
    await expect.poll(() => buttons.count()).toBe(1);
    const statuses = async () => (await Promise.all([one, two].map(sessionCookie))).map(statusWith);
    expect((await Promise.all(await statuses())).toSorted()).toEqual([200, 401]);

    await ageProofs(sharedApp().databaseUrl, student.email);
    const newPassword = phone.page.getByLabel(sessionWords.newPassword, { exact: true });
    await newPassword.fill("quite different words");
    await phone.page.getByRole("button", { name: sessionWords.changePassword }).tap();
    await identityDialog(phone).getByRole("button", { name: appWords.cancel }).tap();
    await identityDialog(phone).waitFor({ state: "hidden" });
    expect(await newPassword.inputValue()).toBe("quite different words");
    await phone.page.getByRole("button", { name: sessionWords.changePassword }).tap();
    await confirm(phone, student.password);
    await phone.page.getByText(sessionWords.passwordChanged).waitFor();
    await expect.poll(() => buttons.count()).toBe(0);
    expect(await Promise.all(await statuses())).toEqual([401, 401]);
    expect(await statusWith(await sessionCookie(phone))).toBe(200);
  });

  test("two-step verification is set up with an app, then asked for at signing in, and turned off", async ({
    phone,
    newPhone,
  }) => {
    const { page } = phone;
    const student = newStudent();
    await signUp(page, student);
    await open(page, "/settings");
    await page.getByRole("region", { name: twoStepWords.title }).getByRole("link").tap();
    await page.getByRole("button", { name: twoStepWords.setUp }).tap();
    await page.getByRole("img", { name: twoStepWords.squareAlt }).waitFor();
    await expectReadable(page);
    const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
    await page.getByLabel(twoStepWords.code, { exact: true }).fill(appCode(secret, -1));
    await page.getByRole("button", { name: twoStepWords.turnOn }).tap();
    const codes = page.getByRole("region", { name: twoStepWords.recoveryTitle }).locator("code");
    await expect.poll(() => codes.count()).toBe(10);
    await expectReadable(page);
    const recoveryCode = await codes.first().innerText();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: twoStepWords.download }).tap(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toContain(recoveryCode);
    await page.getByRole("button", { name: twoStepWords.done }).tap();
    await page.getByText(/^On since/).waitFor();

    for (const code of [appCode(secret), recoveryCode]) {
      const other = await newPhone();
      other.expectFault(/status of 401/);
      await open(other.page, "/signin");
      await fillIn(other.page, { email: student.email, password: student.password });
      await other.page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
      if (code === recoveryCode) await other.page.getByRole("button", { name: twoStepWords.useRecovery }).tap();
      const label = code === recoveryCode ? twoStepWords.recoveryCode : twoStepWords.code;
      const field = other.page.getByLabel(label, { exact: true });
      await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
      await field.fill("000000");
      await other.page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
      await other.page.getByRole("alert").getByText(wrongCode).waitFor();
      await field.fill(code);
      await other.page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
      await other.page.getByRole("heading", { name: todayWords.decks }).waitFor();
    }

    phone.expectFault(/status of 40[03]/);
    await ageProofs(sharedApp().databaseUrl, student.email);
    await page.getByRole("link", { name: twoStepWords.manage }).tap();
    await page.getByText(twoStepWords.recoveryLeft("9")).waitFor();
    await page.getByRole("button", { name: twoStepWords.turnOff }).tap();
    await page.getByRole("button", { name: twoStepWords.turnOffYes }).tap();
    const dialog = identityDialog(phone);
    await dialog.getByLabel(identityWords.password, { exact: true }).fill(student.password);
    await dialog.getByRole("button", { name: identityWords.confirm }).tap();
    await dialog.getByLabel(twoStepWords.code).waitFor();
    await expectReadable(page);
    await dialog.getByLabel(twoStepWords.code).fill(appCode(secret, 1));
    await dialog.getByRole("button", { name: identityWords.confirm }).tap();
    await page.getByRole("button", { name: twoStepWords.setUp }).waitFor();
  });

  test("an address is confirmed, and a forgotten password replaced, by the links that are sent", async ({ phone }) => {
    const { page } = phone;
    const student = newStudent();
    await signUp(page, student);
    await page.goto(await linkTo(student.email, "confirm"));
    await ready(page);
    await page.getByRole("button", { name: emailWords.confirm, exact: true }).tap();
    await page.getByText(emailWords.confirmed(student.email)).waitFor();

    const other = await phone.context.browser()?.newContext({ baseURL: appAddress() });
    if (other === undefined) throw new Error("There is no browser.");
    const elsewhere = await other.newPage();
    await elsewhere.goto("/forgot");
    await elsewhere.getByLabel(accountWords.email).fill(student.email);
    await elsewhere.getByRole("button", { name: emailWords.sendReset }).click();
    await elsewhere.getByText(emailWords.resetSent).waitFor();
    await elsewhere.goto(await linkTo(student.email, "reset"));
    await elsewhere.getByLabel(sessionWords.newPassword, { exact: true }).fill("quite different words");
    await elsewhere.getByRole("button", { name: emailWords.setPassword }).click();
    await elsewhere.getByText(emailWords.resetDone).waitFor();
    await other.close();
    expect(await statusWith(await sessionCookie(phone))).toBe(401);
    await signIn(page, { ...student, password: "quite different words" });
  });

  test("a passkey is added in the settings, and signs in without the password", async ({ phone }) => {
    const { page } = phone;
    phone.expectFault(/status of 401/);
    await holdPasskeys(phone);
    const student = newStudent();
    await signUp(page, student);
    await open(page, "/settings");
    await page.getByLabel(passkeyWords.name).fill("My phone");
    await page.getByRole("button", { name: passkeyWords.add }).tap();
    await page.getByText(passkeyWords.added).waitFor();
    await page.getByText("My phone", { exact: true }).waitFor();
    await page.getByRole("button", { name: settingsWords.signOut, exact: true }).tap();
    await page.getByRole("button", { name: welcomeWords.start }).waitFor();
    await open(page, "/signin?returnTo=/settings");
    await page.getByRole("button", { name: passkeyWords.signIn }).tap();
    await page.getByText(student.email).first().waitFor();
    await page.getByRole("button", { name: passkeyWords.removeOf("My phone") }).tap();
    await page.getByRole("button", { name: passkeyWords.removeYes, exact: true }).tap();
    await expect.poll(() => page.getByText("My phone", { exact: true }).count()).toBe(0);
  });

  test("a guest is warned before signing out, since nothing is kept without an account", async ({ phone }) => {
    const { page } = phone;
    await becomeGuest(phone);
    await open(page, "/settings");
    await page.getByRole("button", { name: settingsWords.signOut, exact: true }).tap();
    await page.getByText(settingsWords.guestSignOut).waitFor();
    await page.getByRole("button", { name: settingsWords.signOutAnyway }).tap();
    await page.getByRole("button", { name: welcomeWords.start }).waitFor();
  });

  test("what is missing in a new account is said beside its field", async ({ phone }) => {
    const { page } = phone;
    phone.expectFault(/status of 4\d\d/);
    await open(page, "/signup");
    await fillIn(page, { ...newStudent(), password: "short" });
    await page.getByRole("button", { name: accountWords.signUp }).tap();
    const password = page.getByLabel(accountWords.password, { exact: true });
    await expect.poll(() => password.getAttribute("aria-invalid")).toBe("true");
    expect(await password.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test("everything can be taken along as a file, and deleted", async ({ phone }) => {
    const { page } = phone;
    phone.expectFault(/status of 40[013]/);
    const student = newStudent();
    await signUp(page, student);
    await open(page, "/review");
    await answerCard(page, "good");
    await open(page, "/settings");
    await ageProofs(sharedApp().databaseUrl, student.email);
    await page.getByRole("link", { name: settingsWords.export }).tap();
    const [download] = await Promise.all([page.waitForEvent("download"), confirm(phone, student.password)]);
    const file = JSON.parse(readFileSync(await download.path(), "utf8"));
    expect(file.account.email).toBe(student.email);
    expect(file.reviewLog).toHaveLength(1);

    const cookie = await sessionCookie(phone);
    await page.getByRole("button", { name: settingsWords.delete }).tap();
    const dialog = page.getByRole("dialog", { name: settingsWords.deleteTitle });
    await dialog.getByRole("button", { name: settingsWords.deleteCancel }).tap();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: settingsWords.delete }).tap();
    await dialog.getByRole("button", { name: settingsWords.deleteConfirm }).tap();
    await page.getByRole("button", { name: welcomeWords.start }).waitFor();
    expect(await statusWith(cookie)).toBe(401);
    await open(page, "/signin");
    await fillIn(page, { email: student.email, password: student.password });
    await page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
    await page.getByRole("alert").getByText(accountWords.wrong).waitFor();
  });
});

const identityDialog = ({ page }: Phone) => page.getByRole("dialog", { name: identityWords.title });

/** Confirms who one is, at the second try: what was asked goes on by itself. */
async function confirm(phone: Phone, password: string): Promise<void> {
  const dialog = identityDialog(phone);
  for (const tried of ["not this password", password]) {
    await dialog.getByLabel(identityWords.password, { exact: true }).fill(tried);
    await dialog.getByRole("button", { name: identityWords.confirm }).tap();
    if (tried !== password) await dialog.getByText(wrongPassword).waitFor();
  }
  await dialog.waitFor({ state: "hidden" });
}

/** The link of the latest mail to an address, once it is there: without a mail server mail becomes files. */
async function linkTo(email: string, page: "confirm" | "reset"): Promise<string> {
  const folder = path.join(sharedApp().dataDir, "mail");
  const find = () =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .map((file) => readFileSync(path.join(folder, file), "latin1"))
      .filter((mail) => mail.includes(email))
      .flatMap((mail) => readMail(mail).links)
      .find((link) => new URL(link).pathname === `/${page}`);
  await expect.poll(find).toBeDefined();
  const { pathname, search } = new URL(find() ?? "");
  return `${appAddress()}${pathname}${search}`;
}

function newStudent(): Credentials {
  return { name: "Test Student", email: `${randomUUID()}@test.invalid`, password: "a few words to remember" };
}

function sharedAccount(label: string): { readonly email: string; readonly password: string } {
  const account = sharedApp().demoAccounts.find((candidate) => candidate.label === label);
  if (account === undefined) throw new Error(`There is no demo account of a ${label}.`);
  return account;
}

async function signIn(
  page: Page,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  await open(page, "/signin");
  await fillIn(page, { email, password });
  await page.getByRole("button", { name: accountWords.signIn, exact: true }).tap();
  await page.getByRole("heading", { name: todayWords.decks }).waitFor();
}

async function signUp(page: Page, student: Credentials): Promise<void> {
  await open(page, "/signup");
  await fillIn(page, student);
  await page.getByRole("button", { name: accountWords.signUp }).tap();
  await page.getByRole("heading", { name: todayWords.decks }).waitFor();
}

/** The session's cookie as a thief would copy it: "name=value". */
async function sessionCookie({ context }: Phone): Promise<string> {
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith("next-auth.session-token"));
  return `${cookie?.name}=${cookie?.value}`;
}

function toCookie(text: string): { readonly name: string; readonly value: string } {
  const [name = "", value = ""] = text.split("=");
  return { name, value };
}

/** What the server says to someone who has nothing but the cookie. */
async function statusWith(cookie: string): Promise<number> {
  return (await fetch(`${appAddress()}/api/account`, { headers: { cookie } })).status;
}

/** Has a phone hold passkeys, and know its owner by a finger. */
async function holdPasskeys({ page, context }: Phone): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}
