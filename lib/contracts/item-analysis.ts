import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { itemType } from "@/lib/contracts/questions";
import { assignmentChoice, ofAssignmentQuery, predictedRight } from "@/lib/contracts/readiness";
import { share } from "@/lib/contracts/shared";
import { ITEM_FLAGS } from "@/lib/core/assessment/item-analysis/item-flags";

/** Of a correlation and what is made from one. */
const signedShare = z.number().min(-1.000001).max(1.000001);

export const choiceShare = z.object({
  text: z.string(),
  isKey: z.boolean(),
  chosen: z.int(),
  share,
  upper: share.describe("Of the 27 in a hundred who did best, and worst, in the rest of the quiz."),
  lower: share,
});

export const itemFigures = z.object({
  facility: share,
  standardDeviation: z.number(),
  discrimination: signedShare.nullable(),
  efficiency: signedShare.nullable(),
  effectiveWeight: share.nullable(),
  medianMs: z.number().nullable(),
  choices: z.array(choiceShare),
  firstSight: z.object({ answers: z.int(), facility: share.nullable() }),
  predicted: predictedRight.nullable(),
  flags: z.array(z.enum(ITEM_FLAGS)),
});
export type ItemFiguresView = z.infer<typeof itemFigures>;

export const analysedItem = z.object({
  itemId: z.string(),
  version: z.int().describe("The version that was answered last."),
  current: z.boolean().describe("False if it has since been corrected or removed."),
  type: itemType,
  stem: z.string(),
  key: z.string(),
  factId: z.string(),
  facts: z
    .array(
      z.object({
        factId: z.string(),
        prompt: z.string().describe("What was to be placed, or the question itself."),
        cardId: z.string().nullable().describe("To report it by; null where the question asks no card of the fact."),
        mayEdit: z.boolean(),
      }),
    )
    .describe("The facts it asks about, and whether you may correct them."),
  answers: z.int(),
  guess: share,
  regraded: z.int().describe("Answers regraded after a correction."),
  regradedForEveryone: z
    .boolean()
    .describe(
      "Whether some of them count as right whatever was answered, since the question has no right answer any more.",
    ),
  figures: itemFigures.nullable().describe("Null where there are too few answers."),
});
export type AnalysedItemView = z.infer<typeof analysedItem>;

export const itemAnalysis = z.object({
  courseId: z.string(),
  assignments: z.array(assignmentChoice),
  assignmentId: z.string().nullable().describe("Null for all quizzes of the course together."),
  form: z.enum(["fixed", "drawn"]).describe("fixed: everyone got the same questions; drawn: everyone got others."),
  learners: z.int(),
  least: z.int(),
  meanScore: share.nullable(),
  alpha: z.number().max(1).nullable(),
  items: z.array(analysedItem),
});
export type ItemAnalysisView = z.infer<typeof itemAnalysis>;

export const itemAnalysisOperations = operations("Results", {
  getItemAnalysis: {
    method: "get",
    path: "/api/courses/{courseId}/item-analysis",
    access: "teacher",
    summary: "Analyse quiz questions",
    description: "How the questions of an assignment's quiz performed, or of all quizzes in the course.",
    query: ofAssignmentQuery,
    answers: { 200: itemAnalysis },
    example: { query: { assignmentId: EXAMPLE.assignmentId } },
  },
});
