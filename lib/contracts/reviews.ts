import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { itemResponse } from "@/lib/contracts/questions";
import { clientId, durationMs, existingId, instant, memoryView, rating, scheduleView } from "@/lib/contracts/shared";

export const interval = z.object({ due: instant, intervalDays: z.number() });
export const ratingPreviews = z.object({ again: interval, hard: interval, good: interval, easy: interval });

export const reviewEntry = z
  .object({
    id: clientId,
    cardId: existingId,
    cardVersion: z.int32().min(1).optional(),
    reviewedAt: instant,
    durationMs: durationMs.default(0),
    rating: rating.optional(),
    practice: z
      .boolean()
      .optional()
      .describe("A rating given in practice: right answers to cards that are not due change nothing."),
    itemId: z.string().max(200).optional(),
    itemVersion: z.int32().min(1).optional(),
    response: itemResponse.optional(),
  })
  .refine(
    (entry) => (entry.rating !== undefined) !== (entry.itemId !== undefined && entry.response !== undefined),
    "Give either a rating, or an itemId with a response.",
  )
  .describe("One answer: a rating, or the response to a practice question, which is marked here.");
export type ReviewEntry = z.infer<typeof reviewEntry>;

/** An answer as it came. */
const uncheckedEntry = (z.unknown() as z.ZodType<unknown, z.input<typeof reviewEntry>>).meta({
  $ref: "#/components/schemas/ReviewEntry",
});

export const submitReviewsBody = z
  .object({
    sentAt: instant.optional(),
    reviews: z.array(uncheckedEntry).min(1).max(500),
  })
  .describe("The records themselves are checked one by one, so that a bad one does not stop the others.");

export const reviewResult = z.object({
  id: z.string(),
  status: z.enum(["applied", "duplicate", "rejected"]),
  reason: z.string().optional().describe("For `rejected`: what is wrong and what to do."),
  schedule: scheduleView.nullable(),
  memory: memoryView.optional(),
  preview: ratingPreviews.optional().describe("The effect of each rating next."),
  leech: z
    .enum(["flag", "suspend"])
    .optional()
    .describe("Where the answer made the card a leech: marked, or suspended as well."),
});
export type ReviewResult = z.infer<typeof reviewResult>;
export const submitReviewsAnswer = z.object({
  results: z.array(reviewResult),
  recordedAt: instant.describe("The server's time when all answers were in the log."),
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
    due: instant.optional().describe("For setDue."),
    at: instant.optional().describe("When it was done, by the client's clock; now by default."),
    sentAt: instant.optional().describe("The client's clock when it sent this, to correct it by."),
  })
  .refine((body) => body.action !== "setDue" || body.due !== undefined, {
    message: "Choose the due date.",
    path: ["due"],
  });
export const cardActionAnswer = z.object({ cardId: z.string(), schedule: scheduleView });

export const reviewOperations = operations("Study", {
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
    description: "Undoes one of your last 30 answers and returns the card's schedule without it. Idempotent.",
    answers: { 200: undoAnswer },
  },
  actOnCard: {
    method: "post",
    path: "/api/cards/{cardId}/actions",
    access: "signedIn",
    summary: "Suspend, bury, reset or flag a card",
    description: "Changes your schedule of a card. `setDue` needs `due`. Idempotent by `id`.",
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
