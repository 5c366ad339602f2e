import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { factView, instant, sourceView } from "@/lib/contracts/shared";

export const relatedFact = factView
  .extend({
    sources: z.array(z.string()).describe("Short names of its articles."),
    retired: z.boolean().describe("No longer asked."),
  })
  .describe("Another fact, in short.");
export type RelatedFact = z.infer<typeof relatedFact>;

export const evidenceView = sourceView
  .extend({
    dateIsInferred: z.boolean(),
    publishedNote: z.string(),
    url: z.string().nullable(),
  })
  .describe("A quotation with its article.");
export type EvidenceView = z.infer<typeof evidenceView>;

export const factPage = z
  .object({
    fact: factView,
    version: z.int(),
    retired: z.boolean(),
    speaker: z
      .object({ name: z.string(), gloss: z.string() })
      .nullable()
      .describe("Who says so, and who that is; null where there is no speaker."),
    validUntil: z.string().nullable(),
    evidence: z.array(evidenceView),
    disagreements: z.array(z.object({ fact: relatedFact, notes: z.array(z.string()) })),
    samePoint: z.array(relatedFact).describe("Facts on the same point that agree."),
    supersededBy: relatedFact.nullable(),
    supersedes: z.array(relatedFact),
    comparisons: z.array(z.object({ id: z.string(), question: z.string() })),
    cards: z.array(z.object({ cardId: z.string(), version: z.int(), prompt: z.string(), answer: z.string() })),
    objective: z.object({ id: z.string(), text: z.string() }).nullable(),
    changes: z
      .array(
        z.object({
          id: z.string(),
          version: z.int(),
          kind: z.string(),
          reason: z.string(),
          at: instant,
          was: z.string().nullable(),
          now: z.string(),
        }),
      )
      .describe("The latest first."),
    mayEdit: z.boolean().describe("Whether you may change it."),
  })
  .describe("A fact with everything about it.");
export type FactPage = z.infer<typeof factPage>;

export const provenanceOperations = operations("Facts", {
  getFact: {
    method: "get",
    path: "/api/facts/{factId}",
    access: "signedIn",
    summary: "Get a fact",
    description: "A fact with its sources, who agrees and who does not, its cards, and how it has changed.",
    answers: { 200: factPage },
  },
});
