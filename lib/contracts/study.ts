import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { planView } from "@/lib/contracts/plans";
import { ratingPreviews } from "@/lib/contracts/reviews";
import { buttons, factView, instant, scheduleView, sourceView, standing } from "@/lib/contracts/shared";

export const reviewQueueQuery = z.object({
  deckId: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional().describe("Most cards to get."),
  minutes: z.coerce
    .number()
    .int()
    .min(1)
    .max(240)
    .optional()
    .describe("As many cards as fit in these minutes at your pace."),
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
  returns: z
    .enum(["steps", "once", "never"])
    .describe(
      "How the card comes back within the session: by its learning steps; under a plan once after a miss, or never.",
    ),
  preview: ratingPreviews.describe("The effect of each rating now."),
});
export type QueueCard = z.infer<typeof queueCard>;

export const practiceCardsQuery = z
  .object({
    deckId: z.string().max(200).optional(),
    objectiveId: z.string().max(200).optional(),
    missedDays: z.coerce
      .number()
      .int()
      .min(1)
      .max(365)
      .optional()
      .describe("Missed in the last study days, today included."),
    dueDays: z.coerce.number().int().min(1).max(365).optional().describe("Due in the next study days, today included."),
    marked: z.literal("yes").optional().describe("Marked cards, leeches included."),
    limit: z.coerce.number().int().min(1).max(500).optional(),
  })
  .strict()
  .describe("Which cards to practise.");
export type PracticeCardsQuery = z.infer<typeof practiceCardsQuery>;

export const reviewQueue = z.object({
  studyDay: z.string(),
  counts: z
    .object({ new: z.int(), learning: z.int(), review: z.int() })
    .describe("Cards left today, before `limit` and `minutes`."),
  dueNow: z.int().describe("The cards that can be asked right now; the others wait for a learning step."),
  firstSession: z.boolean(),
  estimatedSeconds: z.int().describe("Time these cards take at your pace."),
  nextDue: instant.nullable().describe("When the next card is due, if none is now."),
  buttons,
  plan: planView.nullable().describe("Your nearest seminar for these cards; null where there is none."),
  cards: z.array(queueCard),
});
export type ReviewQueue = z.infer<typeof reviewQueue>;

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
});
