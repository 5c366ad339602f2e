import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { bin, existingId, instant, share } from "@/lib/contracts/shared";
import { TALK_REASONS } from "@/lib/core/teaching/talk-about";

export const ofAssignmentQuery = z
  .object({ assignmentId: z.string().max(200).optional() })
  .describe("One assignment; without it the one whose seminar is next, or was last.");

/** An assignment to choose from. */
export const assignmentChoice = z.object({ id: z.string(), title: z.string(), seminarAt: instant });
export type AssignmentChoice = z.infer<typeof assignmentChoice>;

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
    .describe("By name if their work is graded; null if nothing is graded."),
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
  at: instant.nullable().describe("When it was drawn: at most once a minute, and once three students have answered."),
  students: z.int(),
  least: z.int().describe("The least number of students with accounts who have started."),
  forecast: classForecast.nullable().describe("Null if there are too few students; `reason` says why."),
  reason: z.enum(["no-assignment", "no-cards", "too-few-students"]).nullable(),
  history: z
    .array(z.object({ at: instant, readiness: share }))
    .describe("The readiness that was shown last on each day, as far as it was shown."),
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
    forecast: classForecast
      .pick({ readiness: true, started: true, atTarget: true, distribution: true })
      .extend({
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

export const projectionQuery = z.object({ assignmentId: existingId });

export const readinessOperations = operations("Results", {
  getReadiness: {
    method: "get",
    path: "/api/courses/{courseId}/readiness",
    access: "teacher",
    summary: "Get the class's readiness",
    description:
      "What the class is expected to know at a seminar, and what to talk about. Shown from five students with accounts who have started.",
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
});
