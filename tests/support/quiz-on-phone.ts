import type { Page } from "playwright-core";
import type { ItemView } from "@/lib/contracts/attempts";
import { quizWords } from "@/lib/words/interface/quiz";
import type { PhoneInUse } from "@/tests/support/phone-options";

/** What is known of an item outside of a quiz: its key, and all that a quiz says only after the answer. */
export interface KnownItem {
  readonly type: ItemView["type"];
  readonly stem: string;
  readonly key: string;
  readonly options?: readonly { readonly text: string; readonly isKey: boolean; readonly whyWrong: string | null }[];
  readonly accepted?: { readonly type: string; readonly value?: number };
  readonly why: string;
  readonly sourceLine: string;
  readonly source: { readonly quote: string };
}

interface Quiz {
  readonly attemptId: string;
  /** In the order of the questions. */
  readonly items: readonly KnownItem[];
}

/** Starts a quiz on all articles, and looks its questions up where they stand with their keys: among those for practice. */
export async function quizWithKeys({ context }: PhoneInUse, body: Readonly<Record<string, unknown>>): Promise<Quiz> {
  const practice = await context.request.get("/api/decks/all/practice-items");
  const known = new Map<string, KnownItem>();
  for (const item of ((await practice.json()) as { items: KnownItem[] }).items) known.set(item.type + item.stem, item);
  const started = await context.request.post("/api/attempts", { data: { deckId: "all", ...body } });
  const attempt = (await started.json()) as { attemptId: string; items: ItemView[] };
  const items = attempt.items.map((item) => {
    const found = known.get(item.type + item.stem);
    if (found === undefined) throw new Error(`Not among the items for practice: ${item.stem}`);
    return found;
  });
  return { attemptId: attempt.attemptId, items };
}

/** Chooses or types an answer to the question in sight, the right one or a wrong one. */
export async function chooseAnswer(page: Page, item: KnownItem, right: boolean): Promise<void> {
  if (item.options === undefined) return page.getByRole("textbox").fill(right ? typedKey(item) : "77777");
  const option = item.options.find(({ isKey }) => isKey === right);
  await page.getByRole("radio", { name: option?.text ?? "", exact: true }).check();
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
