import { z } from "zod";
import { factView, scheduleView, sourceView } from "@/lib/contracts/shared";

export const deckSummary = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** The article whose facts these are; null where they come from several. */
  source: z
    .object({
      id: z.string(),
      shortName: z.string(),
      title: z.string(),
      outlet: z.string(),
      author: z.string().nullable(),
      published: z.string(),
      publishedNote: z.string(),
      dateIsInferred: z.boolean(),
    })
    .nullable(),
  facts: z.int(),
  cards: z.int(),
  /** Whether I made it, and so may change it. */
  mine: z.boolean(),
  studying: z.boolean(),
  /** Cards that have come due, and new ones that today's limit still allows. */
  due: z.int(),
  newToday: z.int(),
});
export type DeckSummary = z.infer<typeof deckSummary>;

export const deckList = z.object({ decks: z.array(deckSummary) });
export type DeckList = z.infer<typeof deckList>;

const title = z.string().trim().min(1, "Give the deck a title.").max(120);
const description = z.string().trim().max(1000);
const factIds = z.array(z.string().min(1).max(200)).min(1, "Choose at least one fact.").max(2000);

export const createDeckBody = z.object({ title, description: description.default(""), factIds }).strict();
export const updateDeckBody = z
  .object({ title: title.optional(), description: description.optional(), factIds: factIds.optional() })
  .strict();

export const cardView = z.object({
  id: z.string(),
  version: z.int(),
  target: z.string(),
  direction: z.enum(["forward", "reverse"]),
  prompt: z.string(),
  answer: z.string(),
  fact: factView,
  sources: z.array(sourceView),
  schedule: scheduleView.nullable(),
});
export type CardView = z.infer<typeof cardView>;

export const deckCards = z.object({ deckId: z.string(), cards: z.array(cardView) });
export type DeckCards = z.infer<typeof deckCards>;
export const deckCardsQuery = z.object({ query: z.string().max(200).optional() });

/** Options that hold for this deck alone; what is absent follows the account. */
export const deckStudyOptions = z
  .object({ newPerDay: z.int().min(0).max(500).optional(), reviewsPerDay: z.int().min(0).max(5000).optional() })
  .strict();
export const deckStudy = z.object({ deckId: z.string(), studying: z.boolean(), options: deckStudyOptions });

export const deckItem = z.object({
  itemId: z.string(),
  version: z.int(),
  factId: z.string(),
  cardIds: z.array(z.string()),
  type: z.string(),
  stem: z.string(),
  key: z.string(),
  options: z.array(z.object({ text: z.string(), isKey: z.boolean(), whyWrong: z.string().nullable() })),
  why: z.string(),
  sourceLine: z.string(),
});
export const deckItems = z.object({ deckId: z.string(), items: z.array(deckItem) });
