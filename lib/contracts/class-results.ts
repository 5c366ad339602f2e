import { z } from "zod";
import { assignmentGrading } from "@/lib/contracts/assignments";
import { itemType } from "@/lib/contracts/attempts";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";
import { ITEM_FLAGS } from "@/lib/core/assessment/item-analysis/item-flags";
import { TALK_REASONS } from "@/lib/core/teaching/talk-about";

const share = z.number().min(0).max(1);
/** Of a correlation and what is made from one. */
const signedShare = z.number().min(-1.000001).max(1.000001);

export const ofAssignmentQuery = z
  .object({ assignmentId: z.string().max(200).optional() })
  .describe("One assignment; without it the one whose seminar is next, or was last.");

/** An assignment to choose from. */
export const assignmentChoice = z.object({ id: z.string(), title: z.string(), seminarAt: instant });
export type AssignmentChoice = z.infer<typeof assignmentChoice>;

const bin = z.object({ from: z.number(), to: z.number().nullable(), count: z.int() });

export const predictedRight = z
  .object({
    answers: z.int(),
    recall: share.describe("Mean recall forecast just before the answers."),
    expected: share.describe("The share right that this predicts, with slips and guessing."),
    observed: share.describe("The share that was right."),
  })
  .describe("Forecast and result of quiz answers.");

export const talkPoint = z.object({
  factId: z.string(),
  statement: z.string(),
  prompt: z.string().describe("What is asked of it first, and the answer."),
  answer: z.string(),
  readiness: share,
  reasons: z.array(z.enum(TALK_REASONS)),
  missed: z
    .object({ of: z.enum(["quiz", "cards"]), asked: z.int(), missed: z.int() })
    .describe(
      "Of students who were asked in the quiz, or of those who have met its cards, how many were wrong, or have forgotten it.",
    ),
  wrongAnswers: z.array(z.object({ text: z.string(), students: z.int() })),
  others: z.int(),
  openFlags: z.int(),
});
export type TalkPointView = z.infer<typeof talkPoint>;

export const cardsForecast = z.object({ cards: z.int(), readiness: share, met: share });

export const classForecast = z.object({
  readiness: share.describe("Mean recall over students and cards; a card never met counts 0."),
  started: z.int(),
  atTarget: z.int().describe("Students at the target or above."),
  distribution: z.array(bin),
  objectives: z.array(cardsForecast.extend({ objectiveId: z.string().nullable(), text: z.string() })),
  facts: z.array(cardsForecast.extend({ factId: z.string(), statement: z.string() })),
  talkAbout: z.array(talkPoint),
  predicted: predictedRight.nullable().describe("Null where too few answers in quizzes had a memory behind them."),
  notStarted: z
    .array(z.object({ userId: z.string(), name: z.string() }))
    .nullable()
    .describe("By name where what they do is graded; null where nothing is, and nobody's doings are told."),
});
export type ClassForecastView = z.infer<typeof classForecast>;

export const readiness = z.object({
  courseId: z.string(),
  assignments: z.array(assignmentChoice),
  assignment: assignmentChoice
    .extend({
      deckId: z.string(),
      deckTitle: z.string(),
      targetReadiness: z.number(),
      cards: z.int(),
      over: z.boolean().describe("Whether the seminar is over: then the forecast is of today."),
      hasQuiz: z.boolean(),
    })
    .nullable()
    .describe("Null where the course has none."),
  students: z.int(),
  least: z.int().describe("Below so many students nothing is told."),
  forecast: classForecast.nullable().describe("Null where nothing may be told; `reason` says why."),
  reason: z.enum(["no-assignment", "no-cards", "too-few-students"]).nullable(),
});
export type Readiness = z.infer<typeof readiness>;

export const projection = z
  .object({
    courseId: z.string(),
    assignmentId: z.string(),
    title: z.string(),
    seminarAt: instant,
    targetReadiness: z.number(),
    students: z.int(),
    at: instant.describe("When it was made."),
    forecast: z
      .object({
        readiness: share,
        started: z.int(),
        atTarget: z.int(),
        distribution: z.array(bin),
        objectives: z.array(z.object({ text: z.string(), readiness: share })),
        talkAbout: z
          .array(z.object({ factId: z.string(), prompt: z.string(), readiness: share }))
          .describe("Questions without their answers."),
      })
      .nullable(),
  })
  .describe(
    "Readiness for the whole room to see. It changes at most once a minute, and once three students have answered.",
  );
export type Projection = z.infer<typeof projection>;

export const projectionQuery = z.object({ assignmentId: z.string().min(1).max(200) });

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
  current: z.boolean().describe("False where it has been corrected or taken out since."),
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
    .describe("Why there are none: fewer than five students' would tell whose they are."),
});
export type ResearchExport = z.infer<typeof researchExport>;

export const resultOperations = operations("Results", {
  getReadiness: {
    method: "get",
    path: "/api/courses/{courseId}/readiness",
    access: "teacher",
    summary: "Get the class's readiness",
    description:
      "What the class will know at a seminar, and what to talk about. Nothing is told of fewer than five students.",
    query: ofAssignmentQuery,
    answers: { 200: readiness },
    example: { query: { assignmentId: EXAMPLE.assignmentId } },
  },
  getProjection: {
    method: "get",
    path: "/api/courses/{courseId}/projection",
    access: "teacher",
    summary: "Get readiness to project",
    description:
      "Readiness for the whole room to see, without answers. With `Accept: text/event-stream` you get it again whenever it changes.",
    query: projectionQuery,
    answers: { 200: projection },
    media: ["text/event-stream"],
    example: { query: { assignmentId: EXAMPLE.assignmentId } },
  },
  getItemAnalysis: {
    method: "get",
    path: "/api/courses/{courseId}/item-analysis",
    access: "teacher",
    summary: "Analyse quiz questions",
    description: "How the questions of an assignment's quiz do, or those of all quizzes of the course.",
    query: ofAssignmentQuery,
    answers: { 200: itemAnalysis },
    example: { query: { assignmentId: EXAMPLE.assignmentId } },
  },
  getGradebook: {
    method: "get",
    path: "/api/courses/{courseId}/gradebook",
    access: "teacher",
    summary: "Get the gradebook",
    description:
      "Students by assignments, with what is graded; as CSV for Moodle, Canvas and spreadsheets with `format`.",
    query: gradebookQuery,
    answers: { 200: gradebook },
    media: ["text/csv"],
    example: { query: { format: "json" } },
  },
  exportResponses: {
    method: "get",
    path: "/api/courses/{courseId}/responses",
    access: "leader",
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
