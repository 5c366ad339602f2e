import { ORDINAL_VALUES } from "@/lib/core/content/number-words";
import { allowedSlips, editDistance } from "@/lib/core/generation/language/edit-distance";

/** One way to read what someone wrote as a date; parts that were not written are absent. */
export interface DateReading {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** True where the name of the month had to be guessed from a misspelling. */
  readonly isMisspelt: boolean;
}

const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

/** Words around a date that say nothing about which date it is. */
const FILLERS = new Set(
  (
    "in on by since until till circa ca around about after before from the of year month day early mid late " +
    "monday tuesday wednesday thursday friday saturday sunday it was is"
  ).split(" "),
);

/** Every way to read a text as a date: "3/9/2022" has two. Empty where it is none. */
export function readDates(text: string): readonly DateReading[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
  const numeric = readNumericDate(plain);
  const readings = numeric.length > 0 ? numeric : readWordedDate(plain);
  return readings.filter(isOfCalendar);
}

function readNumericDate(text: string): DateReading[] {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?\.?$/.exec(text);
  if (yearFirst !== null) {
    const [, year, month, day] = yearFirst;
    return [
      { year: Number(year), month: Number(month), ...(day !== undefined && { day: Number(day) }), isMisspelt: false },
    ];
  }
  const monthYear = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (monthYear !== null) return [{ year: Number(monthYear[2]), month: Number(monthYear[1]), isMisspelt: false }];
  const full = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(text);
  if (full === null) return [];
  const [first, second, year] = full.slice(1).map(Number) as [number, number, number];
  return [
    { year, month: second, day: first, isMisspelt: false },
    { year, month: first, day: second, isMisspelt: false },
  ];
}

function readWordedDate(text: string): DateReading[] {
  let reading: DateReading = { isMisspelt: false };
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    if (word === "" || FILLERS.has(word)) continue;
    const part = readPart(word);
    if (part === undefined) return [];
    const isSecond = Object.keys(part).some((key) => key !== "isMisspelt" && key in reading);
    if (isSecond) return [];
    reading = { ...reading, ...part, isMisspelt: reading.isMisspelt || part.isMisspelt === true };
  }
  const isEmpty = reading.year === undefined && reading.month === undefined;
  return isEmpty ? [] : [reading];
}

function readPart(word: string): Partial<DateReading> | undefined {
  if (/^\d{4}$/.test(word)) return { year: Number(word) };
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (day !== undefined) return { day: Number(day) };
  const place = ORDINAL_VALUES.get(word);
  if (place !== undefined) return { day: place };
  return readMonth(word);
}

function readMonth(word: string): Partial<DateReading> | undefined {
  const isShort = word.length >= 3;
  const exact = MONTH_NAMES.findIndex(
    (name) => name === word || (isShort && word.length <= 4 && name.startsWith(word)),
  );
  if (exact >= 0) return { month: exact + 1 };
  const guessed = MONTH_NAMES.findIndex((name) => {
    const limit = allowedSlips(name.length);
    return limit > 0 && editDistance(word, name, limit) <= limit;
  });
  return guessed < 0 ? undefined : { month: guessed + 1, isMisspelt: true };
}

function isOfCalendar(reading: DateReading): boolean {
  const { year, month, day } = reading;
  if (year !== undefined && (year < 1000 || year > 2999)) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (month === undefined) return false;
  return day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}
