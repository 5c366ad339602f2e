import { z } from "zod";
import { deckSummary } from "@/lib/contracts/decks";
import { operations } from "@/lib/contracts/operation";
import { buttons, instant, rating } from "@/lib/contracts/shared";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";

/** Milliseconds since 1970, as replay counts. */
const moment = z.number();

/** Data of the scheduler as they are: a device hands them to the same code, and reads nothing in them by itself. */
const asKept = <Data extends object>(description: string) => z.custom<Data>().meta({ type: "object", description });

/** A card as the queue sees it; its words come with the cards of its decks. */
export const packedCard = z.object({
  cardId: z.string(),
  factId: z.string(),
  interferenceKeys: z.array(z.string()),
  position: z.number().describe("Rank among new cards, lowest first."),
  schedule: asKept<CardSchedule>("The memory of a card as the scheduler keeps it.")
    .nullable()
    .describe("Your memory of it; null where you have never seen it."),
});

/** A deck that I study, with its cards in its order. */
export const packedDeck = z.object({
  summary: deckSummary,
  cardIds: z.array(z.string()),
  revision: z
    .string()
    .describe("Changes with the cards of the deck: what you fetched under another one is out of date."),
});

export const studyPack = z
  .object({
    userId: z.string(),
    madeAt: instant.describe("The server's clock, to correct the device's by."),
    studyDay: z.string(),
    options: asKept<SchedulingOptions>("The settings that the scheduler takes."),
    newPerDay: z.int(),
    reviewsPerDay: z.int(),
    minutesPerDay: z.int(),
    buttons,
    introduced: z.int().describe("Cards ever begun, counted up to the five of a first session."),
    medianSeconds: z.number().nullable().describe("Seconds a card takes you; null where that is not known yet."),
    answeredToday: z.array(
      z.object({ cardId: z.string(), factId: z.string(), introducedAt: moment.nullable(), lastReviewedAt: moment }),
    ),
    receivedToday: z
      .array(
        z.object({
          cardId: z.string(),
          factId: z.string(),
          answers: z.int(),
          milliseconds: z.number(),
          lastRating: rating.nullable(),
        }),
      )
      .describe("Today's answers by card, the latest last."),
    doneToday: z
      .object({ answers: z.int(), milliseconds: z.number() })
      .optional()
      .describe("What you have done on the study day, of whatever deck."),
    missed: z
      .array(z.object({ cardId: z.string(), at: moment }))
      .describe("Cards you missed in the last 30 days, with the last time."),
    objectives: z
      .array(z.object({ id: z.string(), text: z.string(), factIds: z.array(z.string()) }))
      .describe("Learning objectives, with the facts of your decks that serve them."),
    decks: z.array(packedDeck),
    otherDecks: z
      .array(deckSummary)
      .optional()
      .describe("The decks you can see but don't study: their cards stay here."),
    cards: z.array(packedCard),
  })
  .describe(
    "What a device keeps to go on without a network for some days: enough for the same code to make the same queue and the same schedules as the server would.",
  );
export type StudyPack = z.infer<typeof studyPack>;

export const studyPackOperations = operations("Study", {
  getStudyPack: {
    method: "get",
    path: "/api/study-pack",
    access: "signedIn",
    summary: "Get the study pack",
    description:
      "What a device needs to study offline for some days: your decks, their cards, your schedules and settings.",
    answers: { 200: studyPack },
  },
});
