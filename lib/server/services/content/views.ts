import type { Entity } from "@/lib/core/content/entity";
import type { Evidence, Fact } from "@/lib/core/content/fact";
import type { PublishedFact, PublishedSource } from "@/lib/core/content/published";
import type { Source } from "@/lib/core/content/source";
import { formatAsOf } from "@/lib/core/shared/partial-date";

/** The bank as it was read from content/: what a fact's view is made from. */
export interface Bank {
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
}

/** The statement of a fact, with who says so and as of when, as learners see it. */
export function toFactView(fact: Fact, entities: ReadonlyMap<string, Entity>): PublishedFact {
  const speaker = fact.attribution === undefined ? undefined : entities.get(fact.attribution.speakerId);
  return {
    id: fact.id,
    statement: fact.statement,
    kind: fact.kind,
    epistemic: fact.epistemic,
    asOf: formatAsOf(fact.asOf),
    dateNote: fact.dateNote ?? null,
    attribution:
      fact.attribution === undefined || speaker === undefined
        ? null
        : { speaker: speaker.name, mode: fact.attribution.mode, verb: fact.attribution.verb },
  };
}

/** Where the statement stands: the source, and the quotation in its paragraph. */
export function toSourceView(evidence: Evidence, sources: ReadonlyMap<string, Source>): PublishedSource {
  const source = sources.get(evidence.sourceId);
  if (source === undefined)
    throw new Error(`Evidence names ${evidence.sourceId}, which is no source: run npm run content:check.`);
  return {
    sourceId: source.id,
    shortName: source.shortName,
    title: source.title,
    outlet: source.outlet,
    author: source.author ?? null,
    published: source.published,
    paragraph: evidence.paragraph,
    quote: evidence.quote,
  };
}
