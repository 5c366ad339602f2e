import { z } from "zod";
import { type PartialDate, parsePartialDate } from "@/lib/core/shared/partial-date";

export const BAD_SLUG = "must be lower-case words and figures joined by hyphens, like nbr-interview.";

/** Lower-case words joined by hyphens: ids of sources, entities and facts. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, BAD_SLUG);

export const MISSING = "is missing.";
export const EMPTY = "must not be empty.";
export const BAD_DATE = 'isn’t a date. Write "2027", "by 2027", "2022-12" or "2022-03-09".';

/** Text of one line or more. YAML reads a bare 2027 as a number: here it is text all the same. */
export const text = z
  .union([z.string(), z.number()], { error: (issue) => wordingError(issue.input) })
  .transform((value) => String(value).trim())
  .refine((value) => value !== "", EMPTY);

function wordingError(input: unknown): string {
  return input === undefined ? MISSING : "must be text. Put it in quotation marks.";
}

/** A date as it is written: "2027", "by 2027", "2022-12", "2022-03-09". */
export const dateText = text.refine((value) => parsePartialDate(value) !== undefined, BAD_DATE);

export const partialDate = dateText.transform((value) => parsePartialDate(value) as PartialDate);
