import type { EntityId } from "@/lib/core/shared/ids";

export const ENTITY_TYPES = ["person", "organisation", "country", "place", "treaty", "concept"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Someone or something that facts name, in one spelling, with the other spellings that mean the same. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The spelling that we use everywhere, e.g. "Fumio Kishida". */
  readonly name: string;
  /** Every other name and spelling that means the same: all are right as answers. */
  readonly aliases: readonly string[];
  /** Those of the aliases that our own texts never use: "Kishida Fumio", "Kiev". */
  readonly variants?: readonly string[];
  /** What sort within its type, so that distractors are alike: "scholar", "head-of-government", "official". */
  readonly category: string;
  /** First and last year of activity that matters here; open where unknown. */
  readonly activeFrom?: number;
  readonly activeTo?: number;
  /** One line that tells who or what it is. */
  readonly gloss: string;
}
