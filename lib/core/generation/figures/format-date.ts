import { formatPartialDate, type PartialDate } from "@/lib/core/shared/partial-date";

/** How a date may stand in a statement. "dayMonth" and "monthOnly" leave the year to the words around them. */
export type DateStyle = "full" | "monthFirst" | "dayMonth" | "monthDay" | "monthOnly";

const STYLES: readonly DateStyle[] = ["full", "monthFirst", "dayMonth", "monthDay", "monthOnly"];

/** The date in one style; undefined where the style needs a part that the date has not. */
export function writeDate(date: PartialDate, style: DateStyle): string | undefined {
  const month =
    date.month === undefined ? undefined : formatPartialDate({ year: date.year, month: date.month }).split(" ")[0];
  switch (style) {
    case "full":
      return formatPartialDate(date);
    case "monthFirst":
      return date.day === undefined ? undefined : `${month} ${date.day}, ${date.year}`;
    case "dayMonth":
      return date.day === undefined ? undefined : `${date.day} ${month}`;
    case "monthDay":
      return date.day === undefined ? undefined : `${month} ${date.day}`;
    case "monthOnly":
      return date.day === undefined ? month : undefined;
  }
}

/** A date where it stands in a span such as "by 2027" or "9 March". */
export interface DatePlace {
  readonly before: string;
  readonly after: string;
  readonly style: DateStyle;
}

/** Finds the date in a span; undefined where it stands in no known style, or not with all its parts. */
export function placeDate(span: string, date: PartialDate): DatePlace | undefined {
  const plain = span.replace(/[\u00a0\u202f]/g, " ");
  for (const style of STYLES) {
    const text = writeDate(date, style);
    const start = text === undefined ? -1 : plain.indexOf(text);
    if (text === undefined || start < 0) continue;
    const before = span.slice(0, start);
    const after = span.slice(start + text.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return { before, after, style };
  }
  return undefined;
}

/** Whether the year stands outside the date itself, so that candidates must share it. */
export function omitsYear(style: DateStyle): boolean {
  return style === "dayMonth" || style === "monthDay" || style === "monthOnly";
}
