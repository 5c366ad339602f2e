import type { Answer, Fact } from "@/lib/core/content/fact";
import { type Distractor, isInQuestion, type Task } from "@/lib/core/generation/distractors/distractor";
import { mostAkinFirst, slotSiblings } from "@/lib/core/generation/fact-bank";
import { readDates } from "@/lib/core/generation/figures/read-date";
import { containsWords } from "@/lib/core/generation/language/words";
import { compareText } from "@/lib/core/generation/stable-order";
import {
  comparePartialDates,
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
} from "@/lib/core/shared/partial-date";
import { stableId } from "@/lib/core/shared/stable-hash";

type DateTask = Task<Extract<Answer, { type: "date" }>>;

/** Dates of other facts are plausible within so many years, by precision: a day of another year is ruled out by its year. */
const BANK_YEARS: Readonly<Record<number, number>> = { 1: 12, 2: 3, 3: 0 };

/** What is recent is remembered to a few years, what is older to a decade. */
const RECENT_SINCE = 2010;
const RECENT_STEPS = [-1, 1, -2, 2, -3, 3, -4, 4] as const;
const OLDER_STEPS = [-5, 5, -4, 4, -8, 8, -10, 10] as const;
const MONTH_STEPS = [-3, 3, -2, 2, -5, 5, -1, 1] as const;
const DAY_STEPS = [-7, 7, -4, 4, -12, 12, -2, 2] as const;

/** Wrong dates in order of preference: known errors, dates of other facts, altered dates; all as precise as the key. */
export function dateDistractors(task: DateTask): readonly Distractor[] {
  const candidates = [...misconceptions(task), ...fromBank(task), ...alterations(task)];
  const seen = new Set<string>();
  return candidates.filter(({ value, text }) => {
    const isNew = value.type === "date" && !seen.has(text);
    return isNew && seen.add(text) && isHonest(value.date, task);
  });
}

function isHonest(candidate: PartialDate, task: DateTask): boolean {
  const key = task.answer.date;
  const isAsPrecise = precisionOf(candidate) === precisionOf(key);
  return (
    isAsPrecise &&
    fitsQuestion(candidate, task) &&
    isOnSameSideOfTelling(candidate, task) &&
    trueDates(task).every((truth) => !overlaps(truth, candidate) && !isEntailedDate(truth, candidate)) &&
    !isInQuestion(formatPartialDate(candidate), task.ask)
  );
}

/** Whether one date lies within the other: "2022" and "December 2022" are both true of one event. */
export function overlaps(a: PartialDate, b: PartialDate): boolean {
  const sameMonth = a.month === undefined || b.month === undefined || a.month === b.month;
  const sameDay = a.day === undefined || b.day === undefined || a.day === b.day;
  return a.year === b.year && sameMonth && sameDay;
}

/** What holds by 2027 holds by 2030, what has held since 1955 has held since 1960. */
export function isEntailedDate(key: PartialDate, date: PartialDate): boolean {
  const order = comparePartialDates(date, key);
  switch (key.edge) {
    case "by":
    case "since":
      return order >= 0;
    case "until":
    case "after":
      return order <= 0;
    case "circa":
      return Math.abs(date.year - key.year) <= 2;
    default:
      return order === 0;
  }
}

function precisionOf(date: PartialDate): number {
  return date.month === undefined ? 1 : date.day === undefined ? 2 : 3;
}

/** Where the question names the year, or the month with it, every option has to lie in it. */
function fitsQuestion(candidate: PartialDate, { ask, answer }: DateTask): boolean {
  const key = answer.date;
  if (!containsWords(ask.question, String(key.year))) return true;
  if (candidate.year !== key.year) return false;
  const month =
    key.month === undefined ? "" : (formatPartialDate({ year: key.year, month: key.month }).split(" ")[0] ?? "");
  const namesMonth = month !== "" && containsWords(ask.question, month);
  return !namesMonth || candidate.month === key.month;
}

/** What has happened cannot be dated after it was told, and what is planned lies ahead of the plan. */
function isOnSameSideOfTelling(candidate: PartialDate, { fact, answer, bank }: DateTask): boolean {
  if (isAfter(answer.date, fact.asOf)) return isAfter(candidate, fact.asOf);
  const told = fact.evidence.map(({ sourceId }) => parsePartialDate(bank.sourceOf.get(sourceId)?.publishedFrom ?? ""));
  return [fact.asOf, ...told].some((date) => date !== undefined && !isAfter(candidate, date));
}

/** Later for certain: "2025" is after "2024", but "December 2024" is not after "2024". */
export function isAfter(date: PartialDate, than: PartialDate): boolean {
  return comparePartialDates(date, than) > 0 && !overlaps(date, than);
}

function trueDates({ fact, answer, bank }: DateTask): readonly PartialDate[] {
  const asked = slotSiblings(fact, bank)
    .flatMap((sibling) => sibling.asks)
    .flatMap((sibling) => (sibling.answer.type === "date" ? [sibling.answer.date] : []));
  return [answer.date, ...asked];
}

function misconceptions({ ask }: DateTask): readonly Distractor[] {
  return ask.misconceptions.flatMap(({ text, why }) =>
    readDates(text).flatMap(({ year, month, day }) =>
      year === undefined ? [] : [toDistractor({ year, month, day }, "misconception", why)],
    ),
  );
}

/** What happened then would be the answer to another question, maybe of the same quiz. */
const ANOTHERS = "That’s the date of something else.";

/** Dates of other facts, but for those of the same subject and property: they may be true of this one too. */
function fromBank({ fact, answer, bank }: DateTask): readonly Distractor[] {
  const thing = thingOf(fact);
  const mostYears = BANK_YEARS[precisionOf(answer.date)] ?? 0;
  const others = (bank.asksAnsweredBy.get("date") ?? []).flatMap(({ fact: other, ask }) => {
    const date = ask.answer.type === "date" ? ask.answer.date : undefined;
    const isNear = date !== undefined && Math.abs(date.year - answer.date.year) <= mostYears;
    return isNear && other.id !== fact.id && thingOf(other) !== thing ? [{ fact: other, date }] : [];
  });
  return mostAkinFirst(others, fact).map((other) => toDistractor(withoutEdge(other.date), "bank", ANOTHERS));
}

/** Subject and property of a slotKey "subject|property|time". */
function thingOf(fact: Fact): string {
  return fact.slotKey.split("|").slice(0, 2).join("|");
}

function alterations({ fact, ask, answer }: DateTask): readonly Distractor[] {
  const key = answer.date;
  const steps = key.year >= RECENT_SINCE ? RECENT_STEPS : OLDER_STEPS;
  const years = steps.map((step) => ({ ...withoutEdge(key), year: key.year + step }));
  const { month, day } = key;
  const months =
    month === undefined || day !== undefined
      ? []
      : MONTH_STEPS.map((step) => ({ year: key.year, month: month + step }));
  const days = day === undefined ? [] : DAY_STEPS.map((step) => ({ year: key.year, month, day: day + step }));
  return [...days, ...months, ...years]
    .filter(isOfCalendar)
    .map((date) => ({ date, order: stableId(fact.id, ask.target, formatPartialDate(date)) }))
    .sort((a, b) => compareText(a.order, b.order))
    .map(({ date }) => toDistractor(date, "perturbation", `The date is ${formatPartialDate(key)}.`));
}

function isOfCalendar({ month, day }: PartialDate): boolean {
  return (month === undefined || (month >= 1 && month <= 12)) && (day === undefined || (day >= 1 && day <= 28));
}

function withoutEdge({ year, month, day }: PartialDate): PartialDate {
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

function toDistractor(date: PartialDate, origin: Distractor["origin"], whyWrong: string): Distractor {
  return { value: { type: "date", date }, text: formatPartialDate(date), origin, whyWrong };
}
