import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { FactInForce } from "@/lib/core/content/facts-in-force";
import { provenanceOf } from "@/lib/core/content/provenance";
import type { PublishedCard, PublishedProvenance } from "@/lib/core/content/published";
import type { Source } from "@/lib/core/content/source";
import type { Card } from "@/lib/core/generation/card";
import { generateCards } from "@/lib/core/generation/generate-cards";
import { generateItems } from "@/lib/core/generation/generate-items";
import type { Item } from "@/lib/core/generation/item";
import { groupBy } from "@/lib/core/shared/group-by";
import { stableId } from "@/lib/core/shared/stable-hash";

/** The current version of something published. */
export interface CurrentVersion {
  readonly version: number;
  readonly contentHash: string;
  readonly retired: boolean;
}

export interface CurrentCard extends CurrentVersion {
  readonly meaningHash: string;
  /** How many content events it has had. */
  readonly contentEvents: number;
}

/** The cards and items that are published, by id: as much as is needed to see what a new edition changes. */
export interface PublishedState {
  readonly cards: ReadonlyMap<string, CurrentCard>;
  readonly items: ReadonlyMap<string, CurrentVersion>;
}

/** A version of a card that is to become the current one; with an effect where it means something to learners. */
export interface CardEdition {
  readonly data: Card;
  readonly view: PublishedCard;
  readonly version: number;
  readonly factVersion: number;
  readonly contentHash: string;
  /** Place within its fact. */
  readonly position: number;
  /** How many content events the card had before. */
  readonly contentEvents: number;
  readonly effect: "changed" | "restored" | undefined;
}

/** A version of an item that is to become the current one. */
export interface ItemEdition {
  readonly data: Item;
  readonly view: PublishedProvenance;
  readonly version: number;
  readonly contentHash: string;
}

/** Everything that publishing comes to, as a decision: nothing of it is saved yet. */
export interface EditionPlan {
  /** Every card and item of the facts in force, changed or not. */
  readonly generated: { readonly cards: readonly Card[]; readonly items: readonly Item[] };
  readonly cards: readonly CardEdition[];
  readonly items: readonly ItemEdition[];
  readonly retiredCards: readonly (CurrentCard & { readonly id: string })[];
  readonly retiredItemIds: readonly string[];
}

/** What cards and items are generated of. */
export interface EditionSources {
  readonly facts: readonly FactInForce[];
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  /** Other facts that are true, whose values can be wrong answers: they are not of this edition. */
  readonly beside?: readonly Fact[];
}

/**
 * The edition that follows from the facts in force: their cards and items, compared with what is published. What did
 * not change keeps its version; a changed answer is an effect on everyone who learned the card; what is not made any
 * more is retired.
 */
export function planEdition(
  { facts, entities, sources, beside = [] }: EditionSources,
  published: PublishedState,
): EditionPlan {
  const data = facts.map((fact) => fact.data);
  const cards = generateCards(data, entities);
  const items = generateItems(data, entities, sources, beside);
  const provenance = provenanceOfAll({ facts, entities, sources });
  const versions = new Map<string, number>(facts.map((fact) => [fact.data.id, fact.version]));
  return {
    generated: { cards, items },
    cards: [...groupBy(cards, (card) => card.factId).values()].flatMap((ofFact) =>
      ofFact.flatMap((card, position) => {
        const place = { position, factVersion: versions.get(card.factId) ?? 1 };
        return editionOfCard(card, place, provenance.get(card.factId), published.cards.get(card.id)) ?? [];
      }),
    ),
    items: items.flatMap(
      (item) => editionOfItem(item, provenance.get(item.factId), published.items.get(item.id)) ?? [],
    ),
    retiredCards: goneFrom(published.cards, cards).map(([id, current]) => ({ ...current, id })),
    retiredItemIds: goneFrom(published.items, items).map(([id]) => id),
  };
}

function provenanceOfAll({ facts, entities, sources }: EditionSources): ReadonlyMap<string, PublishedProvenance> {
  const index = {
    entities: new Map<string, Entity>(entities.map((entity) => [entity.id, entity])),
    sources: new Map<string, Source>(sources.map((source) => [source.id, source])),
  };
  return new Map(facts.map(({ data }) => [data.id, provenanceOf(data, index)]));
}

/** The version that a card needs, if it needs one. */
function editionOfCard(
  data: Card,
  place: Pick<CardEdition, "position" | "factVersion">,
  provenance: PublishedProvenance | undefined,
  current: CurrentCard | undefined,
): CardEdition | undefined {
  if (provenance === undefined) return undefined;
  const { prompt, answer, target, direction } = data;
  const view = { prompt, answer, target, direction, ...provenance };
  const contentHash = stableId("card-version", data.contentHash, data.meaningHash, JSON.stringify(view));
  if (current !== undefined && current.contentHash === contentHash && !current.retired) return undefined;
  return {
    ...place,
    data,
    view,
    contentHash,
    version: (current?.version ?? 0) + 1,
    contentEvents: current?.contentEvents ?? 0,
    effect: effectOf(data, current),
  };
}

/** A new card is no event for anyone; a rewording changes no memory; another right answer, or a return, does. */
function effectOf(card: Card, current: CurrentCard | undefined): CardEdition["effect"] {
  if (current === undefined) return undefined;
  if (current.meaningHash !== card.meaningHash) return "changed";
  return current.retired ? "restored" : undefined;
}

function editionOfItem(
  data: Item,
  view: PublishedProvenance | undefined,
  current: CurrentVersion | undefined,
): ItemEdition | undefined {
  if (view === undefined) return undefined;
  const contentHash = stableId("item-version", JSON.stringify(data), JSON.stringify(view));
  if (current !== undefined && current.contentHash === contentHash && !current.retired) return undefined;
  return { data, view, version: (current?.version ?? 0) + 1, contentHash };
}

/** What was in use and is not among those kept. */
function goneFrom<Current extends { readonly retired: boolean }>(
  known: ReadonlyMap<string, Current>,
  kept: readonly { readonly id: string }[],
): [string, Current][] {
  const ids = new Set(kept.map(({ id }) => id));
  return [...known].filter(([id, { retired }]) => !retired && !ids.has(id));
}
