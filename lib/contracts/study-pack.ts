import { z } from "zod";
import { deckSummary } from "@/lib/contracts/decks";
import { operations } from "@/lib/contracts/operation";
import { instant, rating } from "@/lib/contracts/shared";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";

/** Milliseconds since 1970, as replay counts. */
const moment = z.number();

/** Data of the scheduler as they are: a device hands them to the same code, and reads nothing in them by itself. */
const asKept = <Data extends object>(description: string) => z.custom<Data>().meta({ type: "object", description });

/** A card as the queue sees it; its words come with the cards of its decks. */
const packedCard = z.object({
  cardId: z.string(),
  factId: z.string(),
  interferenceKeys: z.array(z.string()),
  /** Rank among new cards by importance: lowest first. */
  position: z.number(),
  /** My memory of it, as replay gives it; null where I have never met it. */
  schedule: asKept<CardSchedule>("The memory of a card as the scheduler keeps it.").nullable(),
});

/** A deck that I study, with its cards in its order. */
const packedDeck = z.object({
  summary: deckSummary,
  cardIds: z.array(z.string()),
  /** Changes with the cards of the deck and their words: what was fetched under another one is out of date. */
  revision: z.string(),
});

/**
 * What a device keeps to go on without a network for some days: enough for the same code to make the same queue and the
 * same schedules as the server would.
 */
export const studyPack = z.object({
  userId: z.string(),
  /** The server's clock: a device can tell from it how wrong its own is. */
  madeAt: instant,
  studyDay: z.string(),
  options: asKept<SchedulingOptions>("The settings that the scheduler takes."),
  newPerDay: z.int(),
  reviewsPerDay: z.int(),
  minutesPerDay: z.int(),
  buttons: z.union([z.literal(2), z.literal(4)]),
  /** Cards ever begun, counted up to the five of a first session. */
  introduced: z.int(),
  /** Seconds that a card takes me; null where nothing is known yet. */
  medianSeconds: z.number().nullable(),
  answeredToday: z.array(
    z.object({ cardId: z.string(), factId: z.string(), introducedAt: moment.nullable(), lastReviewedAt: moment }),
  ),
  /** What was received today, by card, the one answered last at the end: what a plan counts its day's time by. */
  receivedToday: z.array(
    z.object({
      cardId: z.string(),
      factId: z.string(),
      answers: z.int(),
      milliseconds: z.number(),
      lastRating: rating.nullable(),
    }),
  ),
  /** Cards that I missed in the last 30 days, each with the last time: what practice asks for. */
  missed: z.array(z.object({ cardId: z.string(), at: moment })),
  /** What I should be able to do, with those facts of my decks that serve it. */
  objectives: z.array(z.object({ id: z.string(), text: z.string(), factIds: z.array(z.string()) })),
  decks: z.array(packedDeck),
  cards: z.array(packedCard),
});
export type StudyPack = z.infer<typeof studyPack>;
export type PackedCard = z.infer<typeof packedCard>;

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
