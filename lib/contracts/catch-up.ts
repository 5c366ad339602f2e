import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { clientId, instant } from "@/lib/contracts/shared";
import { MOST_CATCH_UP_DAYS } from "@/lib/core/scheduling/catch-up";

const days = z.coerce.number().int().min(1).max(MOST_CATCH_UP_DAYS);

export const catchUpQuery = z.object({ days: days.optional() });

export const startCatchUpBody = z.object({ id: clientId.optional(), days: days }).strict();

export const runningCatchUp = z
  .object({
    id: z.string(),
    startedAt: instant,
    days: z.int(),
    cards: z.int(),
    until: z.string().describe("The last day."),
  })
  .describe("Catching up that is under way.");

export const catchUp = z.object({
  backlog: z.int().describe("Cards that came due before today."),
  plan: z
    .array(z.object({ day: z.string(), backlog: z.int(), ordinary: z.int() }))
    .describe("What spreading them over the days would do."),
  secondsPerCard: z.number(),
  running: runningCatchUp.nullable(),
});
export type CatchUp = z.infer<typeof catchUp>;

export const catchUpOperations = operations("Study", {
  getCatchUp: {
    method: "get",
    path: "/api/catch-up",
    access: "signedIn",
    summary: "Preview catching up",
    description: "How many cards are overdue, and what spreading them over some days would do.",
    query: catchUpQuery,
    answers: { 200: catchUp },
    example: { query: { days: 5 } },
  },
  startCatchUp: {
    method: "put",
    path: "/api/catch-up",
    access: "signedIn",
    summary: "Catch up over some days",
    description: "Spreads the overdue cards over some days, those you would forget first coming first.",
    body: startCatchUpBody,
    answers: { 200: catchUp },
    example: { body: { id: EXAMPLE.newId, days: 5 } },
  },
  undoCatchUp: {
    method: "delete",
    path: "/api/catch-up",
    access: "signedIn",
    summary: "Undo catching up",
    description: "Puts the overdue cards back to where they were.",
    answers: { 200: catchUp },
  },
});
