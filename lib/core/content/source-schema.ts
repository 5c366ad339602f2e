import { z } from "zod";
import { dateText, slug, text } from "@/lib/core/content/schema-parts";

/** A source as content/sources/<id>.yaml has it; the fields are those of Source. */
export const sourceSchema = z.strictObject({
  id: slug,
  title: text,
  shortName: text,
  outlet: text,
  outletNote: text.optional(),
  author: text.optional(),
  published: text,
  publishedFrom: dateText,
  publishedTo: dateText.optional(),
  dateIsInferred: z.boolean(),
  publishedNote: text,
  url: z.url({ protocol: /^https?$/, error: "must be an address that starts with http:// or https://." }).optional(),
  language: text,
  textHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "must be the SHA-256 of the text, 64 hexadecimal digits.")
    .optional(),
  paragraphs: z.number().int().positive(),
});
