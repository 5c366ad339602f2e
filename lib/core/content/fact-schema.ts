import { z } from "zod";
import { EPISTEMIC_TYPES, QUALIFIERS, UNITS } from "@/lib/core/content/fact";
import { partialDate, slug, text } from "@/lib/core/content/schema-parts";

const TARGETS = [
  "value",
  "date",
  "subject",
  "event",
  "actor",
  "place",
  "person",
  "role",
  "name",
  "provision",
  "article",
  "party",
  "speaker",
  "proposition",
  "cause",
  "effect",
  "rank",
  "comparison",
  "members",
  "member",
  "term",
  "gloss",
] as const;

const quantity = z.strictObject({
  value: z.number(),
  unit: z.enum(UNITS),
  of: text.optional(),
  noun: text.optional(),
  qualifier: z.enum(QUALIFIERS),
});

const answer = z
  .strictObject({
    text: text.optional(),
    accept: z.array(text).optional(),
    entity: slug.optional(),
    date: partialDate.optional(),
    quantity: quantity.optional(),
  })
  .superRefine((value, context) => {
    const given = [value.text, value.entity, value.date, value.quantity].filter((part) => part !== undefined);
    if (given.length !== 1) {
      context.addIssue({ code: "custom", message: "Give exactly one of text, entity, date and quantity." });
    }
    if (value.accept !== undefined && value.text === undefined) {
      context.addIssue({ code: "custom", path: ["accept"], message: "Only text answers have other accepted answers." });
    }
  });

const ask = z.strictObject({
  target: z.enum(TARGETS),
  label: slug.optional(),
  direction: z.enum(["forward", "reverse"]).default("forward"),
  question: text,
  answer: answer.optional(),
  span: text.optional(),
  misconceptions: z.array(z.strictObject({ text, why: text })).default([]),
});

const base = {
  id: slug,
  statement: text,
  epistemic: z.enum(EPISTEMIC_TYPES),
  attribution: z
    .strictObject({
      speaker: slug,
      mode: z.enum(["direct", "indirect", "poll", "document", "author"]),
      verb: text,
    })
    .optional(),
  asOf: partialDate,
  validUntil: partialDate.optional(),
  volatile: z.boolean().default(false),
  dateNote: text.optional(),
  evidence: z
    .array(z.strictObject({ source: slug, paragraph: z.number().int().positive(), quote: text }))
    .min(1, "needs at least one piece of evidence: source, paragraph and quotation."),
  entities: z.array(slug).default([]),
  tags: z.array(slug).min(1, "needs at least one tag."),
  objective: slug.optional(),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)], { error: "must be 1, 2 or 3." }),
  slotKey: text,
  interferes: z.array(slug).default([]),
  conflictsWith: z.array(z.strictObject({ fact: slug, note: text })).default([]),
  supersededBy: slug.optional(),
  asks: z.array(ask).min(1, "needs at least one ask: what should a learner be able to answer?"),
};

/** A fact as content/facts/*.yaml has it; the slots beside the common fields depend on its kind. */
export const factSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      ...base,
      kind: z.literal("quantity"),
      subject: text,
      property: text,
      value: quantity,
      at: partialDate.optional(),
    }),
    z.strictObject({
      ...base,
      kind: z.literal("event"),
      event: text,
      date: partialDate.optional(),
      actor: slug.optional(),
      place: text.optional(),
    }),
    z.strictObject({
      ...base,
      kind: z.literal("personRole"),
      person: slug,
      role: text,
      organisation: slug.optional(),
      uniqueCue: text,
    }),
    z.strictObject({
      ...base,
      kind: z.literal("policy"),
      name: text,
      date: partialDate.optional(),
      parties: z.array(slug).default([]),
      provision: text.optional(),
      article: text.optional(),
    }),
    z.strictObject({
      ...base,
      kind: z.literal("claim"),
      proposition: text,
      stance: z.enum(["asserts", "denies", "predicts", "argues"]),
    }),
    z.strictObject({ ...base, kind: z.literal("causeEffect"), cause: text, effect: text, hedged: z.boolean() }),
    z.strictObject({
      ...base,
      kind: z.literal("comparison"),
      a: text,
      b: text,
      property: text,
      relation: text,
      rank: z.number().int().positive().optional(),
    }),
    z.strictObject({
      ...base,
      kind: z.literal("list"),
      label: text,
      members: z.array(text).min(2),
      complete: z.boolean(),
    }),
    z.strictObject({ ...base, kind: z.literal("definition"), term: text, gloss: text, genus: text }),
  ],
  { error: "must be one of: quantity, event, personRole, policy, claim, causeEffect, comparison, list, definition." },
);

/** A fact as it is written, dates and figures as texts. */
export type FactFormText = z.input<typeof factSchema>;
/** The same once it is read. */
export type FactForm = z.output<typeof factSchema>;
export type AskForm = FactForm["asks"][number];
export type AnswerForm = NonNullable<AskForm["answer"]>;
