import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { planView, seminarDate } from "@/lib/contracts/plans";
import { buttons, description, existingId, sourceView, title } from "@/lib/contracts/shared";
import { DECK_STATUSES } from "@/lib/core/content/deck-status";
import { NEW_ORDERS, REVIEW_ORDERS } from "@/lib/core/scheduling/card-order";
import { LEECH_ACTIONS } from "@/lib/core/scheduling/leech";

export const deckStudyOptions = z
  .object({
    newPerDay: z.int().min(0).max(500).optional(),
    reviewsPerDay: z.int().min(0).max(5000).optional(),
    newOrder: z.enum(NEW_ORDERS).optional(),
    reviewOrder: z.enum(REVIEW_ORDERS).optional(),
    buttons: buttons.optional(),
    leechThreshold: z.int().min(2).max(99).optional(),
    leechAction: z.enum(LEECH_ACTIONS).optional(),
    burySiblings: z.boolean().optional(),
    seminarAt: seminarDate
      .optional()
      .describe("A day like 2026-11-26, or a moment. From 45 days before, the deck's cards follow a plan."),
    targetReadiness: z.number().min(0.7).max(0.97).optional().describe("Target recall on that day."),
  })
  .strict()
  .describe("Options for one deck. What is missing follows the account.");
export type DeckStudyOptions = z.infer<typeof deckStudyOptions>;

export const deckSummary = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  source: sourceView
    .pick({ shortName: true, title: true, outlet: true, author: true, published: true })
    .extend({ id: z.string(), publishedNote: z.string(), dateIsInferred: z.boolean() })
    .nullable()
    .describe("The article that the facts come from; null for several."),
  version: z.int().describe("Raised by every change."),
  status: z.enum(DECK_STATUSES).describe("A draft is for its owner only; a retired deck is closed to new learners."),
  forkedFrom: z
    .object({ id: z.string(), title: z.string() })
    .nullable()
    .describe("The deck it is a copy of, if you can see that."),
  revision: z.string().describe("Names the content of the deck: it changes with what its cards and questions say."),
  facts: z.int(),
  cards: z.int(),
  mine: z.boolean().describe("Whether it is yours to change."),
  keepsQuestions: z
    .boolean()
    .describe("Whether questions about its owner's own facts are asked in assigned quizzes only."),
  studying: z.boolean(),
  inReview: z
    .boolean()
    .describe(
      "Whether its cards are part of your daily review: of the decks you study, or of all where you study none.",
    ),
  options: deckStudyOptions.describe("Your options for this deck; empty where you changed nothing."),
  plan: planView.nullable().describe("Your progress towards the seminar, while it is near."),
  due: z.int().describe("Cards due now."),
  newToday: z.int(),
  progress: z
    .object({ new: z.int(), learning: z.int(), known: z.int() })
    .describe("Your cards of this deck: never asked, being learned, and likely remembered for a week or more."),
});
export type DeckSummary = z.infer<typeof deckSummary>;

export const deckList = z.object({ decks: z.array(deckSummary) });
export type DeckList = z.infer<typeof deckList>;

const deckTitle = title("Add a title.");
export const factIds = z.array(existingId).max(2000, "Choose at most 2,000 facts.");

export const createDeckBody = z
  .object({
    title: deckTitle.optional(),
    description: description.optional(),
    factIds: factIds.optional(),
    status: z.enum(["draft", "published"]).optional(),
    keepsQuestions: z.boolean().optional(),
    forkOf: existingId.optional().describe("The deck to copy, with its title and description by default."),
  })
  .strict()
  .refine(({ forkOf, title: given }) => forkOf !== undefined || given !== undefined, {
    message: "Add a title.",
    path: ["title"],
  })
  .refine(({ forkOf, factIds: given }) => (forkOf === undefined) === (given !== undefined), {
    message: "Choose either facts or a deck to copy.",
    path: ["factIds"],
  })
  .refine(({ factIds: given, status }) => given === undefined || given.length > 0 || status === "draft", {
    message: "Choose at least one fact, or keep the deck as a draft.",
    path: ["factIds"],
  })
  .describe("A deck of facts, or a copy of a deck, which starts as a draft.");
export const updateDeckBody = z
  .object({
    title: deckTitle.optional(),
    description: description.optional(),
    factIds: factIds.optional(),
    status: z.enum(DECK_STATUSES).optional(),
    keepsQuestions: z.boolean().optional(),
    baseVersion: z
      .int()
      .min(1)
      .optional()
      .describe("The version you changed; if the deck has changed since, you get 409."),
  })
  .strict();

export const deckStudy = z.object({ deckId: z.string(), studying: z.boolean(), options: deckStudyOptions });

export const deckOperations = operations("Decks", {
  listDecks: {
    method: "get",
    path: "/api/decks",
    access: "signedIn",
    summary: "List decks",
    description: "The decks you can see, with how many cards of each are due and new today.",
    answers: { 200: deckList },
  },
  createDeck: {
    method: "post",
    path: "/api/decks",
    access: "signedIn",
    summary: "Create a deck",
    description: "Makes a deck of your own from facts, or a copy (`forkOf`) of a deck you can see. Guests cannot.",
    body: createDeckBody,
    answers: { 201: deckSummary },
    errors: ["not-allowed", "not-found"],
    example: { body: { title: "Mine", description: "For Friday", factIds: [EXAMPLE.factId] } },
  },
  getDeck: {
    method: "get",
    path: "/api/decks/{deckId}",
    access: "owner",
    summary: "Get a deck",
    description: "One deck: a shared one, one of your own, or one that you study or your course has assigned.",
    answers: { 200: deckSummary },
  },
  updateDeck: {
    method: "patch",
    path: "/api/decks/{deckId}",
    access: "owner",
    summary: "Change a deck",
    description:
      "Changes a deck of your own; fields you leave out stay the same. Give the `baseVersion` that you changed, so that a change made meanwhile is not overwritten.",
    body: updateDeckBody,
    answers: { 200: deckSummary },
    example: { body: { title: "Mine", description: "For Friday", factIds: [EXAMPLE.factId] } },
  },
  deleteDeck: {
    method: "delete",
    path: "/api/decks/{deckId}",
    access: "owner",
    summary: "Delete a deck",
    description: "Deletes a deck of your own that nobody else studies.",
    answers: { 204: null },
  },
  studyDeck: {
    method: "put",
    path: "/api/decks/{deckId}/study",
    access: "owner",
    summary: "Study a deck",
    description: "Starts studying a deck, or changes your options for it. What you leave out follows your account.",
    body: deckStudyOptions,
    answers: { 200: deckStudy },
    example: {
      body: {
        ...{ newPerDay: 3, reviewsPerDay: 30, newOrder: "random", reviewOrder: "most-to-lose", buttons: 2 },
        ...{ leechThreshold: 6, leechAction: "suspend", burySiblings: false },
        ...{ seminarAt: "2026-03-12", targetReadiness: 0.9 },
      },
    },
  },
  stopStudyingDeck: {
    method: "delete",
    path: "/api/decks/{deckId}/study",
    access: "owner",
    summary: "Stop studying a deck",
    description: "Stops studying a deck. Your progress is kept in case you come back.",
    answers: { 204: null },
  },
});
