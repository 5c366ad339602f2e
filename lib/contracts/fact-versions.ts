import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { clientId, instant } from "@/lib/contracts/shared";

const reason = z
  .string()
  .trim()
  .min(1, "Say why: learners read it.")
  .max(500, "Say it in 500 characters at most: learners read it.");

export const factChangeKind = z.enum(["correct", "supersede", "retire", "restore"]);

/**
 * What an editor does to a published fact. `fact` has the changed fields in the form of content/facts/*.yaml, merged
 * over the fact as it is; null takes a field away. With `check` nothing is saved: the answer says what saving would do.
 */
export const createFactVersionBody = z
  .object({
    /** Made by the client, of the change: sent again, it gives what was saved. */
    id: clientId.optional(),
    change: factChangeKind,
    /** The version that the change was made on. */
    baseVersion: z.int().min(1),
    reason: reason.optional(),
    fact: z.record(z.string(), z.unknown()).optional(),
    /** Only with "supersede": the fact that holds now. */
    supersededBy: z.string().min(1).max(200).optional(),
    /** True where learners need not be told of a mere rewording. */
    quiet: z.boolean().default(false),
    check: z.boolean().default(false),
  })
  .strict()
  .refine(({ check, reason: given }) => check || given !== undefined, {
    message: "Say why: learners read it.",
    path: ["reason"],
  })
  .refine(({ change, fact }) => change !== "correct" || fact !== undefined, {
    message: "Give the fields that change, under `fact`.",
    path: ["fact"],
  })
  .refine(
    ({ change, fact, supersededBy }) => change !== "supersede" || (fact === undefined) !== (supersededBy === undefined),
    { message: "Say what holds now: give either `fact` or `supersededBy`.", path: ["fact"] },
  )
  .refine(({ change, fact }) => (change !== "retire" && change !== "restore") || fact === undefined, {
    message: "Nothing else changes with this: leave `fact` away.",
    path: ["fact"],
  })
  .refine(({ change, supersededBy }) => change === "supersede" || supersededBy === undefined, {
    message: "Only with supersede another fact takes the place of this one.",
    path: ["supersededBy"],
  });
export type CreateFactVersionBody = z.output<typeof createFactVersionBody>;

/** What the change does to a card, for whoever has learned it. */
export const cardEffect = z.enum(["relearn", "reworded", "unchanged", "retired", "restored", "new"]);
export const cardChangeView = z.object({
  cardId: z.string(),
  effect: cardEffect,
  prompt: z.string(),
  promptWas: z.string().nullable(),
  was: z.string().nullable(),
  now: z.string().nullable(),
});
export type CardChangeView = z.infer<typeof cardChangeView>;

/** A quiz question as somebody would get it; without options and places it is typed. */
export const itemExample = z.object({
  type: z.string(),
  stem: z.string(),
  key: z.string(),
  options: z.array(z.string()),
  /** What is put in its place, each with where it belongs; of events the earliest first. */
  places: z.array(z.object({ text: z.string(), answer: z.string() })),
  /** What the rules find in it: it is published all the same. */
  findings: z.array(z.string()),
});
export type ItemExample = z.infer<typeof itemExample>;

export const createFactVersionAnswer = z.object({
  factId: z.string(),
  version: z.int(),
  changeId: z.string(),
  cards: z.array(cardChangeView),
  /** Answers in quizzes whose mark has changed. */
  regraded: z.int(),
});
export type CreateFactVersionAnswer = z.infer<typeof createFactVersionAnswer>;

/** What saving a change would do. Where there are problems it would be refused, and nothing else is said. */
export const factVersionPreview = z.object({
  factId: z.string(),
  baseVersion: z.int(),
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  /** What does not stop it, and would better be mended. */
  warnings: z.array(z.string()),
  cards: z.array(cardChangeView),
  items: z.object({
    before: z.int(),
    after: z.int(),
    examples: z.array(itemExample),
  }),
  /** How many have learned a card that changes, and how many of them learn one anew. */
  learners: z.object({ concerned: z.int(), relearning: z.int() }),
  /** Answers in quizzes that would be marked anew with another mark. */
  regraded: z.int(),
  /** Those of them that count as right whatever was answered, since their question has no right answer any more. */
  regradedForEveryone: z.int(),
});
export type FactVersionPreview = z.infer<typeof factVersionPreview>;

export const factVersionLog = z.object({
  factId: z.string(),
  currentVersion: z.int(),
  retired: z.boolean(),
  versions: z.array(
    z.object({
      version: z.int(),
      /** Null where it came from the content files. */
      change: z.enum(["corrected", "superseded", "retired", "restored"]).nullable(),
      reason: z.string().nullable(),
      at: instant,
      /** For instructors and editors; null for others, and where the account is gone. */
      who: z.string().nullable(),
      statement: z.string(),
      asOf: z.string(),
    }),
  ),
  /** For editors: the fact as it is now, in the form of content/facts/*.yaml. */
  form: z.record(z.string(), z.unknown()).nullable(),
});
export type FactVersionLog = z.infer<typeof factVersionLog>;

export const factVersionOperations = operations("Facts", {
  listFactVersions: {
    method: "get",
    path: "/api/facts/{factId}/versions",
    access: "signedIn",
    summary: "List a fact's versions",
    description: "Every version of a fact: what changed, when and why.",
    answers: { 200: factVersionLog },
  },
  changeFact: {
    method: "post",
    path: "/api/facts/{factId}/versions",
    access: "editor",
    summary: "Correct, supersede, retire or restore a fact",
    description:
      "Makes a new version of a fact: 201. Editors change facts of the shared bank, and everyone their own. With `check` nothing is saved, and you get a preview of what it would do: 200.",
    body: createFactVersionBody,
    answers: { 200: factVersionPreview, 201: createFactVersionAnswer },
    example: {
      body: {
        ...{ change: "correct", baseVersion: 1, reason: "The day was missing." },
        fact: { dateNote: "found in the second paragraph" },
        ...{ quiet: true, check: false },
      },
    },
  },
});
