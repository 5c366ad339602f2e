import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

/** When a seminar is: a day of my own calendar, or a moment. */
export const seminarDate = z.union([z.iso.date(), instant], "Give a day, like 2026-11-26.");

/** Getting ready for a seminar. Shares are mean recall on its day over the deck's cards, one never seen counting 0. */
export const planView = z.object({
  deckId: z.string(),
  deckTitle: z.string(),
  seminarAt: z.string(),
  /** The day of my calendar on which it is, and how many study days are left: 1 on the evening before. */
  seminarDay: z.string(),
  daysLeft: z.int(),
  /** Share at which work may stop, where there is time enough; null where the price of time alone says when. */
  targetReadiness: z.number().nullable(),
  /** Without any further answer, with today's cards, and with the plan followed to the end. */
  readiness: z.number(),
  withToday: z.number(),
  withPlan: z.number(),
  /** What today's cards take, at my own pace. */
  minutesToday: z.int(),
  cardsToday: z.int(),
  /** Whether nothing more is worth its time today, rather than today's minutes being over. */
  enough: z.boolean(),
  /** The day, after today, on which the plan goes on; null where it does not until the seminar. */
  nextDay: z.string().nullable(),
  /** Cards that there is no time for. */
  notReached: z.int(),
});
export type PlanView = z.infer<typeof planView>;

/** Without a day it is the one that I have set, or a week from today where none is ahead. */
export const deckWorkloadQuery = z.object({ seminarAt: seminarDate.optional() });
export const deckWorkload = z.object({
  deckId: z.string(),
  seminarAt: z.string(),
  /** Study days from today to it. */
  daysLeft: z.int(),
  /** Mean recall on that day with the minutes of my settings, and those minutes. */
  withMyMinutes: z.number(),
  minutesPerDay: z.int(),
  /** Minutes a day for each readiness, from today on; null where no amount of time reaches it. */
  needed: z.array(z.object({ readiness: z.number(), minutesPerDay: z.int().nullable() })),
});
export type DeckWorkload = z.infer<typeof deckWorkload>;

export const planOperations = operations("Decks", {
  getDeckWorkload: {
    method: "get",
    path: "/api/decks/{deckId}/workload",
    access: "owner",
    summary: "Estimate your workload",
    description: "Minutes a day that you need to be ready for a seminar on a day, before you set it.",
    query: deckWorkloadQuery,
    answers: { 200: deckWorkload },
  },
});
