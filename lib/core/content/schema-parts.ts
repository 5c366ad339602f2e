import { z } from "zod";
import { type PartialDate, parsePartialDate } from "@/lib/core/shared/partial-date";

/** Lower-case words joined by hyphens: ids of sources, entities and facts. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id is lower-case words and figures joined by hyphens, like nbr-interview.");

/** Text of one line or more. YAML reads a bare 2027 as a number: here it is text all the same. */
export const text = z
  .union([z.string(), z.number()], { error: (issue) => wordingError(issue.input) })
  .transform((value) => String(value).trim())
  .refine((value) => value !== "", "must not be empty.");

function wordingError(input: unknown): string {
  return input === undefined ? "is missing." : "must be text: put it in quotation marks.";
}

/** A date as it is written: "2027", "by 2027", "2022-12", "2022-03-09". */
export const dateText = text.refine(
  (value) => parsePartialDate(value) !== undefined,
  'is no date: write "2027", "by 2027", "2022-12" or "2022-03-09".',
);

export const partialDate = dateText.transform((value) => parsePartialDate(value) as PartialDate);
