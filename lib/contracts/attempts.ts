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
import { ITEM_TYPES } from "@/lib/core/generation/item";

export const itemType = z.enum(ITEM_TYPES);

const shownText = z.object({ id: z.string(), text: z.string() });

/** What may be known of an item before it is answered: nothing here tells the key. */
export const itemView = z.object({
  itemId: z.string(),
  type: itemType,
  stem: z.string(),
  options: z.array(shownText).optional(),
  /** What is to be put in its place: the left sides of pairs, or events to be ordered. */
  elements: z.array(shownText).optional(),
  /** What can be put beside the elements of a matching. */
  choices: z.array(shownText).optional(),
  /** Shown behind the field of a typed answer. */
  unit: z.string().optional(),
  input: z.enum(["number", "text"]).optional(),
});
export type ItemView = z.infer<typeof itemView>;

/** A quiz on a deck, as one likes, or that of an assignment, whose settings hold. */
export const createAttemptBody = z
  .object({
    /** Made by the client: sent again, it gives the same quiz. */
    id: clientId.optional(),
    deckId: z.string().min(1).max(200).optional(),
    assignmentId: z.guid().optional(),
    length: z.int().min(5, "A quiz has 5 to 50 questions.").max(50, "A quiz has 5 to 50 questions.").optional(),
    types: z.array(itemType).min(1).optional(),
    feedback: z.enum(["immediate", "deferred"]).default("immediate"),
    timeLimitSeconds: z.int().min(30).max(14_400).optional(),
    /** Ignored for assignments. */
    seed: z.string().max(100).optional(),
  })
  .strict()
  .refine(({ deckId, assignmentId }) => (deckId === undefined) !== (assignmentId === undefined), {
    message: "Name a deck, or an assignment, and not both.",
    path: ["deckId"],
  });

const placeId = z.string().min(1).max(20);
const pair = z.object({ left: placeId, right: placeId }).strict();

/** An option chosen, words typed, pairs of a matching (each element once, each choice once), the order of an ordering. */
export const itemResponse = z.union([
  z.object({ optionId: z.string().min(1).max(20) }).strict(),
  z.object({ text: z.string().max(500) }).strict(),
  z.object({ pairs: z.array(pair).max(10).readonly() }).strict(),
  z.object({ order: z.array(placeId).max(10).readonly() }).strict(),
]);
export type ResponseValue = z.infer<typeof itemResponse>;

export const createResponseBody = z.object({
  id: clientId,
  itemId: z.string().min(1).max(200),
  response: itemResponse,
  durationMs: durationMs.default(0),
});

/** One pair as it belongs together, or one event at its place: of an ordering the earliest first. */
export const elementFeedback = z.object({
  id: z.string(),
  text: z.string(),
  /** The right side of the pair, or the date. */
  answer: z.string(),
  correct: z.boolean(),
  why: z.string(),
  epistemic,
  sourceLine: z.string(),
});
export type ElementFeedback = z.infer<typeof elementFeedback>;

/** A fact that an item asks about, with the way to report what was asked of it. */
export const askedFact = z.object({
  factId: z.string(),
  standing,
  /** Of a pair or an order what was to be placed; else the item's own stem. */
  prompt: z.string(),
  /** Null where the item asks no card of the fact. */
  cardId: z.string().nullable(),
});
export type AskedFact = z.infer<typeof askedFact>;

/** What is said once an item is answered (immediate feedback) or the attempt is submitted. */
export const itemFeedback = z.object({
  correct: z.boolean(),
  nearMiss: z.boolean(),
  /** How much is right, 0 to 1: of pairs and orders what is in its place. */
  share: z.number(),
  key: z.string(),
  why: z.string(),
  epistemic,
  /** "NBR interview, as of 2024": who says so, as of when. */
  sourceLine: z.string(),
  source: sourceView,
  facts: z.array(askedFact),
  /** Why each wrong option is wrong, by option id. */
  options: z.array(z.object({ id: z.string(), isKey: z.boolean(), whyWrong: z.string().nullable() })).optional(),
  elements: z.array(elementFeedback).optional(),
  memory: z.array(memoryView),
  /** The times when the answer was marked anew, since the question was wrong; `correct` is the mark after them. */
  markedAnew: z
    .array(
      z.object({
        changeId: z.string(),
        at: instant,
        reason: z.string(),
        was: z.boolean(),
        now: z.boolean(),
        /** True where the question had no right answer any more, so that it counts as right for everyone. */
        forEveryone: z.boolean(),
        /** What is right since then; null where the question had several answers. */
        keyNow: z.string().nullable(),
      }),
    )
    .optional(),
});
export type ItemFeedback = z.infer<typeof itemFeedback>;

export const createResponseAnswer = z.object({
  id: z.string(),
  itemId: z.string(),
  recorded: z.literal(true),
  feedback: itemFeedback.nullable(),
});

export const score = z.object({ correct: z.int(), answered: z.int(), total: z.int(), share: z.number() });
export type Score = z.infer<typeof score>;

/** With the share that comes of counting what is partly right by its part. */
export const attemptScore = score.extend({ partialShare: z.number() });
export type AttemptScore = z.infer<typeof attemptScore>;

export const attempt = z.object({
  attemptId: z.string(),
  deckId: z.string(),
  deckTitle: z.string(),
  /** Null where nobody assigned it. */
  assignmentId: z.string().nullable(),
  status: z.enum(["open", "submitted"]),
  feedback: z.enum(["immediate", "deferred"]),
  startedAt: instant,
  submittedAt: instant.nullable(),
  deadline: instant.nullable(),
  items: z.array(itemView.extend({ response: itemResponse.nullable(), result: itemFeedback.nullable() })),
  /** Null while the attempt is open. */
  score: attemptScore.nullable(),
});
export type AttemptView = z.infer<typeof attempt>;

/** An item for practice, also offline: with its key, since nothing hangs on it but one's own memory. */
export const practiceItem = z.object({
  itemId: z.string(),
  itemVersion: z.int(),
  cardIds: z.array(z.string()),
  type: itemType,
  stem: z.string(),
  options: z
    .array(z.object({ id: z.string(), text: z.string(), isKey: z.boolean(), whyWrong: z.string().nullable() }))
    .optional(),
  /** What is to be put in its place, with where it belongs; of an ordering in an order that is not the right one. */
  elements: z
    .array(
      z.object({
        id: z.string(),
        cardId: z.string(),
        /** Its place among the item's cards; of an ordering that is the right one. */
        place: z.int(),
        text: z.string(),
        answer: z.string(),
        why: z.string(),
        epistemic,
        sourceLine: z.string(),
      }),
    )
    .optional(),
  choices: z.array(shownText).optional(),
  unit: z.string().optional(),
  input: z.enum(["number", "text"]).optional(),
  accepted: z.unknown().optional(),
  key: z.string(),
  why: z.string(),
  epistemic,
  sourceLine: z.string(),
  source: sourceView,
});
export type PracticeItem = z.infer<typeof practiceItem>;
export const practiceItems = z.object({ deckId: z.string(), items: z.array(practiceItem), next: nextCursor });
export type PracticeItems = z.infer<typeof practiceItems>;

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
