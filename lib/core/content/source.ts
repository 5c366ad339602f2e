import type { SourceId } from "@/lib/core/shared/ids";

/** An article that facts are taken from. Its sentences stay outside the project: only what identifies it is kept. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  /** Short name shown under answers, e.g. "NBR", "VOA". */
  readonly shortName: string;
  readonly outlet: string;
  /** How the outlet is known, where the text does not say it. */
  readonly outletNote?: string;
  readonly author?: string;
  /** The date printed, or the period inferred, as it is shown: "late March or April 2022". */
  readonly published: string;
  /** The earliest and the latest day that the publication can have, as partial dates. */
  readonly publishedFrom: string;
  readonly publishedTo?: string;
  readonly publishedNote: string;
  readonly dateIsInferred: boolean;
  readonly url?: string;
  readonly language: string;
  /** sha256 of the text that paragraphs are counted in (blank lines apart), where it is at hand. */
  readonly textHash?: string;
  readonly paragraphs: number;
}
