import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import {
  clientId,
  durationMs,
  epistemic,
  instant,
  memoryView,
  nextCursor,
  pageQuery,
  sourceView,
  standing,
} from "@/lib/contracts/shared";
import { ITEM_TYPE_NAMES } from "@/lib/core/generation/item-types";

export const itemType = z.enum(ITEM_TYPE_NAMES);

export const shownText = z.object({ id: z.string(), text: z.string() });

export const itemView = z
  .object({
    itemId: z.string(),
    type: itemType,
    stem: z.string(),
    options: z.array(shownText).optional(),
    elements: z.array(shownText).optional().describe("The left sides of pairs, or the events to put in order."),
    choices: z.array(shownText).optional().describe("The right sides to match with the elements."),
    unit: z.string().optional().describe("Shown after the field of a typed answer."),
    input: z.enum(["number", "text"]).optional(),
  })
  .describe("A question before it is answered. Nothing in it tells the right answer.");
export type ItemView = z.infer<typeof itemView>;

export const createAttemptBody = z
  .object({
    id: clientId.optional().describe("Made by the client; sending it again gives the same attempt."),
    deckId: z.string().min(1).max(200).optional(),
    assignmentId: z.guid().optional(),
    length: z.int().min(5, "A quiz has 5 to 50 questions.").max(50, "A quiz has 5 to 50 questions.").optional(),
    types: z.array(itemType).min(1).optional(),
    feedback: z.enum(["immediate", "deferred"]).default("immediate"),
    timeLimitSeconds: z.int().min(30).max(14_400).optional(),
    seed: z.string().max(100).optional().describe("Ignored for assignments."),
  })
  .strict()
  .refine(({ deckId, assignmentId }) => (deckId === undefined) !== (assignmentId === undefined), {
    message: "Name a deck, or an assignment, and not both.",
    path: ["deckId"],
  })
  .describe("A quiz on a deck with settings of your own, or the quiz of an assignment.");

const placeId = z.string().min(1).max(20);
const pair = z.object({ left: placeId, right: placeId }).strict();

export const itemResponse = z
  .union([
    z.object({ optionId: z.string().min(1).max(20) }).strict(),
    z.object({ text: z.string().max(500) }).strict(),
    z.object({ pairs: z.array(pair).max(10).readonly() }).strict(),
    z.object({ order: z.array(placeId).max(10).readonly() }).strict(),
  ])
  .describe("The option chosen, the text typed, the pairs matched, or the order of the events.");

export const createResponseBody = z.object({
  id: clientId,
  itemId: z.string().min(1).max(200),
  response: itemResponse,
  durationMs: durationMs.default(0),
});

export const elementFeedback = z
  .object({
    id: z.string(),
    text: z.string(),
    answer: z.string().describe("The right side of the pair, or the date."),
    correct: z.boolean(),
    why: z.string(),
    epistemic,
    sourceLine: z.string(),
  })
  .describe("One pair as it should be, or one event at its place, the earliest first.");
export type ElementFeedback = z.infer<typeof elementFeedback>;

export const askedFact = z
  .object({
    factId: z.string(),
    standing,
    prompt: z.string().describe("What was to be placed, or the question itself."),
    cardId: z.string().nullable().describe("Null where the question asks no card of the fact."),
  })
  .describe("A fact that the question asks about.");
export type AskedFact = z.infer<typeof askedFact>;

export const itemFeedback = z
  .object({
    correct: z.boolean(),
    nearMiss: z.boolean(),
    share: z.number().describe("Partial credit, 0 to 1."),
    key: z.string(),
    why: z.string(),
    epistemic,
    sourceLine: z.string().describe('Who says so, as of when: "NBR interview, as of 2024".'),
    source: sourceView,
    facts: z.array(askedFact),
    options: z
      .array(z.object({ id: z.string(), isKey: z.boolean(), whyWrong: z.string().nullable() }))
      .optional()
      .describe("Why each wrong option is wrong."),
    elements: z.array(elementFeedback).optional(),
    memory: z.array(memoryView),
    markedAnew: z
      .array(
        z.object({
          changeId: z.string(),
          at: instant,
          reason: z.string(),
          was: z.boolean(),
          now: z.boolean(),
          forEveryone: z
            .boolean()
            .describe("True where no answer was right any more, so that it counts as right for everyone."),
          keyNow: z.string().nullable().describe("The right answer since then; null where there were several."),
        }),
      )
      .optional()
      .describe("Regrades after the question was corrected; `correct` is the result after them."),
  })
  .describe("Feedback on an answer.");
export type ItemFeedback = z.infer<typeof itemFeedback>;

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
  feedback: z.enum(["immediate", "deferred"]),
  startedAt: instant,
  submittedAt: instant.nullable(),
  deadline: instant.nullable(),
  items: z.array(itemView.extend({ response: itemResponse.nullable(), result: itemFeedback.nullable() })),
  score: attemptScore.nullable().describe("Null while the attempt is open."),
});
export type AttemptView = z.infer<typeof attempt>;

export const practiceItem = z
  .object({
    itemId: z.string(),
    itemVersion: z.int(),
    cardIds: z.array(z.string()),
    type: itemType,
    stem: z.string(),
    options: z
      .array(z.object({ id: z.string(), text: z.string(), isKey: z.boolean(), whyWrong: z.string().nullable() }))
      .optional(),
    elements: z
      .array(
        z.object({
          id: z.string(),
          cardId: z.string(),
          place: z.int().describe("Its place among the question's cards: in an ordering, the right one."),
          text: z.string(),
          answer: z.string(),
          why: z.string(),
          epistemic,
          sourceLine: z.string(),
        }),
      )
      .optional()
      .describe("What is to be matched or put in order, each with where it belongs."),
    choices: z.array(shownText).optional(),
    unit: z.string().optional(),
    input: z.enum(["number", "text"]).optional(),
    accepted: z.unknown().optional(),
    key: z.string(),
    why: z.string(),
    epistemic,
    sourceLine: z.string(),
    source: sourceView,
  })
  .describe("A question for practice, with its answer.");
export type PracticeItem = z.infer<typeof practiceItem>;
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
      "Starts a quiz on a deck with the settings you choose, or the quiz of an assignment with the settings of that. Nothing in the answer tells which option is right.",
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
      "Answers one question of an open attempt. With immediate feedback you are told the right answer. Idempotent by `id`.",
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
