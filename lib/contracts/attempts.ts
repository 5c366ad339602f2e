import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { itemFeedback, itemResponse, itemType, itemView, practiceItem } from "@/lib/contracts/questions";
import { clientId, durationMs, existingId, instant, nextCursor, pageQuery } from "@/lib/contracts/shared";

export const quizLength = z.int().min(5, "A quiz has 5 to 50 questions.").max(50, "A quiz has 5 to 50 questions.");
/** When answers are shown: after each question, or once the quiz is submitted. */
export const quizFeedback = z.enum(["immediate", "deferred"]);

export const createAttemptBody = z
  .object({
    id: clientId.optional().describe("Made by the client; sending it again returns the same attempt."),
    deckId: existingId.optional(),
    assignmentId: z.guid().optional(),
    length: quizLength.optional(),
    types: z.array(itemType).min(1).optional(),
    metFirst: z
      .boolean()
      .optional()
      .describe("Asks about cards you have met before all others. Ignored for assignments."),
    feedback: quizFeedback.default("immediate"),
    timeLimitSeconds: z.int().min(30).max(14_400).optional(),
    seed: z.string().max(100).optional().describe("Ignored for assignments."),
  })
  .strict()
  .refine(({ deckId, assignmentId }) => (deckId === undefined) !== (assignmentId === undefined), {
    message: "Choose either a deck or an assignment.",
    path: ["deckId"],
  })
  .describe("A quiz on a deck with settings of your own, or the quiz of an assignment.");

export const createResponseBody = z.object({
  id: clientId,
  itemId: existingId,
  response: itemResponse,
  durationMs: durationMs.default(0),
});

export const createResponseAnswer = z.object({
  id: z.string(),
  itemId: z.string(),
  recorded: z.literal(true),
  feedback: itemFeedback.nullable(),
});

export const score = z.object({ correct: z.int(), answered: z.int(), total: z.int(), share: z.number() });
export type Score = z.infer<typeof score>;

export const attemptScore = score.extend({ partialShare: z.number() }).describe("With partial credit.");
export type AttemptScore = z.infer<typeof attemptScore>;

export const attempt = z.object({
  attemptId: z.string(),
  deckId: z.string(),
  deckTitle: z.string(),
  assignmentId: z.string().nullable().describe("Null where it is not of an assignment."),
  status: z.enum(["open", "submitted"]),
  feedback: quizFeedback,
  startedAt: instant,
  submittedAt: instant.nullable(),
  deadline: instant.nullable(),
  items: z.array(itemView.extend({ response: itemResponse.nullable(), result: itemFeedback.nullable() })),
  score: attemptScore.nullable().describe("Null while the attempt is open."),
});
export type AttemptView = z.infer<typeof attempt>;

export const practiceItems = z.object({ deckId: z.string(), items: z.array(practiceItem), next: nextCursor });

export const attemptOperations = operations("Quizzes", {
  listPracticeItems: {
    method: "get",
    path: "/api/decks/{deckId}/practice-items",
    access: "owner",
    summary: "List practice questions",
    description:
      "The questions of a deck with their answers, for practice, also offline; never those of an open assignment. Follow `next` for the rest.",
    query: pageQuery,
    answers: { 200: practiceItems },
  },
  createAttempt: {
    method: "post",
    path: "/api/attempts",
    access: "signedIn",
    summary: "Start a quiz",
    description:
      "Starts a quiz on a deck with the settings you choose, or the quiz of an assignment with the settings of that. The response doesn't reveal the correct options.",
    body: createAttemptBody,
    answers: { 201: attempt },
    errors: ["not-found"],
    example: {
      body: { deckId: "all", length: 5, types: ["cloze"], feedback: "deferred", timeLimitSeconds: 600, seed: "a" },
    },
  },
  getAttempt: {
    method: "get",
    path: "/api/attempts/{attemptId}",
    access: "owner",
    summary: "Get an attempt",
    description: "An attempt of yours: its questions, your answers, and the feedback and score you may see so far.",
    answers: { 200: attempt },
  },
  answerQuestion: {
    method: "post",
    path: "/api/attempts/{attemptId}/responses",
    access: "owner",
    summary: "Answer a question",
    description:
      "Answers one question of an open attempt. With immediate feedback, the response has the correct answer. Idempotent by `id`.",
    body: createResponseBody,
    answers: { 200: createResponseAnswer },
    example: {
      body: { id: EXAMPLE.newId, itemId: EXAMPLE.viewId, response: { text: "words" }, durationMs: 9_000 },
    },
  },
  submitAttempt: {
    method: "post",
    path: "/api/attempts/{attemptId}/submission",
    access: "owner",
    summary: "Submit an attempt",
    description: "Submits an attempt and gives its score and feedback. Idempotent.",
    answers: { 200: attempt },
  },
});
