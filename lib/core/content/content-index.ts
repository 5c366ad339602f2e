import type { Located } from "@/lib/core/content/content-problem";
import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Objective } from "@/lib/core/content/objective";
import type { Source } from "@/lib/core/content/source";

/** Everything that has been parsed, as the checks look it up. */
export interface ContentIndex {
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly objectives: ReadonlyMap<string, Objective>;
}

function byId<T extends { readonly id: string }>(located: readonly Located<T>[]): ReadonlyMap<string, T> {
  return new Map(located.map(({ value }) => [value.id, value]));
}

export function indexContent(content: {
  readonly sources: readonly Located<Source>[];
  readonly entities: readonly Located<Entity>[];
  readonly facts: readonly Located<Fact>[];
  readonly objectives: readonly Located<Objective>[];
}): ContentIndex {
  return {
    sources: byId(content.sources),
    entities: byId(content.entities),
    facts: byId(content.facts),
    objectives: byId(content.objectives),
  };
}
