/** Formats numbers, days and durations. `locale` is an English one ("en-GB", "en-US"), like the catalogue. */

const DEFAULT_LOCALE = "en-GB";

/** The reader's English locale from an Accept-Language header; British by default, like the words. */
export function readerLocale(acceptLanguage: string | null): string {
  const tags = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  return tags.find((tag) => /^en-[A-Za-z]{2}$/.test(tag)) ?? DEFAULT_LOCALE;
}

/** Formats by locale and options, cached because creating one is slow. */
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
/** A limit, so that made-up locales and time zones can't fill the memory. */
const MOST_FORMATS = 500;

function held<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  const known = formats.get(key) as Format | undefined;
  if (known !== undefined) return known;
  if (formats.size >= MOST_FORMATS) formats.clear();
  const made = make();
  formats.set(key, made);
  return made;
}

function numbers(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return held(`${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return held(`${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

export function formatNumber(locale: string, value: number): string {
  return numbers(locale, { maximumFractionDigits: 1 }).format(value);
}

/** "1 card", "12 cards". */
export function formatCount(locale: string, amount: number, one: string, many: string): string {
  return `${formatNumber(locale, amount)} ${amount === 1 ? one : many}`;
}

const BYTE_UNITS = ["kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** "430 kB", "12.3 MB". */
export function formatBytes(locale: string, bytes: number): string {
  const thousands = bytes < 1_000_000 ? 1 : Math.min(BYTE_UNITS.length, Math.floor(Math.log10(bytes) / 3));
  const unit = BYTE_UNITS[thousands - 1] ?? "kilobyte";
  const maximumFractionDigits = thousands === 1 ? 0 : 1;
  return numbers(locale, { style: "unit", unit, maximumFractionDigits }).format(bytes / 1000 ** thousands);
}

/** Seconds as whole minutes, "4 minutes"; never less than one. */
export function formatMinutes(locale: string, seconds: number): string {
  return formatCount(locale, Math.max(1, Math.round(seconds / 60)), "minute", "minutes");
}

/** `share` from 0 to 1. */
export function formatPercent(locale: string, share: number): string {
  return numbers(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** A study day, "2026-11-22", as "Sunday". */
export function formatWeekday(locale: string, studyDay: string): string {
  return dates(locale, { weekday: "long", timeZone: "UTC" }).format(new Date(`${studyDay}T00:00:00Z`));
}

/** The name of a weekday, "Monday", or "Mon" where there is little room; 0 is Monday. */
export function weekdayName(locale: string, weekday: number, short = false): string {
  return dates(locale, { weekday: short ? "short" : "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + weekday));
}

/** A study day as "22 November 2026". */
export function formatDay(locale: string, studyDay: string): string {
  const parts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return dates(locale, parts).format(new Date(`${studyDay}T00:00:00Z`));
}

/** A study day as "22 Nov". */
export function formatShortDay(locale: string, studyDay: string): string {
  const parts = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return dates(locale, parts).format(new Date(`${studyDay}T00:00:00Z`));
}

/** The day of a moment on the reader's clock, "22 Nov 2026". */
export function formatDayOf(locale: string, timeZone: string, at: number): string {
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  return dates(locale, parts).format(new Date(at));
}

/** The same where there is little room, "22 Nov". */
export function formatShortDayOf(locale: string, timeZone: string, at: number): string {
  return dates(locale, { day: "numeric", month: "short", timeZone }).format(new Date(at));
}

/** The month of a study day, "November 2026", or "Nov" where there is little room. */
export function formatMonth(locale: string, studyDay: string, short = false): string {
  const parts = short ? ({ month: "short" } as const) : ({ month: "long", year: "numeric" } as const);
  return dates(locale, { ...parts, timeZone: "UTC" }).format(new Date(`${studyDay}T00:00:00Z`));
}

/** Time spent as "45 seconds", "18 minutes", "2 hours 5 minutes". */
export function formatSpent(locale: string, milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return formatCount(locale, seconds, "second", "seconds");
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return formatCount(locale, minutes, "minute", "minutes");
  const rest = minutes % 60 === 0 ? "" : ` ${formatCount(locale, minutes % 60, "minute", "minutes")}`;
  return `${formatCount(locale, hours, "hour", "hours")}${rest}`;
}

/** A moment as "Mon 23 Nov, 09:00" on the reader's clock. */
export function formatMoment(locale: string, timeZone: string, instant: string): string {
  return dates(locale, { ...MOMENT, timeZone }).format(new Date(instant));
}

/** A moment shared by people in different time zones, with its zone: "Mon 23 Nov, 09:00 CET". */
export function formatSharedMoment(locale: string, timeZone: string, instant: string): string {
  return dates(locale, { ...MOMENT, timeZone, timeZoneName: "short" }).format(new Date(instant));
}

const MOMENT = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;

/** Puts words in double quotation marks, and quotations inside them in single ones. */
export function quoted(words: string): string {
  return `“${words.replace(/[“"](?=\S)([^“”"]*)[”"]/g, "‘$1’")}”`;
}

/** Time left, "0:42", "12:05", "1:02:03". */
export function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const tail = String(seconds % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
