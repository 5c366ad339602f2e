import { z } from "zod";
import { EXAMPLE, EXAMPLE_NUMBER } from "@/lib/contracts/examples";
import { cardChangeView, savePreview } from "@/lib/contracts/fact-versions";
import { operations } from "@/lib/contracts/operation";
import { existingId, singleLine } from "@/lib/contracts/shared";
import { ENTITY_TYPES } from "@/lib/core/content/entity";
import { parsePartialDate } from "@/lib/core/shared/partial-date";

const text = (most: number, missing: string) =>
  singleLine().min(1, missing).max(most, `Use at most ${most} characters.`);

/** A fact is a few sentences: what is longer is none. */
const LONGEST_FACT = 20_000;

export const createFactBody = z
  .object({
    fact: z
      .record(z.string(), z.unknown())
      .refine((fact) => JSON.stringify(fact).length <= LONGEST_FACT, "This is too long for one fact. Split it up."),
    leaveOut: z
      .array(z.string().max(100))
      .max(20)
      .default([])
      .describe("Questions not to ask, by their keys in the preview."),
    deckId: existingId.optional().describe("A deck of yours to add it to."),
    check: z.boolean().default(false),
  })
  .strict()
  .describe(
    "A fact of your own, in the form of content/facts/*.yaml. Id, tags, importance, slot key and questions may be missing. With `check` nothing is saved.",
  );
export type CreateFactBody = z.output<typeof createFactBody>;

export const createFactAnswer = z.object({
  factId: z.string(),
  version: z.int(),
  cards: z.array(cardChangeView),
});
export type CreateFactAnswer = z.infer<typeof createFactAnswer>;

export const newFactPreview = savePreview
  .extend({
    asks: z
      .array(
        z.object({
          key: z.string(),
          wanted: z.boolean(),
          question: z.string(),
          ask: z.record(z.string(), z.unknown()),
        }),
      )
      .describe("Its questions, and whether each will be asked."),
  })
  .describe("A preview of saving the fact.");
export type NewFactPreview = z.infer<typeof newFactPreview>;

export const createSourceBody = z
  .object({
    title: text(200, "Add the title."),
    outlet: text(100, "Add where it was published.").describe("Where it was published."),
    shortName: text(40, "Add a short name.").optional().describe("Shown under answers; the outlet by default."),
    author: text(100, "Add the author, or leave this out.").optional(),
    published: z
      .string()
      .trim()
      .max(40)
      .refine((date) => parsePartialDate(date) !== undefined, "Write a date such as 2027, 2022-12 or 2022-03-09."),
    url: z.url({ protocol: /^https?$/, error: "Enter a link that starts with http:// or https://." }).optional(),
  })
  .strict()
  .describe("An article of your own.");
export const sourceChoice = z.object({ id: z.string(), name: z.string() });

export const createEntityBody = z
  .object({
    name: text(100, "Add the name."),
    type: z.enum(ENTITY_TYPES),
    category: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Use lower-case words joined by hyphens, such as national-leader.")
      .default("other")
      .describe("Its kind within its type; wrong options are taken from the same kind."),
    gloss: text(200, "Add a one-line description."),
    aliases: z.array(text(100, "Remove blank names.")).max(20).default([]),
  })
  .strict()
  .describe("A person, place or organisation that the shared bank does not have.");
export const entityChoice = z.object({ id: z.string(), name: z.string() });

const article = {
  ...{ title: "Bridges", outlet: "Harbour Gazette", shortName: "Gazette", author: "Ada Reed" },
  ...{ published: "2026-03-01", url: "https://gazette.invalid/bridges" },
};
const office = {
  ...{ name: `Harbour Office ${EXAMPLE_NUMBER}`, type: "organisation", category: "office" },
  ...{ gloss: "the office of a harbour that does not exist", aliases: [`HO ${EXAMPLE_NUMBER}`] },
};

export const ownFactOperations = operations("Facts", {
  createFact: {
    method: "post",
    path: "/api/facts",
    access: "author",
    audit: ["deckId"],
    summary: "Write a fact",
    description:
      "Writes a fact of your own: 201. With `check` nothing is saved, and you get a preview of its cards and questions: 200.",
    body: createFactBody,
    answers: { 200: newFactPreview, 201: createFactAnswer },
    errors: ["not-found"],
    example: {
      body: {
        fact: {
          ...{ kind: "event", epistemic: "fact", asOf: "2026-03", date: "2026-03" },
          statement: `In March 2026 bridge ${EXAMPLE_NUMBER} was opened.`,
          event: `the opening of bridge ${EXAMPLE_NUMBER}`,
          evidence: [{ source: EXAMPLE.sharedSourceId, paragraph: 1, quote: "the bridge was opened" }],
        },
        leaveOut: ["place-forward"],
        check: false,
      },
    },
  },
  createSource: {
    method: "post",
    path: "/api/sources",
    access: "author",
    audit: [],
    summary: "Add an article",
    description: "Adds an article of your own that facts can name as their source.",
    body: createSourceBody,
    answers: { 201: sourceChoice },
    example: { body: article },
  },
  updateSource: {
    method: "put",
    path: "/api/sources/{sourceId}",
    access: "owner",
    audit: [],
    summary: "Change an article",
    description: "Replaces the details of an article of your own; its facts show the new ones.",
    body: createSourceBody,
    answers: { 200: sourceChoice },
    example: { body: article },
  },
  deleteSource: {
    method: "delete",
    path: "/api/sources/{sourceId}",
    access: "owner",
    audit: [],
    summary: "Delete an article",
    description: "Deletes an article of your own that no fact names any more.",
    answers: { 204: null },
  },
  createEntity: {
    method: "post",
    path: "/api/entities",
    access: "author",
    audit: [],
    summary: "Add a name",
    description: "Adds a person, place or organisation that the shared bank does not have, for facts of your own.",
    body: createEntityBody,
    answers: { 201: entityChoice },
    example: { body: office },
  },
  updateEntity: {
    method: "put",
    path: "/api/entities/{entityId}",
    access: "owner",
    audit: [],
    summary: "Change a name",
    description: "Replaces the details of a name of your own; facts that mention it follow.",
    body: createEntityBody,
    answers: { 200: entityChoice },
    example: { body: office },
  },
  deleteEntity: {
    method: "delete",
    path: "/api/entities/{entityId}",
    access: "owner",
    audit: [],
    summary: "Delete a name",
    description: "Deletes a name of your own that no fact mentions any more.",
    answers: { 204: null },
  },
});
