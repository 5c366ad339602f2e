import type { ComparisonId, FactId } from "@/lib/core/shared/ids";

/** Rival accounts of one thing, side by side, each with its speaker: none of them is "the" answer. */
export interface Comparison {
  readonly id: ComparisonId;
  /** "Who ended the peace-treaty talks between Japan and Russia?" */
  readonly question: string;
  /** How the accounts relate to each other. */
  readonly note: string;
  /** The facts that give the accounts, in the order in which they are shown. */
  readonly accounts: readonly FactId[];
}
