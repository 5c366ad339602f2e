import type { Entity } from "@/lib/core/content/entity";
import type { Evidence, Fact } from "@/lib/core/content/fact";
import type { PublishedFact, PublishedProvenance, PublishedSource } from "@/lib/core/content/published";
import type { Source } from "@/lib/core/content/source";
import { formatAsOf } from "@/lib/core/shared/partial-date";

/** What a fact's provenance is looked up in. */
export interface ProvenanceIndex {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The statement of a fact with its sources, as learners see them. */
export function provenanceOf(fact: Fact, { entities, sources }: ProvenanceIndex): PublishedProvenance {
  return {
    fact: toPublishedFact(fact, entities),
    sources: fact.evidence.map((evidence) => toPublishedSource(evidence, sources)),
  };
}

function toPublishedFact(fact: Fact, entities: ReadonlyMap<string, Entity>): PublishedFact {
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

function toPublishedSource(evidence: Evidence, sources: ReadonlyMap<string, Source>): PublishedSource {
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
