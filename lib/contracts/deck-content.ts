import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { markedOption } from "@/lib/contracts/questions";
import {
  existingId,
  factView,
  nextCursor,
  pageQuery,
  scheduleView,
  sourceView,
  standing,
} from "@/lib/contracts/shared";

export const cardView = z.object({
  id: z.string(),
  version: z.int(),
  target: z.string(),
  direction: z.enum(["forward", "reverse"]),
  prompt: z.string(),
  answer: z.string(),
  fact: factView,
  standing,
  sources: z.array(sourceView),
  schedule: scheduleView.nullable(),
});
export type CardView = z.infer<typeof cardView>;

/** What is shown of a card, whoever learns it. */
export const cardWords = cardView.omit({ schedule: true });
export type CardWords = z.infer<typeof cardWords>;
/** The cards of a deck in one revision, which never changes. */
export const deckContent = z.object({ deckId: z.string(), cards: z.array(cardWords), next: nextCursor });
export type DeckContentView = z.infer<typeof deckContent>;

export const deckCards = z.object({ deckId: z.string(), cards: z.array(cardView), next: nextCursor });
export type DeckCards = z.infer<typeof deckCards>;
export const deckCardsQuery = pageQuery.extend({
  query: z.string().max(200).optional(),
  factId: existingId.optional().describe("Only the cards of this fact."),
});

export const deckItem = z.object({
  itemId: z.string(),
  version: z.int(),
  factId: z.string(),
  factIds: z.array(z.string()).describe("Every fact that the question is about, `factId` first."),
  cardIds: z.array(z.string()),
  type: z.string(),
  stem: z.string(),
  key: z.string(),
  options: z.array(markedOption.omit({ id: true })),
  elements: z
    .array(z.object({ cardId: z.string(), text: z.string(), answer: z.string() }))
    .describe("Pairs, or events in order with their dates; empty for other types."),
  why: z.string(),
  sourceLine: z.string(),
});
export const deckItems = z.object({ deckId: z.string(), items: z.array(deckItem), next: nextCursor });

export const deckContentOperations = operations("Decks", {
  listDeckCards: {
    method: "get",
    path: "/api/decks/{deckId}/cards",
    access: "owner",
    summary: "List a deck's cards",
    description:
      "The cards of a deck with their facts, sources and your schedule; those that match `query` where given. Follow `next` for the rest.",
    query: deckCardsQuery,
    answers: { 200: deckCards },
  },
  getDeckContent: {
    method: "get",
    path: "/api/decks/{deckId}/content/{revision}",
    access: "owner",
    summary: "Get a deck's content",
    description:
      "The cards of a deck in its present `revision`, without your schedule. The answer never changes, so keep it as long as you like. Follow `next` for the rest.",
    query: pageQuery,
    answers: { 200: deckContent },
  },
  listDeckItems: {
    method: "get",
    path: "/api/decks/{deckId}/items",
    access: "owner",
    summary: "List a deck's questions",
    description:
      "The quiz questions of a deck with their answers, for those who can edit the deck. Follow `next` for the rest.",
    query: pageQuery,
    answers: { 200: deckItems },
    errors: ["not-allowed"],
  },
});
