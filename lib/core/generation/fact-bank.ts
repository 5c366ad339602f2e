import type { Entity } from "@/lib/core/content/entity";
import type { Ask, Fact, Target } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import { asksOf } from "@/lib/core/generation/default-asks";
import { type NameIndex, toNameIndex } from "@/lib/core/generation/entity-names";
import { sortedBy } from "@/lib/core/generation/stable-order";
import { contentWordsOf } from "@/lib/core/generation/words";
import { groupBy } from "@/lib/core/shared/group-by";
import type { EntityId, FactId, SourceId } from "@/lib/core/shared/ids";

/** One thing asked of one fact. */
export interface FactAsk {
  readonly fact: Fact;
  readonly ask: Ask;
}

/** The facts with everything that is looked up while items are made of them; its order depends on ids alone. */
export interface FactBank {
  readonly facts: readonly Fact[];
  readonly asks: readonly FactAsk[];
  readonly asksOfTarget: ReadonlyMap<Target, readonly FactAsk[]>;
  /** By type and category: distractors are taken from one sort. */
  readonly entitiesOfSort: ReadonlyMap<string, readonly Entity[]>;
  readonly names: NameIndex;
  readonly entityOf: ReadonlyMap<EntityId, Entity>;
  readonly sourceOf: ReadonlyMap<SourceId, Source>;
  /** Facts with one slotKey give competing values of the same thing. */
  readonly factsOfSlot: ReadonlyMap<string, readonly Fact[]>;
  readonly factsOfSpeaker: ReadonlyMap<EntityId, readonly Fact[]>;
  readonly factsAbout: ReadonlyMap<EntityId, readonly Fact[]>;
  /** The content words of each statement. */
  readonly wordsOf: ReadonlyMap<FactId, ReadonlySet<string>>;
}

/** Indexes facts, entities and sources. */
export function toFactBank(
  facts: readonly Fact[],
  entities: readonly Entity[],
  sources: readonly Source[] = [],
): FactBank {
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  const orderedFacts = sortedBy(facts, (fact) => fact.id);
  const attributed = orderedFacts.filter((fact) => fact.attribution !== undefined);
  const asks = orderedFacts.flatMap((fact) => asksOf(fact, entityOf).map((ask) => ({ fact, ask })));
  return {
    facts: orderedFacts,
    asks,
    asksOfTarget: groupBy(asks, ({ ask }) => ask.target),
    entitiesOfSort: groupBy(
      sortedBy(entities, (entity) => entity.id),
      sortOf,
    ),
    names: toNameIndex(entities),
    entityOf,
    sourceOf: new Map(sources.map((source) => [source.id, source])),
    factsOfSlot: groupBy(orderedFacts, (fact) => fact.slotKey),
    factsAbout: factsByEntity(orderedFacts),
    wordsOf: new Map(orderedFacts.map((fact) => [fact.id, new Set(contentWordsOf(fact.statement))])),
    factsOfSpeaker: groupBy(attributed, (fact) => fact.attribution?.speakerId as EntityId),
  };
}

function factsByEntity(facts: readonly Fact[]): ReadonlyMap<EntityId, readonly Fact[]> {
  const pairs = facts.flatMap((fact) => fact.entities.map((entityId) => ({ fact, entityId })));
  const groups = groupBy(pairs, ({ entityId }) => entityId);
  return new Map([...groups].map(([entityId, ofEntity]) => [entityId, ofEntity.map(({ fact }) => fact)]));
}

/** What entities have to share to stand beside each other as options. */
export function sortOf({ type, category }: Entity): string {
  return `${type}|${category}`;
}

/** The facts whose values are true of the same thing as this fact's: itself and those with its slotKey. */
export function slotSiblings(fact: Fact, bank: FactBank): readonly Fact[] {
  return bank.factsOfSlot.get(fact.slotKey) ?? [fact];
}

/** How closely two facts belong together: what is easily mixed up counts most, then each shared tag. */
export function kinship(a: Fact, b: Fact): number {
  const interferes =
    a.interferenceKeys.includes(b.id) ||
    b.interferenceKeys.includes(a.id) ||
    a.interferenceKeys.some((key) => b.interferenceKeys.includes(key));
  const sharedTags = a.tags.filter((tag) => b.tags.includes(tag)).length;
  const sharedSources = sharesSource(a, b) ? 1 : 0;
  return (interferes ? 100 : 0) + sharedTags * 2 + sharedSources;
}

/** Whether two facts have evidence in the same article. */
export function sharesSource(a: Fact, b: Fact): boolean {
  return a.evidence.some((one) => b.evidence.some((other) => one.sourceId === other.sourceId));
}
