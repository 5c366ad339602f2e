import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

export const seminarDate = z
  .union([z.iso.date(), instant], "Give a day, like 2026-11-26.")
  .describe("A day in your calendar, or a moment.");

export const planView = z
  .object({
    deckId: z.string(),
    deckTitle: z.string(),
    seminarAt: z.string(),
    seminarDay: z.string().describe("Its day in your calendar."),
    daysLeft: z.int(),
    targetReadiness: z.number().nullable().describe("Target; null where you set none."),
    readiness: z.number().describe("Without any further answers."),
    withToday: z.number(),
    withPlan: z.number(),
    minutesToday: z.int().describe("What today's cards take at your pace."),
    cardsToday: z.int(),
    enough: z.boolean().describe("Whether nothing more is worth its time today."),
    nextDay: z.string().nullable().describe("The next day of the plan; null where there is none."),
    notReached: z.int().describe("Cards that there is no time for."),
  })
  .describe("Your progress towards a seminar. Shares are mean recall on its day, cards never seen counting 0.");
export type PlanView = z.infer<typeof planView>;

export const neededMinutes = z
  .object({ readiness: z.number(), minutesPerDay: z.int().nullable() })
  .describe("Minutes a day for a readiness; null where it cannot be reached.");

export const deckWorkloadQuery = z
  .object({ seminarAt: seminarDate.optional() })
  .describe("The day you have set by default, or a week from today.");
export const deckWorkload = z.object({
  deckId: z.string(),
  seminarAt: z.string(),
  daysLeft: z.int().describe("Study days from today to it."),
  withMyMinutes: z.number().describe("Mean recall on that day with the minutes a day of your settings."),
  minutesPerDay: z.int(),
  needed: z.array(neededMinutes),
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
