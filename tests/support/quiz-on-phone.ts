import type { Page } from "playwright-core";
import type { ItemView } from "@/lib/contracts/questions";
import { quizWords } from "@/lib/words/interface/quiz";
import { allFrom } from "@/tests/support/all-pages";
import type { PhoneInUse } from "@/tests/support/phone-options";

/** What is known of an item outside of a quiz: its key, and all that a quiz says only after the answer. */
export interface KnownItem {
  readonly type: ItemView["type"];
  readonly stem: string;
  readonly key: string;
  readonly options?: readonly { readonly text: string; readonly isKey: boolean; readonly whyWrong: string | null }[];
  readonly accepted?: { readonly type: string; readonly value?: number };
  /** Of pairs and orders: what belongs together. */
  readonly elements?: readonly { readonly text: string; readonly answer: string; readonly why: string }[];
  readonly choices?: readonly { readonly text: string }[];
  readonly why: string;
  readonly sourceLine: string;
  readonly source: { readonly quote: string };
}

interface Quiz {
  readonly attemptId: string;
  /** In the order of the questions. */
  readonly items: readonly KnownItem[];
}

/** Starts a quiz on all articles, without the page for it. */
export async function quizWithKeys(phone: PhoneInUse, body: Readonly<Record<string, unknown>>): Promise<Quiz> {
  const keys = await readKeys(phone);
  const started = await phone.context.request.post("/api/attempts", { data: { deckId: "all", ...body } });
  const { attemptId } = (await started.json()) as { attemptId: string };
  return { attemptId, items: await itemsOf(phone, attemptId, keys) };
}

/** All items with their keys, as they stand among those for practice; once a quiz is open, its own are not there. */
export async function readKeys({ context }: PhoneInUse): Promise<ReadonlyMap<string, KnownItem>> {
  const items = await allFrom<KnownItem>(context.request, "/api/decks/all/practice-items", "items");
  return new Map(items.map((item) => [nameOf(item), item]));
}

interface Placing {
  readonly elements?: readonly { readonly text: string }[] | undefined;
  readonly choices?: readonly { readonly text: string }[] | undefined;
}

/** What is shown of a question, in whatever order: several ask with the same words about other things. */
function nameOf({ type, stem, elements = [], choices = [] }: Pick<KnownItem, "type" | "stem"> & Placing): string {
  return [type, stem, ...[...elements, ...choices].map(({ text }) => text).sort()].join("|");
}

/** The questions of a quiz with their keys. */
export async function itemsOf(
  { context }: PhoneInUse,
  attemptId: string,
  keys: ReadonlyMap<string, KnownItem>,
): Promise<readonly KnownItem[]> {
  const answer = await context.request.get(`/api/attempts/${attemptId}`);
  return ((await answer.json()) as { items: ItemView[] }).items.map((view) => {
    const item = keys.get(nameOf(view));
    if (item === undefined) throw new Error(`The key is not known: ${view.stem}`);
    return item;
  });
}

/** Chooses or types an answer to the question in sight, the right one or a wrong one. */
export async function chooseAnswer(page: Page, item: KnownItem, right: boolean): Promise<void> {
  if (item.choices !== undefined) return matchPairs(page, item, right);
  if (item.elements !== undefined) return putInOrder(page, item, right);
  if (item.options === undefined) return page.getByRole("textbox").fill(right ? typedKey(item) : "77777");
  const option = item.options.find(({ isKey }) => isKey === right);
  await page.getByRole("radio", { name: option?.text ?? "", exact: true }).check();
}

/** Taps each left side and what belongs to it, or what belongs to the next one. */
async function matchPairs(page: Page, { elements = [] }: KnownItem, right: boolean): Promise<void> {
  for (const [place, { text }] of elements.entries()) {
    const partner = elements[right ? place : (place + 1) % elements.length]?.answer ?? "";
    await page.getByRole("button", { name: quizWords.matchState(text, undefined), exact: true }).tap();
    await page.getByRole("button", { name: partner, exact: true }).tap();
  }
}

/** Moves events up until they stand in the right order, or the last of them first. */
async function putInOrder(page: Page, { elements = [] }: KnownItem, right: boolean): Promise<void> {
  const wanted = right ? byDate(elements) : byDate(elements).toReversed();
  for (const [place, { text }] of wanted.entries()) {
    const item = page.getByRole("listitem").filter({ hasText: text });
    const shown = await page.getByRole("list").getByRole("listitem").allInnerTexts();
    const from = shown.findIndex((line) => line.includes(text));
    for (let step = from; step > place; step -= 1) await item.getByRole("button").first().tap();
  }
}

/** Dates are written "1945", "December 2013", "24 March 2022". */
export function byDate<T extends { readonly answer: string }>(elements: readonly T[]): readonly T[] {
  return elements.toSorted((a, b) => Date.parse(`${a.answer} UTC`) - Date.parse(`${b.answer} UTC`));
}

/** The key of a number is written with its unit, "about 9 %", and typed without. */
function typedKey({ key, accepted }: KnownItem): string {
  return accepted?.type === "number" ? String(accepted.value) : key;
}

/** Leaves the feedback. By a click, since a tap so soon after that on "Answer" is the second of a double one. */
export async function goOn(page: Page, button: string = quizWords.next): Promise<void> {
  await page.getByRole("button", { name: button }).click();
}

export async function giveAnswer(page: Page, item: KnownItem, right: boolean): Promise<void> {
  await chooseAnswer(page, item, right);
  await page.getByRole("button", { name: quizWords.answer, exact: true }).tap();
}
