import type { EpistemicType } from "@/lib/core/content/fact";

/** A statement as learners see it: with what kind of statement it is, who says so, and as of when. */
export interface PublishedFact {
  readonly id: string;
  readonly statement: string;
  readonly kind: string;
  readonly epistemic: EpistemicType;
  /** As of when, in words: "March 2022". */
  readonly asOf: string;
  /** How the date was found, where the source does not print it. */
  readonly dateNote: string | null;
  readonly attribution: { readonly speaker: string; readonly mode: string; readonly verb: string } | null;
}

/** Where a statement stands: the source, and the quotation in its paragraph. */
export interface PublishedSource {
  readonly sourceId: string;
  readonly shortName: string;
  readonly title: string;
  readonly outlet: string;
  readonly author: string | null;
  readonly published: string;
  readonly paragraph: number;
  readonly quote: string;
}

/** A fact with its sources, at least one, as they stood in one version. */
export interface PublishedProvenance {
  readonly fact: PublishedFact;
  readonly sources: readonly PublishedSource[];
}

/** What a learner sees of a card, as it stood in one version. */
export interface PublishedCard extends PublishedProvenance {
  readonly prompt: string;
  readonly answer: string;
  readonly target: string;
  readonly direction: "forward" | "reverse";
}
