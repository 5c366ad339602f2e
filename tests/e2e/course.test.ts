import { randomUUID } from "node:crypto";
import { type APIRequestContext, type BrowserContextOptions, type Page, request } from "playwright-core";
import { expect } from "vitest";
import type { AssignmentView } from "@/lib/contracts/assignments";
import type { CardView } from "@/lib/contracts/deck-content";
import { setDatabaseUrl } from "@/lib/server/env";
import { changeRole } from "@/lib/server/services/accounts/reset-password";
import { disconnectDatabase } from "@/lib/server/store/database";
import { accountWords } from "@/lib/words/interface/account";
import { appWords } from "@/lib/words/interface/app";
import { changesWords } from "@/lib/words/interface/changes";
import { classWords, gradebookWords } from "@/lib/words/interface/class-results";
import { assignWords, courseWords } from "@/lib/words/interface/courses";
import { editFactWords } from "@/lib/words/interface/edit-fact";
import { itemWords } from "@/lib/words/interface/item-analysis";
import { itemTypeWords } from "@/lib/words/interface/item-types";
import { reviewWords } from "@/lib/words/interface/review";
import { studentWords } from "@/lib/words/interface/student-page";
import { tableWords } from "@/lib/words/interface/table";
import { teachingWords } from "@/lib/words/interface/teaching";
import { welcomeWords } from "@/lib/words/interface/welcome";
import { allFrom } from "@/tests/support/all-pages";
import { findCorrectable, raiseFigure } from "@/tests/support/correctable-fact";
import { joinByCode, makeAccount, studySome, takeQuiz } from "@/tests/support/course-on-phone";
import { appAddress, describeOnPhone, type Phone, sharedApp, test } from "@/tests/support/phone";
import { LOCALE } from "@/tests/support/phone-options";
import { expectReadable } from "@/tests/support/readable";
import { open, ready, untilSent } from "@/tests/support/ready-page";
import { answerCard, fillIn } from "@/tests/support/study-on-phone";

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false };
const TABLET: BrowserContextOptions = { viewport: { width: 820, height: 1180 } };

const PASSWORD = "a long enough password";

/** From the welcome to a course: makes an account by hand, and a course; gives its address and its code. */
async function startCourse({ page }: Phone, email: string): Promise<{ path: string; code: string }> {
  await open(page, "/welcome");
  await page.getByRole("link", { name: welcomeWords.teach }).click();
  await page.getByRole("link", { name: teachingWords.signUp }).click();
  await page.getByRole("heading", { name: accountWords.signUpTitle, level: 1 }).waitFor();
  await ready(page);
  let fields = await fieldsInSight(page);
  await fillIn(page, { name: "Prof Example", email, password: PASSWORD });
  await page.getByRole("button", { name: accountWords.signUp }).click();
  await page.getByRole("heading", { name: teachingWords.teachTitle, level: 1 }).waitFor();
  await ready(page);
  fields += await fieldsInSight(page);
  await page.getByLabel(courseWords.name).fill("Security policy");
  await page.getByRole("button", { name: courseWords.create }).click();
  await page.getByRole("heading", { name: courseWords.codeTitle }).waitFor();
  await page.getByRole("heading", { name: courseWords.next }).waitFor();
  await page.getByRole("link", { name: courseWords.assign }).click();
  await page.getByRole("heading", { name: assignWords.title, level: 2 }).waitFor();
  fields += await fieldsInSight(page);
  expect(fields, "fields from signing up to an assigned deck").toBeLessThanOrEqual(12);
  await page.goBack();
  await page.getByRole("heading", { name: courseWords.codeTitle }).waitFor();
  const code = (await page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText()).trim();
  return { path: new URL(page.url()).pathname, code };
}

/** How many fields a form shows; those of one choice are one, and the search of the header is none. */
async function fieldsInSight(page: Page): Promise<number> {
  const names = await page
    .locator("main :is(input:not([type=hidden]), select, textarea)")
    .evaluateAll((fields) =>
      fields.filter((field) => field.checkVisibility()).map((field) => field.getAttribute("name") ?? field.id),
    );
  return new Set(names).size;
}

/** A deck of a fact and nine others that are no figures. */
async function makeDeck(request: APIRequestContext, factId: string): Promise<string> {
  const cards = await allFrom<CardView>(request, "/api/decks/all/cards", "cards");
  const others = new Set(cards.filter(({ fact }) => fact.kind !== "quantity").map(({ fact }) => fact.id));
  const data = { title: "For Thursday", factIds: [factId, ...[...others].slice(0, 9)] };
  const made = await request.post("/api/decks", { data });
  return ((await made.json()) as { id: string }).id;
}

/** On a phone, without an account: types the code, reads what is seen of them, and joins. */
async function joinOnPhone({ page, context }: Phone, code: string): Promise<void> {
  await context.request.post("/api/accounts/guest", { data: { timeZone: "UTC" } });
  await open(page, "/courses");
  await page.getByLabel(courseWords.code, { exact: true }).fill(code.toLowerCase());
  await page.getByRole("button", { name: courseWords.look, exact: true }).tap();
  await page.getByRole("heading", { name: courseWords.seenTitle }).waitFor();
  await ready(page);
  await page.getByRole("button", { name: courseWords.joinThis }).tap();
  await page.getByText(courseWords.noAssignmentsStudent).waitFor();
}

describeOnPhone("A seminar on Thursday", () => {
  test("is prepared in five minutes, studied for on phones, and looked at on the evening before", async ({
    newPhone,
    onTestFinished,
  }) => {
    const desk = await newPhone(DESKTOP);
    const { page } = desk;
    const email = `${randomUUID()}@test.invalid`;
    const { path, code } = await startCourse(desk, email);
    await page.getByRole("link", { name: courseWords.showCode }).click();
    await page.getByAltText(courseWords.qrAlt).waitFor();
    await page.getByText(code).waitFor();

    const [one, two] = [await newPhone(), await newPhone()];
    for (const phone of [one, two]) {
      await joinOnPhone(phone, code);
      await makeAccount(phone.context.request);
    }
    const others = await Promise.all(Array.from({ length: 8 }, () => request.newContext({ baseURL: appAddress() })));
    onTestFinished(async () => void (await Promise.all(others.map((other) => other.dispose()))));
    for (const other of others.slice(0, 3)) await joinByCode(other, code);

    setDatabaseUrl(sharedApp().databaseUrl);
    await changeRole(email, "editor", Date.now());
    await disconnectDatabase();
    // What a role allows is for sessions that are opened after it was given.
    await open(page, "/signin?returnTo=/courses");
    await fillIn(page, { email, password: PASSWORD });
    await page.getByRole("button", { name: accountWords.signIn, exact: true }).click();
    await page.getByRole("heading", { name: courseWords.title, level: 1 }).waitFor();
    const found = await findCorrectable(desk.context.request);
    // One of the bank's few figures to type, and other facts: what an assigned quiz asks is nobody else's to be asked.
    const deckId = await makeDeck(desk.context.request, found.factId);
    await open(page, `${path}/assign`);
    await page.getByLabel(assignWords.deck, { exact: true }).selectOption(deckId);
    await page.getByText(appWords.moreOptions, { exact: true }).click();
    await page.getByLabel(assignWords.name, { exact: true }).fill("For Thursday");
    await page
      .getByText(/minutes a day/)
      .first()
      .waitFor();
    await page.getByRole("radio", { name: assignWords.rules.quizScore }).check();
    await page.getByText(assignWords.quizSettings, { exact: true }).click();
    await page.getByLabel(assignWords.quizLength, { exact: true }).fill("10");
    await page.getByText(assignWords.quizTypes, { exact: true }).click();
    for (const type of [itemTypeWords.number, itemTypeWords.cloze])
      await page.getByLabel(type, { exact: true }).check();
    await page.getByRole("button", { name: assignWords.save }).click();
    await page.getByRole("heading", { name: "For Thursday" }).waitFor();
    const listed = await desk.context.request.get(`/api${path}/assignments`);
    const [assignment] = ((await listed.json()) as { assignments: AssignmentView[] }).assignments;
    if (assignment === undefined) throw new Error("Nothing was assigned.");
    const readiness = `${path}/readiness?assignmentId=${assignment.id}`;
    await open(page, readiness);
    await page.getByText(classWords.tooFew(LOCALE, 5, 5)).waitFor();

    for (const phone of [one, two]) {
      await open(phone.page, "/");
      await phone.page.getByRole("heading", { name: "For Thursday" }).waitFor();
      await phone.page.getByRole("link", { name: courseWords.study }).tap();
      await phone.page.getByRole("button", { name: reviewWords.show }).waitFor();
      await ready(phone.page);
      for (const rating of ["good", "again", "good"] as const) await answerCard(phone.page, rating);
      await untilSent(phone.page);
    }
    for (const other of others.slice(0, 3)) await studySome(other, assignment.deckId, 20);
    await open(page, readiness);
    await page
      .getByText(classWords.startedOf(LOCALE, 5, 5))
      .first()
      .waitFor();

    for (const other of others.slice(3)) await joinByCode(other, code);
    // Everyone types what will turn out to be right.
    for (const student of [one.context.request, two.context.request, ...others])
      await takeQuiz(student, assignment.id, String(found.value));
    await open(page, `${path}/gradebook`);
    const grades = page.getByRole("table", { name: gradebookWords.title });
    await grades.getByRole("button", { name: "For Thursday" }).click();
    await grades.locator('th[aria-sort="ascending"]').waitFor();
    await page.getByRole("main").getByRole("searchbox").fill("nobody of this name");
    await page.getByText(tableWords.none).waitFor();
    await page.getByRole("main").getByRole("searchbox").fill("");
    await expectReadable(page);
    await open(page, "/");
    await page.getByRole("region", { name: teachingWords.title }).getByText("For Thursday").waitFor();
    await expectReadable(page);
    await open(page, `${path}/gradebook`);
    await grades.getByRole("link").first().click();
    await page.getByRole("heading", { name: studentWords.results }).waitFor();
    await expectReadable(page);

    const tablet = await newPhone({ ...TABLET, storageState: await desk.context.storageState() });
    const items = `${path}/items?assignmentId=${assignment.id}`;
    await open(tablet.page, items);
    await expectReadable(tablet.page);
    await tablet.page.locator(`a[href^="/facts/${found.factId}/edit?from="]`).first().tap();
    await tablet.page.getByLabel(editFactWords.reason).waitFor();
    await ready(tablet.page);
    await raiseFigure(tablet.page, found);
    await tablet.page.getByLabel(editFactWords.reason).fill("The figure was one too low.");
    await tablet.page.getByRole("button", { name: editFactWords.save }).tap();
    await tablet.page.getByRole("heading", { name: editFactWords.savedAs(LOCALE, found.version + 1) }).waitFor();
    await tablet.page.getByRole("link", { name: editFactWords.back }).first().tap();
    await tablet.page.waitForURL((url) => url.pathname + url.search === items);
    await ready(tablet.page);
    await tablet.page
      .getByText(itemWords.regraded(LOCALE, 10, false))
      .first()
      .waitFor();
    await open(one.page, "/");
    // Another test may correct another fact of the quiz meanwhile.
    const told = new RegExp([1, 2].map((changes) => changesWords.link(LOCALE, changes)).join("|"));
    await one.page.getByRole("link", { name: told }).waitFor();
  });
});
