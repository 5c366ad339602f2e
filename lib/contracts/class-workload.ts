import { z } from "zod";
import { chosenDeckId } from "@/lib/contracts/assignments";
import { FAR_AHEAD } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { neededMinutes } from "@/lib/contracts/plans";
import { instant } from "@/lib/contracts/shared";

export const classWorkloadQuery = z.object({
  deckId: chosenDeckId,
  seminarAt: instant,
  opensAt: instant.optional(),
});

export const LOAD_WARNINGS = ["over", "opens-late", "soon", "far", "too-much", "not-reachable", "at-night"] as const;

export const classWorkload = z
  .object({
    deckId: z.string(),
    seminarAt: instant,
    cards: z.int(),
    daysLeft: z.int(),
    needed: z.array(neededMinutes),
    warnings: z.array(z.enum(LOAD_WARNINGS)).describe("Warnings about the dates or the workload."),
  })
  .describe("Estimated workload of a typical student who knows nothing of the deck, from opening to seminar.");
export type ClassWorkload = z.infer<typeof classWorkload>;

export const classWorkloadOperations = operations("Assignments", {
  getClassWorkload: {
    method: "get",
    path: "/api/courses/{courseId}/workload",
    access: "teacher",
    summary: "Estimate the class's workload",
    description: "A deck's estimated workload for a typical student, before you assign it.",
    query: classWorkloadQuery,
    answers: { 200: classWorkload },
    example: { query: { deckId: "all", seminarAt: FAR_AHEAD } },
  },
});
