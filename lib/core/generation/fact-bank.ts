import type { Entity } from "@/lib/core/content/entity";
import type { Answer, Ask, Fact, Target } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import { asksOf } from "@/lib/core/generation/cards/suggest-asks";
import { cardIdOf } from "@/lib/core/generation/generate-cards";
import { type NameIndex, toNameIndex } from "@/lib/core/generation/language/entity-names";
import type { StatementOverlaps } from "@/lib/core/generation/language/statement-overlap";
import { toStatementOverlaps } from "@/lib/core/generation/language/statement-overlap";
import { type Reading, readText } from "@/lib/core/generation/language/words";
import { highestFirst, sortedBy } from "@/lib/core/generation/stable-order";
import { groupBy } from "@/lib/core/shared/group-by";
import type { CardId, EntityId, FactId, SourceId } from "@/lib/core/shared/ids";

/** One thing asked of one fact: what a card is made of. */
export interface FactAsk {
  readonly cardId: CardId;
  readonly fact: Fact;
  readonly ask: Ask;
}

/** The facts with everything that is looked up while items are made of them; its order depends on ids alone. */
export interface FactBank {
  readonly facts: readonly Fact[];
  readonly asks: readonly FactAsk[];
  readonly asksOfFact: ReadonlyMap<FactId, readonly FactAsk[]>;
  readonly askOfCard: ReadonlyMap<CardId, FactAsk>;
  readonly factOf: ReadonlyMap<FactId, Fact>;
  readonly asksOfTarget: ReadonlyMap<Target, readonly FactAsk[]>;
  readonly asksAnsweredBy: ReadonlyMap<Answer["type"], readonly FactAsk[]>;
  /** By type and category: distractors are taken from one sort. */
  readonly entitiesOfSort: ReadonlyMap<string, readonly Entity[]>;
  readonly names: NameIndex;
  readonly entityOf: ReadonlyMap<EntityId, Entity>;
  readonly sourceOf: ReadonlyMap<SourceId, Source>;
  /** The outlets and the authors of all articles. */
  readonly voices: readonly Reading[];
  /** Facts with one slotKey give competing values of the same thing. */
  readonly factsOfSlot: ReadonlyMap<string, readonly Fact[]>;
  readonly factsOfSpeaker: ReadonlyMap<EntityId, readonly Fact[]>;
  readonly factsAbout: ReadonlyMap<EntityId, readonly Fact[]>;
  /** Facts that are known to give another account of the same thing, whichever of the two says so. */
  readonly conflictingWith: ReadonlyMap<FactId, ReadonlySet<FactId>>;
  readonly overlaps: StatementOverlaps;
  /** What is found out while items are made of this bank, so that it is found out once. */
  readonly memo: BankMemo;
}

/** Filled by the functions named; nothing in it outlives its bank. */
interface BankMemo {
  /** `wordingsOf`: the readings of what is accepted as an answer. */
  readonly wordings: Map<Answer, readonly Reading[]>;
  /** `sourceLineOf` */
  readonly sourceLines: Map<FactId, string>;
  /** `plainContent` */
  readonly plainContents: Map<FactId, string | undefined>;
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
  const asks = orderedFacts.flatMap((fact) =>
    asksOf(fact, entityOf).map((ask) => ({ cardId: cardIdOf(fact.id, ask), fact, ask })),
  );
  return {
    facts: orderedFacts,
    asks,
    asksOfFact: groupBy(asks, ({ fact }) => fact.id),
    askOfCard: new Map(asks.map((each) => [each.cardId, each])),
    factOf: new Map(orderedFacts.map((fact) => [fact.id, fact])),
    asksOfTarget: groupBy(asks, ({ ask }) => ask.target),
    asksAnsweredBy: groupBy(asks, ({ ask }) => ask.answer.type),
    entitiesOfSort: groupBy(
      sortedBy(entities, (entity) => entity.id),
      sortOf,
    ),
    names: toNameIndex(entities),
    entityOf,
    sourceOf: new Map(sources.map((source) => [source.id, source])),
    voices: sources.flatMap(({ outlet, author }) => [outlet, ...(author === undefined ? [] : [author])].map(readText)),
    factsOfSlot: groupBy(orderedFacts, (fact) => fact.slotKey),
    factsAbout: factsByEntity(orderedFacts),
    factsOfSpeaker: groupBy(attributed, (fact) => fact.attribution?.speakerId as EntityId),
    conflictingWith: conflictsBothWays(orderedFacts),
    overlaps: toStatementOverlaps(orderedFacts),
    memo: { wordings: new Map(), sourceLines: new Map(), plainContents: new Map() },
  };
}

function factsByEntity(facts: readonly Fact[]): ReadonlyMap<EntityId, readonly Fact[]> {
  const pairs = facts.flatMap((fact) => fact.entities.map((entityId) => ({ fact, entityId })));
  const groups = groupBy(pairs, ({ entityId }) => entityId);
  return new Map([...groups].map(([entityId, ofEntity]) => [entityId, ofEntity.map(({ fact }) => fact)]));
}

function conflictsBothWays(facts: readonly Fact[]): ReadonlyMap<FactId, ReadonlySet<FactId>> {
  const pairs = facts.flatMap(({ id, conflictsWith }) =>
    conflictsWith.flatMap(({ factId }) => [
      { id, other: factId },
      { id: factId, other: id },
    ]),
  );
  const groups = groupBy(pairs, ({ id }) => id);
  return new Map([...groups].map(([id, group]) => [id, new Set(group.map(({ other }) => other))]));
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

/** What other facts give, that of the facts most akin to this one first. */
export function mostAkinFirst<T extends { readonly fact: Fact }>(others: readonly T[], fact: Fact): readonly T[] {
  return highestFirst(
    others,
    (other) => kinship(fact, other.fact),
    fact.id,
    (other) => other.fact.id,
  );
}

/** Whether two facts have evidence in the same article. */
export function sharesSource(a: Fact, b: Fact): boolean {
  return a.evidence.some((one) => b.evidence.some((other) => one.sourceId === other.sourceId));
}
