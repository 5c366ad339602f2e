import { z } from "zod";
import {
  clientId,
  durationMs,
  factView,
  instant,
  memoryView,
  rating,
  scheduleView,
  sourceView,
} from "@/lib/contracts/shared";

const interval = z.object({ due: instant, intervalDays: z.number() });

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
  source: sourceView,
  schedule: scheduleView,
  /** What each answer would do now. */
  preview: z.object({ again: interval, hard: interval, good: interval, easy: interval }),
});
export type QueueCard = z.infer<typeof queueCard>;

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
    itemId: z.string().max(200).optional(),
    itemVersion: z.int().min(1).optional(),
    response: z.union([z.object({ optionId: z.string().max(20) }), z.object({ text: z.string().max(500) })]).optional(),
  })
  .refine(
    (entry) => (entry.rating !== undefined) !== (entry.itemId !== undefined && entry.response !== undefined),
    "Give either a rating, or an itemId with a response.",
  );
export type ReviewEntry = z.infer<typeof reviewEntry>;

/** The records themselves are checked one by one, so that a bad one does not stop the others. */
export const submitReviewsBody = z.object({
  sentAt: instant.optional(),
  reviews: z.array(z.unknown()).min(1).max(500),
});

export const reviewResult = z.object({
  id: z.string(),
  status: z.enum(["applied", "duplicate", "rejected"]),
  /** For `rejected`: what is wrong and what to do. */
  reason: z.string().optional(),
  schedule: scheduleView.nullable(),
  memory: memoryView.optional(),
});
export type ReviewResult = z.infer<typeof reviewResult>;
export const submitReviewsAnswer = z.object({ results: z.array(reviewResult) });
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
  })
  .refine((body) => body.action !== "setDue" || body.due !== undefined, {
    message: "setDue needs `due`, the moment it comes due.",
    path: ["due"],
  });
export const cardActionAnswer = z.object({ cardId: z.string(), schedule: scheduleView });
