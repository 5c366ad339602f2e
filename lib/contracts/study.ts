import { z } from "zod";
import { itemResponse } from "@/lib/contracts/attempts";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { planView } from "@/lib/contracts/plans";
import {
  clientId,
  durationMs,
  factView,
  instant,
  memoryView,
  rating,
  scheduleView,
  sourceView,
  standing,
} from "@/lib/contracts/shared";

const interval = z.object({ due: instant, intervalDays: z.number() });
const ratingPreviews = z.object({ again: interval, hard: interval, good: interval, easy: interval });

export const reviewQueueQuery = z.object({
  deckId: z.string().max(200).optional(),
  /** At most so many cards. */
  limit: z.coerce.number().int().min(1).max(500).optional(),
  /** As many cards as fit in so many minutes at my own pace. */
  minutes: z.coerce.number().int().min(1).max(240).optional(),
});

export const queueCard = z.object({
  cardId: z.string(),
  cardVersion: z.int(),
  deckId: z.string(),
  factId: z.string(),
  prompt: z.string(),
  answer: z.string(),
  fact: factView,
  standing,
  source: sourceView,
  schedule: scheduleView,
  /** How it comes back within the session: by its steps; or, under a plan, once after a miss, or not at all. */
  returns: z.enum(["steps", "once", "never"]),
  /** What each answer would do now. */
  preview: ratingPreviews,
});
export type QueueCard = z.infer<typeof queueCard>;

/** Which cards to practise: one deck, one objective, those missed lately, those that come due soon, or those marked. */
export const practiceCardsQuery = z
  .object({
    deckId: z.string().max(200).optional(),
    objectiveId: z.string().max(200).optional(),
    /** Missed within so many study days, today included. */
    missedDays: z.coerce.number().int().min(1).max(365).optional(),
    /** Due within so many study days, today included. */
    dueDays: z.coerce.number().int().min(1).max(365).optional(),
    /** Those that I marked, or that were marked since they kept being forgotten. */
    marked: z.literal("yes").optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
  })
  .strict();
export type PracticeCardsQuery = z.infer<typeof practiceCardsQuery>;

export const reviewQueue = z.object({
  studyDay: z.string(),
  /** What is left today, under today's limits, before `limit` and `minutes`. */
  counts: z.object({ new: z.int(), learning: z.int(), review: z.int() }),
  /** Of these the cards that can be asked right now; the others are waiting for the end of a learning step. */
  dueNow: z.int(),
  firstSession: z.boolean(),
  /** Time that the cards given will take at my own pace. */
  estimatedSeconds: z.int(),
  /** When the next card comes due, where there is none now. */
  nextDue: instant.nullable(),
  buttons: z.union([z.literal(2), z.literal(4)]),
  /** The nearest seminar that these cards are studied for; null where there is none. */
  plan: planView.nullable(),
  cards: z.array(queueCard),
});
export type ReviewQueue = z.infer<typeof reviewQueue>;

/** One answer. A flashcard carries the learner's rating, practice the response to an item, which is scored here. */
export const reviewEntry = z
  .object({
    id: clientId,
    cardId: z.string().min(1).max(200),
    cardVersion: z.int().min(1).optional(),
    reviewedAt: instant,
    durationMs: durationMs.default(0),
    rating: rating.optional(),
    /** A rating given in practice: right answers to cards that are not due change nothing. */
    practice: z.boolean().optional(),
    itemId: z.string().max(200).optional(),
    itemVersion: z.int().min(1).optional(),
    response: itemResponse.optional(),
  })
  .refine(
    (entry) => (entry.rating !== undefined) !== (entry.itemId !== undefined && entry.response !== undefined),
    "Give either a rating, or an itemId with a response.",
  );
export type ReviewEntry = z.infer<typeof reviewEntry>;

/** An answer as it came. */
const uncheckedEntry = (z.unknown() as z.ZodType<unknown, z.input<typeof reviewEntry>>).meta({
  $ref: "#/components/schemas/ReviewEntry",
});

/** The records themselves are checked one by one, so that a bad one does not stop the others. */
export const submitReviewsBody = z.object({
  sentAt: instant.optional(),
  reviews: z.array(uncheckedEntry).min(1).max(500),
});

export const reviewResult = z.object({
  id: z.string(),
  status: z.enum(["applied", "duplicate", "rejected"]),
  /** For `rejected`: what is wrong and what to do. */
  reason: z.string().optional(),
  schedule: scheduleView.nullable(),
  memory: memoryView.optional(),
  /** What each answer would do next, when the card comes back: no second request is needed. */
  preview: ratingPreviews.optional(),
  /** Where the answer made the card a leech, what was done: marked, or set aside as well. */
  leech: z.enum(["flag", "suspend"]).optional(),
});
export type ReviewResult = z.infer<typeof reviewResult>;
export const submitReviewsAnswer = z.object({
  results: z.array(reviewResult),
  /** The server's time when all of it was in the log: a queue made before may still ask these cards. */
  recordedAt: instant,
});
export type SubmitReviewsAnswer = z.infer<typeof submitReviewsAnswer>;

export const undoAnswer = z.object({
  id: z.string(),
  cardId: z.string(),
  status: z.literal("revoked"),
  schedule: scheduleView,
});
export type UndoAnswer = z.infer<typeof undoAnswer>;

export const cardActionBody = z
  .object({
    id: clientId.optional(),
    action: z.enum(["suspend", "unsuspend", "bury", "reset", "setDue", "flag", "unflag"]),
    /** For setDue. */
    due: instant.optional(),
    /** When it was done, by the client's clock; now where it is not said. */
    at: instant.optional(),
    /** The client's clock when it sent this: tells how wrong it is, as with answers. */
    sentAt: instant.optional(),
  })
  .refine((body) => body.action !== "setDue" || body.due !== undefined, {
    message: "setDue needs `due`, the moment it comes due.",
    path: ["due"],
  });
export const cardActionAnswer = z.object({ cardId: z.string(), schedule: scheduleView });

export const studyOperations = operations("Study", {
  getReviewQueue: {
    method: "get",
    path: "/api/review-queue",
    access: "signedIn",
    summary: "Get the review queue",
    description:
      "The cards to answer now, in order, of one deck or of everything you study, with what each rating would do.",
    query: reviewQueueQuery,
    answers: { 200: reviewQueue },
    errors: ["not-found"],
    example: { query: { limit: 20 } },
  },
  getPracticeCards: {
    method: "get",
    path: "/api/practice-cards",
    access: "signedIn",
    summary: "Get cards to practise",
    description:
      "Cards to practise without changing your schedule: of a deck, of a learning objective, missed lately, or due soon.",
    query: practiceCardsQuery,
    answers: { 200: reviewQueue },
    errors: ["not-found"],
    example: { query: { deckId: "all", missedDays: 7 } },
  },
  submitReviews: {
    method: "post",
    path: "/api/reviews",
    access: "signedIn",
    summary: "Send answers",
    description:
      "Adds up to 500 answers to your review log. Each is applied, a duplicate, or rejected by itself, in the order sent; a known id with the same content is a duplicate, so that you can send again.",
    body: submitReviewsBody,
    answers: { 200: submitReviewsAnswer },
    example: {
      body: {
        sentAt: "2026-03-02T09:00:05.000Z",
        reviews: [
          {
            ...{ id: EXAMPLE.newId, cardId: EXAMPLE.cardId, cardVersion: 1, rating: "good" },
            ...{ reviewedAt: "2026-03-02T09:00:00.000Z", durationMs: 4_000 },
          },
        ],
      },
    },
  },
  undoReview: {
    method: "delete",
    path: "/api/reviews/{reviewId}",
    access: "owner",
    summary: "Undo an answer",
    description: "Takes back one of your last 30 answers and gives the card's schedule without it. Idempotent.",
    answers: { 200: undoAnswer },
  },
  actOnCard: {
    method: "post",
    path: "/api/cards/{cardId}/actions",
    access: "signedIn",
    summary: "Suspend, bury, reset or flag a card",
    description: "Does something to your schedule of a card. `setDue` needs `due`. Idempotent by `id`.",
    body: cardActionBody,
    answers: { 200: cardActionAnswer },
    example: {
      body: {
        ...{ id: EXAMPLE.newId, action: "setDue", due: "2026-03-02T09:00:00.000Z" },
        ...{ at: "2026-03-02T09:00:00.000Z", sentAt: "2026-03-02T09:00:00.000Z" },
      },
    },
  },
});
