import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { itemType } from "@/lib/contracts/questions";
import { ofAssignmentQuery } from "@/lib/contracts/readiness";
import { share } from "@/lib/contracts/shared";

export const responsesQuery = ofAssignmentQuery.extend({ format: z.enum(["json", "csv"]).default("json") });

/** An answer in a quiz, without what would tell whose it is. */
export const researchResponse = z.object({
  learner: z.string().describe("A name made for this export alone: another export has other names."),
  assignment: z.string(),
  day: z.int().describe("Days since the assignment opened; no time of day."),
  run: z.int().describe("Which of the learner's runs at the quiz, from 1."),
  position: z.int(),
  itemId: z.string(),
  itemVersion: z.int(),
  type: itemType,
  answered: z.boolean(),
  correct: z.boolean(),
  nearMiss: z.boolean(),
  choice: z.int().nullable().describe("Which of the item's options, from 0."),
  durationMs: z.int().nullable(),
  recallBefore: share.nullable(),
  firstSight: z.boolean(),
  regraded: z.boolean(),
});
export type ResearchResponse = z.infer<typeof researchResponse>;

export const researchExport = z.object({
  courseId: z.string(),
  learners: z.int(),
  responses: z.array(researchResponse),
  reason: z
    .enum(["too-few-students"])
    .nullable()
    .describe("Why there are none: fewer than five students have answered."),
});
export type ResearchExport = z.infer<typeof researchExport>;

export const researchOperations = operations("Results", {
  exportResponses: {
    method: "get",
    path: "/api/courses/{courseId}/responses",
    access: "leader",
    proof: "recent",
    audit: [],
    summary: "Export answers for research",
    description:
      "The answers in the course's quizzes under pseudonyms, as JSON or CSV. Needs five students who answered.",
    query: responsesQuery,
    answers: { 200: researchExport },
    media: ["text/csv"],
    errors: ["conflict"],
    example: { query: { assignmentId: EXAMPLE.assignmentId } },
  },
});
