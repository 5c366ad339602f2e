import { z } from "zod";
import { deckSummary, factIds } from "@/lib/contracts/decks";
import { operations } from "@/lib/contracts/operation";

export const differingFact = z.object({ id: z.string(), statement: z.string() });
export const originChanges = z
  .object({
    deckId: z.string(),
    origin: z
      .object({ id: z.string(), title: z.string(), version: z.int() })
      .nullable()
      .describe("Null where the original is gone, or you cannot see it any more."),
    added: z.array(differingFact),
    removed: z.array(differingFact),
  })
  .describe("How the original of a copy has changed since the two were last compared.");
export type OriginChanges = z.infer<typeof originChanges>;

export const takeOriginChangesBody = z
  .object({
    originVersion: z.int32().min(1).describe("The version of the original that was compared."),
    added: factIds,
    removed: factIds,
  })
  .strict()
  .describe("The changes to apply. The others are not offered again.");

export const deckOriginOperations = operations("Decks", {
  listOriginChanges: {
    method: "get",
    path: "/api/decks/{deckId}/origin-changes",
    access: "owner",
    summary: "Compare a copy with its original",
    description: "How the original of your copy has changed since the two were last compared.",
    answers: { 200: originChanges },
  },
  takeOriginChanges: {
    method: "post",
    path: "/api/decks/{deckId}/origin-changes",
    access: "owner",
    summary: "Update a copy from its original",
    description: "Applies the changes you choose to your copy. The ones you leave out are not offered again.",
    body: takeOriginChangesBody,
    answers: { 200: deckSummary },
    example: { body: { originVersion: 1, added: [], removed: [] } },
  },
});
