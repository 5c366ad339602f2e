import type { Fact } from "@/lib/core/content/fact";
import type { FactId } from "@/lib/core/shared/ids";

/** A fact that tells it otherwise, and how the two go together: as this one has it, else as the other. */
export interface Disagreement {
  readonly factId: FactId;
  readonly notes: readonly string[];
}

/** How a fact stands to others: each list is without doubles and without the fact itself. */
export interface FactRelations {
  readonly disagreements: readonly Disagreement[];
  /** What held before it. */
  readonly supersedes: readonly FactId[];
  readonly supersededBy: FactId | undefined;
  /** Facts about the same thing at the same time that contradict it nowhere: they bear it out or add to it. */
  readonly samePoint: readonly FactId[];
}

/** What the content says of a fact and others, whichever of the two says it. `others` may hold more than is related. */
export function relationsOf(fact: Fact, others: readonly Fact[]): FactRelations {
  const rest = others.filter(({ id }) => id !== fact.id);
  const disagreements = rest.flatMap((other) => {
    const own = notesAbout(fact, other);
    const notes = own.length > 0 ? own : notesAbout(other, fact);
    return notes.length === 0 ? [] : [{ factId: other.id, notes: [...new Set(notes)] }];
  });
  const supersedes = rest.filter(({ supersededBy }) => supersededBy === fact.id).map(({ id }) => id);
  const supersededBy = rest.find(({ id }) => id === fact.supersededBy)?.id;
  const told = new Set([...disagreements.map(({ factId }) => factId), ...supersedes, supersededBy]);
  const samePoint = rest.filter(({ id, slotKey }) => slotKey === fact.slotKey && !told.has(id)).map(({ id }) => id);
  return { disagreements, supersedes, supersededBy, samePoint };
}

function notesAbout(fact: Fact, other: Fact): readonly string[] {
  return fact.conflictsWith.filter(({ factId }) => factId === other.id).map(({ note }) => note);
}
