import type { ObjectiveId, SourceId } from "@/lib/core/shared/ids";

/** What a student can do after having learned its facts: "State Japan's target for 2027 and tell it from what is spent". */
export interface Objective {
  readonly id: ObjectiveId;
  /** One sentence that begins with a verb. */
  readonly text: string;
  /** The articles it belongs to: one, or several where it goes across them. */
  readonly sources: readonly SourceId[];
}
