import type { APIRequestContext, Page } from "playwright-core";
import type { CardView } from "@/lib/contracts/deck-content";
import type { FactVersionLog, FactVersionPreview } from "@/lib/contracts/fact-versions";
import { editFactWords } from "@/lib/words/interface/edit-fact";
import { allFrom } from "@/tests/support/all-pages";
import { LOCALE } from "@/tests/support/phone-options";

/** A fact with a figure that can be another one: what is to be written where. */
export interface Correctable {
  readonly factId: string;
  readonly version: number;
  readonly card: CardView;
  readonly place: number;
  readonly value: number;
  readonly statement: string;
  readonly span: string;
}

interface Form {
  readonly statement: string;
  readonly value: { readonly value: number };
  readonly asks: readonly { readonly target: string; readonly span?: string; readonly answer?: unknown }[];
}

/**
 * The last fact of the bank whose figure can be raised by one, since it is nobody's first card; or the one before so many
 * of them: tests that run at the same time correct different ones.
 */
export async function findCorrectable(request: APIRequestContext, passedOver = 0): Promise<Correctable> {
  const cards = await allFrom<CardView>(request, "/api/decks/all/cards", "cards");
  let left = passedOver;
  for (const card of cards.toReversed()) {
    if (card.fact.kind !== "quantity" || card.target !== "value" || card.direction !== "forward") continue;
    const factId = card.fact.id;
    const path = `/api/facts/${factId}/versions`;
    const log = (await (await request.get(path)).json()) as FactVersionLog;
    const found = raised(card, log);
    if (found === undefined) continue;
    const { statement, span, value, place } = found;
    const form = log.form as unknown as Form;
    const asks = form.asks.map((ask, index) => (index === place ? { ...ask, span } : ask));
    const fact = { statement, asks, value: { ...form.value, value } };
    const data = { change: "correct", baseVersion: log.currentVersion, check: true, fact };
    const preview = (await (await request.post(path, { data })).json()) as FactVersionPreview;
    const isAnew = preview.cards?.some(({ cardId, effect }) => cardId === card.id && effect === "relearn");
    if (preview.problems?.length !== 0 || !isAnew) continue;
    if (left === 0) return found;
    left -= 1;
  }
  throw new Error("No fact of the bank has a figure that can be corrected.");
}

function raised(card: CardView, log: FactVersionLog): Correctable | undefined {
  const form = log.form as unknown as Form;
  const place = form.asks.findIndex(({ target, answer }) => target === "value" && answer === undefined);
  const span = form.asks[place]?.span;
  const figure = String(form.value.value);
  if (span === undefined || !span.includes(figure)) return undefined;
  const value = form.value.value + 1;
  const raisedSpan = span.replace(figure, String(value));
  const version = log.currentVersion;
  return {
    factId: card.fact.id,
    version,
    card,
    place,
    value,
    span: raisedSpan,
    statement: form.statement.replace(span, raisedSpan),
  };
}

/** On the page for editing the fact: its figure is raised by one, in the statement, the value and the question. */
export async function raiseFigure(page: Page, found: Correctable): Promise<void> {
  await page.getByLabel(editFactWords.statement, { exact: true }).fill(found.statement);
  await page.getByText(editFactWords.mend).waitFor();
  await page.getByLabel(editFactWords.number, { exact: true }).first().fill(String(found.value));
  const question = page.getByRole("group", { name: editFactWords.ask(LOCALE, found.place + 1), exact: true });
  await question.getByLabel(editFactWords.span).fill(found.span);
}
