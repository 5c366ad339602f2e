import type { EvidenceView, RelatedFact } from "@/lib/contracts/provenance";
import type { FactView } from "@/lib/contracts/shared";
import type { Fact } from "@/lib/core/content/fact";
import { type ProvenanceIndex, provenanceOf } from "@/lib/core/content/provenance";
import type { Frame } from "@/lib/server/store/bank";
import type { StoredFact } from "@/lib/server/store/facts";

/** What facts refer to, by id. */
export function indexFrame({ sources, entities }: Pick<Frame, "sources" | "entities">): ProvenanceIndex {
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  };
}

/** A statement with what kind it is, who says so and as of when. */
export function toStatement(fact: Fact, index: ProvenanceIndex): FactView {
  return provenanceOf(fact, index).fact;
}

/** Where a fact stands: each quotation with its article, and how the date of that is known. */
export function toEvidenceViews(fact: Fact, index: ProvenanceIndex): EvidenceView[] {
  return provenanceOf(fact, index).sources.map((quotation) => {
    const source = index.sources.get(quotation.sourceId);
    return {
      ...quotation,
      dateIsInferred: source?.dateIsInferred ?? false,
      publishedNote: source?.publishedNote ?? "",
      url: source?.url ?? null,
    };
  });
}

/** A fact as it is shown beside another. */
export function toRelatedFact({ fact, retired }: StoredFact, index: ProvenanceIndex): RelatedFact {
  const names = toEvidenceViews(fact, index).map(({ shortName }) => shortName);
  return { ...toStatement(fact, index), sources: [...new Set(names)], retired };
}
