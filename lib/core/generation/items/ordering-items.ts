import type { Ask, Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { PlacedItem } from "@/lib/core/generation/item";
import { capitalised } from "@/lib/core/generation/items/capitalised";
import { locateSpan } from "@/lib/core/generation/items/locate-span";
import { groupsOf, type Placeable, placedItem } from "@/lib/core/generation/items/placed-item";
import { type Scope, scopesOf, withoutNearTwins } from "@/lib/core/generation/items/scopes";
import { comparePartialDates, formatPartialDate, type PartialDate } from "@/lib/core/shared/partial-date";

/** Four events: with three, one order in six is right by luck. Dealt three times, since dated events are few. */
const SIZE = { least: 4, most: 4, groups: 3, deals: 3 } as const;

/** Closer than this, knowing what happened does not tell which came first. */
const LEAST_DAYS_APART = 14;
const YEARS_APART_IF_INFERRED = 2;
const DAYS_OF_YEAR = 366;
const DAYS_OF_MONTH = 31;

const YEAR = /\b(?:1[89]|20)\d\d\b/;

/** Dated events to be put in order, the earliest first: of each article and objective, and across all. */
export function draftOrderings(bank: FactBank): readonly PlacedItem[] {
  const events = datedEvents(bank);
  return withoutNearTwins(scopesOf(bank).flatMap((scope) => orderingsOf(scope, events, bank)));
}

function orderingsOf(scope: Scope, events: readonly Placeable[], bank: FactBank): readonly PlacedItem[] {
  const within = events.filter(({ fact }) => scope.has(fact.id));
  return groupsOf(within, (a, b) => areApart(a, b), SIZE).map((group) =>
    placedItem(
      {
        type: "ordering",
        variant: "1",
        stem: "In which order did these happen, the earliest first?",
        placeables: group.toSorted((a, b) => comparePartialDates(dateOf(a), dateOf(b))),
      },
      bank,
    ),
  );
}

/** What has a date card and can be told without its date. */
export function datedEvents(bank: FactBank): readonly Placeable[] {
  return (bank.asksOfTarget.get("date") ?? []).flatMap((asked) => {
    const { fact, ask } = asked;
    const { answer } = ask;
    if (answer.type !== "date" || answer.date.edge !== undefined || fact.epistemic === "plan") return [];
    const prompt = eventText(fact, ask);
    return prompt === undefined ? [] : [{ ...asked, prompt, answer: formatPartialDate(answer.date) }];
  });
}

/**
 * The name of the event; for a policy the statement, where the date stands at its beginning or its end and can be left
 * out, or that it was concluded, where it is between several.
 */
function eventText(fact: Fact, ask: Ask): string | undefined {
  const text =
    fact.kind === "event"
      ? fact.event
      : fact.kind === "policy"
        ? (withoutDate(fact.statement, ask) ?? conclusionOf(fact))
        : undefined;
  return text === undefined || YEAR.test(text) ? undefined : capitalised(text);
}

function conclusionOf({ name, parties }: Extract<Fact, { kind: "policy" }>): string | undefined {
  return parties.length > 1 ? `conclusion of the ${name}` : undefined;
}

function withoutDate(statement: string, { span }: Ask): string | undefined {
  const place = span === undefined ? undefined : locateSpan(statement, span);
  if (place === undefined) return undefined;
  if (/^(?:in|on)?\s*$/i.test(place.before)) return place.after.replace(/^,?\s+/, "").replace(/\.$/, "");
  return /^\.?$/.test(place.after) ? place.before.replace(/,?\s+(?:in|on)?\s*$/, "") : undefined;
}

function areApart(a: Placeable, b: Placeable): boolean {
  const [from, to] = [dateOf(a), dateOf(b)].toSorted(comparePartialDates);
  if (from === undefined || to === undefined || a.fact.slotKey === b.fact.slotKey || a.prompt === b.prompt)
    return false;
  const isInferred = a.fact.dateNote !== undefined || b.fact.dateNote !== undefined;
  const needsYears = isInferred && (from.month === undefined || to.month === undefined);
  if (needsYears && to.year - from.year < YEARS_APART_IF_INFERRED) return false;
  return (
    dayOf(to, "first") - dayOf(from, "last") >= (from.day === undefined || to.day === undefined ? 1 : LEAST_DAYS_APART)
  );
}

function dateOf({ ask }: Placeable): PartialDate {
  return ask.answer.type === "date" ? ask.answer.date : { year: 0 };
}

/** The first or the last day that a date can mean, counted roughly: months and years are taken for their longest. */
function dayOf({ year, month, day }: PartialDate, end: "first" | "last"): number {
  const inYear = month === undefined ? (end === "first" ? 0 : DAYS_OF_YEAR - 1) : (month - 1) * DAYS_OF_MONTH;
  const inMonth = month === undefined ? 0 : day === undefined ? (end === "first" ? 0 : DAYS_OF_MONTH - 1) : day - 1;
  return year * 12 * DAYS_OF_MONTH + inYear + inMonth;
}
