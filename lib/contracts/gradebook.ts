import { z } from "zod";
import { assignmentGrading } from "@/lib/contracts/assignments";
import { operations } from "@/lib/contracts/operation";
import { assignmentChoice } from "@/lib/contracts/readiness";
import { instant, share } from "@/lib/contracts/shared";

export const grade = z.discriminatedUnion("rule", [
  z.object({ rule: z.literal("none") }),
  z.object({ rule: z.literal("done"), cardsMet: z.int(), cards: z.int(), quizDone: z.boolean().nullable() }),
  z.object({ rule: z.literal("minutes"), minutes: z.number(), wanted: z.number() }),
  z.object({ rule: z.literal("cardsAtTarget"), cards: z.int(), atTarget: z.int() }),
  z.object({
    rule: z.literal("quizScore"),
    runs: z.int(),
    right: z.int().nullable(),
    items: z.int().nullable(),
  }),
]);

export const gradebookEntry = z.object({
  grade,
  score: share.nullable().describe("0 to 1; null where nothing is graded, or there is nothing to grade yet."),
  done: z.boolean().nullable(),
  late: z
    .object({ amount: z.number(), of: z.number(), at: instant })
    .nullable()
    .describe("What of it was sent well after it was done: minutes where these are graded, else cards."),
  lastActivityAt: instant.nullable(),
});
export type GradebookEntryView = z.infer<typeof gradebookEntry>;

/** csv: scores of 100, as Moodle and Canvas import them; details: every figure, for a spreadsheet. */
export const GRADEBOOK_FORMATS = ["json", "csv", "details"] as const;
export const gradebookQuery = z.object({ format: z.enum(GRADEBOOK_FORMATS).default("json") });

export const gradebook = z.object({
  courseId: z.string(),
  assignments: z.array(assignmentChoice.extend({ grading: assignmentGrading, hasQuiz: z.boolean() })),
  students: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      email: z.string().nullable().describe("As the roster has them."),
      identifier: z.string().nullable(),
      entries: z.array(gradebookEntry).describe("One for each assignment, in their order."),
    }),
  ),
});
export type Gradebook = z.infer<typeof gradebook>;

export const gradebookOperations = operations("Results", {
  getGradebook: {
    method: "get",
    path: "/api/courses/{courseId}/gradebook",
    access: "teacher",
    proof: "recent",
    audit: [],
    summary: "Get the gradebook",
    description:
      "Students and their graded results by assignment; as CSV for Moodle, Canvas and spreadsheets with `format`.",
    query: gradebookQuery,
    answers: { 200: gradebook },
    errors: ["too-many-requests"],
    media: ["text/csv"],
    example: { query: { format: "json" } },
  },
});
