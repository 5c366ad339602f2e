import { z } from "zod";
import { epistemic, instant, memoryView, sourceView, standing } from "@/lib/contracts/shared";
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
  .describe("A question before it is answered. It doesn't reveal the correct answer.");
export type ItemView = z.infer<typeof itemView>;

const placeId = z.string().min(1).max(20);
const pair = z.object({ left: placeId, right: placeId }).strict();

export const itemResponse = z
  .union([
    z.object({ optionId: z.string().min(1).max(20) }).strict(),
    z.object({ text: z.string().max(500) }).strict(),
    z.object({ pairs: z.array(pair).max(10).readonly() }).strict(),
    z.object({ order: z.array(placeId).max(10).readonly() }).strict(),
    z.object({ unknown: z.literal(true) }).strict(),
  ])
  .describe(
    'The option chosen, the text typed, the pairs matched, the order of the events, or `unknown` for "I don\'t know".',
  );

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

export const markedOption = z
  .object({ id: z.string(), text: z.string(), isKey: z.boolean(), whyWrong: z.string().nullable() })
  .describe("An option, with whether it is correct.");

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
      .array(markedOption.omit({ text: true }))
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
          keyNow: z.string().nullable().describe("The correct answer since then; null where there were several."),
        }),
      )
      .optional()
      .describe("Regrades after the question was corrected; `correct` is the result after them."),
  })
  .describe("Feedback on an answer.");
export type ItemFeedback = z.infer<typeof itemFeedback>;

export const practiceItem = itemView
  .extend({
    itemVersion: z.int(),
    cardIds: z.array(z.string()),
    options: z.array(markedOption).optional(),
    elements: z
      .array(
        elementFeedback.omit({ correct: true }).extend({
          cardId: z.string(),
          place: z.int().describe("Its place among the question's cards: in an ordering, the right one."),
        }),
      )
      .optional()
      .describe("What is to be matched or put in order, each with where it belongs."),
    accepted: z.unknown().optional(),
    key: z.string(),
    why: z.string(),
    epistemic,
    sourceLine: z.string(),
    source: sourceView,
  })
  .describe("A question for practice, with its answer.");
export type PracticeItem = z.infer<typeof practiceItem>;
