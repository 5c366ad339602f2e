/** A date known to the year, the month or the day, with the word that goes with it. Texts like "2027", "2022-12", "2022-03-09". */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** "by 2027", "since 1955"; none means "in" or "on". */
  readonly edge?: "by" | "since" | "until" | "circa" | "after";
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const PATTERN = /^(?:(by|since|until|circa|after) )?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads "2027", "by 2027", "2022-12", "2022-03-09"; undefined where the text is no such date or no day of the calendar. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, edge, yearText, monthText, dayText] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? undefined : Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined) {
    const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day < 1 || day > daysInMonth) return undefined;
  }
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(edge !== undefined && { edge: edge as NonNullable<PartialDate["edge"]> }),
  };
}

/** As content/ has it: "2027", "by 2027", "2022-12". Inverse of `parsePartialDate`. */
export function writePartialDate({ year, month, day, edge }: PartialDate): string {
  const parts = [month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")]));
  const text = [String(year).padStart(4, "0"), ...parts].join("-");
  return edge === undefined ? text : `${edge} ${text}`;
}

/** "2027", "December 2022", "9 March 2022": without the word of its edge. */
export function formatPartialDate(date: PartialDate): string {
  const month = date.month === undefined ? undefined : MONTHS[date.month - 1];
  return [date.day, month, date.year].filter((part) => part !== undefined).join(" ");
}

/** The word before a date that is not known exactly. */
const EDGE_WORDS = { by: "by", since: "since", until: "until", circa: "around", after: "after" } as const;

/** As of when something was so: "March 2022", or with its word where that is not known exactly: "after December 2022". */
export function formatAsOf(date: PartialDate): string {
  return date.edge === undefined ? formatPartialDate(date) : `${EDGE_WORDS[date.edge]} ${formatPartialDate(date)}`;
}

/** The same as a phrase of a source line: "as of March 2022", "after December 2022". */
export function asOfPhrase(date: PartialDate): string {
  return date.edge === undefined ? `as of ${formatPartialDate(date)}` : formatAsOf(date);
}

/** Orders by the earliest day that the date can mean: a year comes before its months. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}
