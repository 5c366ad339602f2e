import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { clientId, existingId, fieldProblem, instant } from "@/lib/contracts/shared";

const reason = z
  .string()
  .trim()
  .min(1, "Add a reason. Learners will read it.")
  .max(500, "Say it in 500 characters at most: learners read it.");

export const factChangeKind = z.enum(["correct", "supersede", "retire", "restore"]);

export const createFactVersionBody = z
  .object({
    id: clientId.optional().describe("Made by the client; sending it again returns what was saved."),
    change: factChangeKind,
    baseVersion: z.int32().min(1).describe("The version you changed; if the fact has changed since, you get 409."),
    reason: reason.optional(),
    fact: z.record(z.string(), z.unknown()).optional(),
    supersededBy: existingId.optional().describe("Only with `supersede`: the fact that replaces it."),
    quiet: z.boolean().default(false).describe("True if learners need not be told of a mere rewording."),
    check: z.boolean().default(false),
  })
  .strict()
  .refine(({ check, reason: given }) => check || given !== undefined, {
    message: "Add a reason. Learners will read it.",
    path: ["reason"],
  })
  .refine(({ change, fact }) => change !== "correct" || fact !== undefined, {
    message: "Change something first.",
    path: ["fact"],
  })
  .refine(
    ({ change, fact, supersededBy }) => change !== "supersede" || (fact === undefined) !== (supersededBy === undefined),
    { message: "Say what’s true now, or choose the fact that replaces this one.", path: ["fact"] },
  )
  .refine(({ change, fact }) => (change !== "retire" && change !== "restore") || fact === undefined, {
    message: "Don’t send changes to the fact with this.",
    path: ["fact"],
  })
  .refine(({ change, supersededBy }) => change === "supersede" || supersededBy === undefined, {
    message: "Only an update can replace this fact with another.",
    path: ["supersededBy"],
  })
  .describe(
    "A change of a published fact. `fact` has the changed fields, in the form of content/facts/*.yaml; null removes a field. With `check` nothing is saved.",
  );
export type CreateFactVersionBody = z.output<typeof createFactVersionBody>;

export const cardEffect = z
  .enum(["relearn", "reworded", "unchanged", "retired", "restored", "new"])
  .describe("What the change does to a card that someone has learned.");
export const cardChangeView = z.object({
  cardId: z.string(),
  effect: cardEffect,
  prompt: z.string(),
  promptWas: z.string().nullable(),
  was: z.string().nullable(),
  now: z.string().nullable(),
});
export type CardChangeView = z.infer<typeof cardChangeView>;

export const itemExample = z
  .object({
    type: z.string(),
    stem: z.string(),
    key: z.string(),
    options: z.array(z.string()),
    places: z
      .array(z.object({ text: z.string(), answer: z.string() }))
      .describe("What is to be placed, each with where it belongs."),
    findings: z.array(z.string()).describe("Warnings about its quality."),
  })
  .describe("A quiz question as a learner would get it.");
export type ItemExample = z.infer<typeof itemExample>;

export const createFactVersionAnswer = z.object({
  factId: z.string(),
  version: z.int(),
  changeId: z.string(),
  cards: z.array(cardChangeView),
  regraded: z.int().describe("Quiz answers whose mark has changed."),
});
export type CreateFactVersionAnswer = z.infer<typeof createFactVersionAnswer>;

export const itemsPreview = z
  .object({ before: z.int(), after: z.int(), examples: z.array(itemExample) })
  .describe("How many quiz questions there are of it, before and after, with some of them.");

/** What keeps a fact from being saved, and what saving it would do. */
export const savePreview = z.object({
  problems: z.array(fieldProblem).describe("Any of these prevents saving."),
  warnings: z.array(z.string()).describe("Warnings, which don't prevent saving."),
  cards: z.array(cardChangeView),
  items: itemsPreview,
});

export const factVersionPreview = savePreview
  .extend({
    factId: z.string(),
    baseVersion: z.int(),
    learners: z
      .object({ concerned: z.int(), relearning: z.int() })
      .describe("How many have learned a card that changes, and how many of them relearn one."),
    regraded: z.int().describe("Quiz answers whose mark would change."),
    regradedForEveryone: z
      .int()
      .describe("Those that would count as right for everyone, since no answer is right any more."),
  })
  .describe("What a change would do.");
export type FactVersionPreview = z.infer<typeof factVersionPreview>;

export const factVersionLog = z.object({
  factId: z.string(),
  currentVersion: z.int(),
  retired: z.boolean(),
  versions: z.array(
    z.object({
      version: z.int(),
      change: z
        .enum(["corrected", "superseded", "retired", "restored"])
        .nullable()
        .describe("Null where it came with the content."),
      reason: z.string().nullable(),
      at: instant,
      who: z
        .string()
        .nullable()
        .describe("For instructors and editors; null for others, and where the account is gone."),
      statement: z.string(),
      asOf: z.string(),
    }),
  ),
  form: z.record(z.string(), z.unknown()).nullable().describe("For editors: the fact as it is now."),
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
    audit: ["change", "baseVersion", "supersededBy", "check"],
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
