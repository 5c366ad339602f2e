import type { BrowserContext, Response } from "playwright-core";
import { expect } from "vitest";
import { quizWords } from "@/lib/words/interface/quiz";
import { describeOnPhone, test } from "@/tests/support/phone";
import { giveAnswer, type KnownItem, quizWithKeys } from "@/tests/support/quiz-on-phone";
import { open, ready } from "@/tests/support/ready-page";
import { becomeGuest, feedbackOn } from "@/tests/support/study-on-phone";

/** Names under which the data of an item carries its key. */
const TELLING_NAMES = ["isKey", "whyWrong", "why", "key", "accepted", "sourceLine", "correct", "quote", "statement"];

describeOnPhone("The key of a question", () => {
  test("is nowhere in what a phone receives before the question is answered", async ({ phone }) => {
    const { page, context } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 10 });
    const received = listen(context);
    await open(page, `/quiz/${attemptId}`);
    await page.getByRole("button", { name: quizWords.answer, exact: true }).waitFor();
    await open(page, "/");
    await open(page, `/quiz/${attemptId}`);
    const texts = [...(await received()), await page.content()];
    expect(texts.join("\n"), "the questions are there").toContain(items[0]?.stem.split("_")[0]);
    expect(namesIn(texts)).toEqual([]);
    expect(secretsIn(texts, items, items)).toEqual([]);
  });

  test("is sent with the answer to its own question, and to no other", async ({ phone }) => {
    const { page, context } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 10 });
    const received = listen(context);
    await open(page, `/quiz/${attemptId}`);
    for (const [place, item] of items.slice(0, 4).entries()) {
      await giveAnswer(page, item, place % 2 === 0);
      await feedbackOn(page).verdict.waitFor();
      await page.reload();
      await ready(page);
    }
    const texts = [...(await received()), await page.content()];
    const told = items.slice(0, 4);
    expect(secretsIn(texts, told, []).length, "it would be seen").toBeGreaterThan(0);
    expect(namesIn(texts), "it would be seen").toContain("why");
    // Reasons are shared: what is said of one question may be what is said of another.
    const alsoTold = told.flatMap(secretsOf).join("\n");
    const leaked = secretsIn(texts, items.slice(4), items).filter((secret) => !alsoTold.includes(secret));
    expect(leaked).toEqual([]);
  });

  test("is in no answer of a quiz whose feedback comes at the end", async ({ phone }) => {
    const { page, context } = phone;
    await becomeGuest(phone);
    const { attemptId, items } = await quizWithKeys(phone, { length: 5, feedback: "deferred" });
    const received = listen(context);
    await open(page, `/quiz/${attemptId}`);
    for (const item of items) await giveAnswer(page, item, true);
    await page.getByRole("heading", { name: quizWords.completeTitle }).waitFor();
    await page.reload();
    await ready(page);
    await page.getByRole("heading", { name: quizWords.completeTitle }).waitFor();
    await open(page, "/");
    const texts = [...(await received()), await page.content()];
    expect(namesIn(texts)).toEqual([]);
    expect(secretsIn(texts, items, items)).toEqual([]);
  });
});

/** Collects the text of all that comes from now on but files that are the same for everyone. */
function listen(context: BrowserContext): () => Promise<readonly string[]> {
  const bodies: Promise<string>[] = [];
  context.on("response", (response) => {
    if (!response.url().includes("/_next/static/")) bodies.push(textOf(response));
  });
  return () => Promise.all(bodies);
}

/** Redirects have no body, and what was asked for ahead may have been broken off. */
function textOf(response: Response): Promise<string> {
  return response.text().catch(() => "");
}

/** The telling names that stand as keys of data, in JSON or in the text of a page that carries JSON. */
function namesIn(texts: readonly string[]): readonly string[] {
  const plain = texts.map((text) => text.replaceAll("\\", ""));
  return TELLING_NAMES.filter((name) => plain.some((text) => text.includes(`"${name}":`)));
}

/** What a quiz says of these items only after the answer, as far as it is in the texts; what `shown` ask is no secret. */
function secretsIn(
  texts: readonly string[],
  items: readonly KnownItem[],
  shown: readonly KnownItem[],
): readonly string[] {
  const plain = texts.map(unescaped).join("\n");
  const stems = shown.map((item) => item.stem);
  const secrets = items.flatMap(secretsOf);
  return secrets.filter((secret) => plain.includes(secret) && !stems.some((stem) => stem.includes(secret)));
}

function secretsOf({ why, source, options = [] }: KnownItem): readonly string[] {
  return [why, source.quote, ...options.flatMap(({ whyWrong }) => whyWrong ?? [])];
}

/** As it is read: without the escapes of JSON and HTML. */
function unescaped(text: string): string {
  return text.replaceAll("\\", "").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
