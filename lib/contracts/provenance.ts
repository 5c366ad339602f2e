import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { factView, instant, sourceView } from "@/lib/contracts/shared";

/** Another fact, as far as is needed to see what it says and where it comes from. */
export const relatedFact = factView.extend({
  /** Short names of the articles that it stands in. */
  sources: z.array(z.string()),
  /** No longer asked. */
  retired: z.boolean(),
});
export type RelatedFact = z.infer<typeof relatedFact>;

/** A quotation with its article, and how the date of that is known. */
export const evidenceView = sourceView.extend({
  dateIsInferred: z.boolean(),
  publishedNote: z.string(),
  url: z.string().nullable(),
});
export type EvidenceView = z.infer<typeof evidenceView>;

/** Everything that can be told of a fact: who says so, where, who agrees, who does not, and what became of it. */
export const factPage = z.object({
  fact: factView,
  version: z.int(),
  retired: z.boolean(),
  /** Who says so, with a line that tells who that is; null where it is nobody's word in particular. */
  speaker: z.object({ name: z.string(), gloss: z.string() }).nullable(),
  validUntil: z.string().nullable(),
  evidence: z.array(evidenceView),
  disagreements: z.array(z.object({ fact: relatedFact, notes: z.array(z.string()) })),
  /** Others on the same point that contradict it nowhere. */
  samePoint: z.array(relatedFact),
  supersededBy: relatedFact.nullable(),
  supersedes: z.array(relatedFact),
  comparisons: z.array(z.object({ id: z.string(), question: z.string() })),
  cards: z.array(z.object({ cardId: z.string(), version: z.int(), prompt: z.string(), answer: z.string() })),
  objective: z.object({ id: z.string(), text: z.string() }).nullable(),
  /** The latest first. */
  changes: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      kind: z.string(),
      reason: z.string(),
      at: instant,
      was: z.string().nullable(),
      now: z.string(),
    }),
  ),
  /** Whether I may change it. */
  mayEdit: z.boolean(),
});
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
