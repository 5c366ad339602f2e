import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { PublishedProvenance } from "@/lib/core/content/published";
import type { Source } from "@/lib/core/content/source";
import type { Card } from "@/lib/core/generation/card";
import { generateCards } from "@/lib/core/generation/generate-cards";
import { generateItems } from "@/lib/core/generation/generate-items";
import type { Item } from "@/lib/core/generation/item";
import { groupBy } from "@/lib/core/shared/group-by";
import { stableId } from "@/lib/core/shared/stable-hash";
import { type Bank, toFactView, toSourceView } from "@/lib/server/services/content/views";
import {
  type CardEdition,
  type FactEdition,
  type ItemEdition,
  loadPublishedState,
  type PublishedState,
  retireCards,
  retireFactsAndItems,
  saveCards,
  saveFactPositions,
  saveFacts,
  saveItems,
  saveSources,
} from "@/lib/server/store/content";
import { type Database, database } from "@/lib/server/store/database";
import { saveSharedDecks } from "@/lib/server/store/decks";

/** What publishing came to. */
export interface Published {
  readonly facts: number;
  readonly cards: number;
  readonly items: number;
  /** Facts, cards and items that got a new version. */
  readonly changed: number;
  /** Facts changed both in content/ and in the app: the app's version stays. */
  readonly conflicts: readonly string[];
}

/** A publishing run: what there is, what is new, when. */
interface Edition {
  readonly db: Database;
  readonly now: Date;
  readonly published: PublishedState;
  readonly provenance: ReadonlyMap<string, PublishedProvenance>;
}

/**
 * Publishes the bank: facts, the cards and items made from them, and the shared decks, in one transaction. What did
 * not change keeps its version; a changed answer becomes a content event, and whoever learned the card learns it anew;
 * what is gone is retired, never deleted.
 */
export async function publishContent(bank: Bank, now: Date): Promise<Published> {
  const ordered = inOrderOfStudy(bank.facts);
  const cards = generateCards(ordered, bank.entities);
  const items = generateItems(ordered, bank.entities, bank.sources);
  return database().$transaction(
    async (db) => {
      const edition = { db, now, published: await loadPublishedState(db), provenance: provenanceOf(bank) };
      await saveSources(db, bank.sources);
      const facts = await publishFacts(edition, ordered);
      const changedCards = await publishCards(edition, cards, facts.versions);
      const changedItems = await publishItems(edition, items);
      await retireWhatIsGone(edition, ordered, cards, items);
      await saveFactPositions(
        db,
        ordered.map((fact) => fact.id),
      );
      await saveSharedDecks(db, bank.sources, ordered, now);
      return {
        facts: ordered.length,
        cards: cards.length,
        items: items.length,
        changed: facts.changed + changedCards + changedItems,
        conflicts: facts.conflicts,
      };
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}

/** The most important facts are studied first; among equals the order of the files. */
function inOrderOfStudy(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) => b.importance - a.importance);
}

function provenanceOf({ facts, sources, entities }: Bank): Map<string, PublishedProvenance> {
  const sourcesById = new Map<string, Source>(sources.map((source) => [source.id, source]));
  const entitiesById = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
  return new Map(
    facts.map((fact) => [
      fact.id,
      {
        fact: toFactView(fact, entitiesById),
        sources: fact.evidence.map((evidence) => toSourceView(evidence, sourcesById)),
      },
    ]),
  );
}

async function publishFacts({ db, now, published }: Edition, facts: readonly Fact[]) {
  const versions = new Map<string, number>();
  const conflicts: string[] = [];
  const editions: FactEdition[] = [];
  for (const [position, data] of facts.entries()) {
    const current = published.facts.get(data.id);
    const contentHash = stableId("fact", JSON.stringify(data));
    const sameFile = current?.fileHash === contentHash && !current.retired;
    if (current !== undefined && (sameFile || current.origin === "app")) {
      versions.set(data.id, current.version);
      if (!sameFile) conflicts.push(data.id);
      continue;
    }
    const version = (current?.version ?? 0) + 1;
    versions.set(data.id, version);
    editions.push({ data, version, contentHash, position });
  }
  await saveFacts(db, editions, now);
  return { versions, conflicts, changed: editions.length };
}

async function publishCards(
  edition: Edition,
  cards: readonly Card[],
  factVersions: ReadonlyMap<string, number>,
): Promise<number> {
  const editions = [...groupBy(cards, (card) => card.factId).values()].flatMap((ofFact) =>
    ofFact.flatMap(
      (card, position) => editionOfCard(edition, card, position, factVersions.get(card.factId) ?? 1) ?? [],
    ),
  );
  await saveCards(edition.db, editions, edition.now);
  return editions.length;
}

/** The version that a card needs, if it needs one. */
function editionOfCard(
  { published, provenance }: Edition,
  data: Card,
  position: number,
  factVersion: number,
): CardEdition | undefined {
  const from = provenance.get(data.factId);
  if (from === undefined) return undefined;
  const view = { prompt: data.prompt, answer: data.answer, target: data.target, direction: data.direction, ...from };
  const contentHash = stableId("card-version", data.contentHash, data.meaningHash, JSON.stringify(view));
  const current = published.cards.get(data.id);
  if (current !== undefined && current.contentHash === contentHash && !current.retired) return undefined;
  return {
    data,
    view,
    factVersion,
    contentHash,
    position,
    version: (current?.version ?? 0) + 1,
    contentEvents: current?.contentEvents ?? 0,
    effect: effectOf(data, current),
  };
}

/** A new card is no event for anyone; a rewording changes no memory; another right answer, or a return, does. */
function effectOf(card: Card, current: { readonly meaningHash: string; readonly retired: boolean } | undefined) {
  if (current === undefined) return undefined;
  if (current.meaningHash !== card.meaningHash) return "changed" as const;
  return current.retired ? ("restored" as const) : undefined;
}

async function publishItems({ db, now, published, provenance }: Edition, items: readonly Item[]): Promise<number> {
  const editions = items.flatMap((data): ItemEdition[] => {
    const view = provenance.get(data.factId);
    if (view === undefined) return [];
    const contentHash = stableId("item-version", JSON.stringify(data), JSON.stringify(view));
    const current = published.items.get(data.id);
    if (current !== undefined && current.contentHash === contentHash && !current.retired) return [];
    return [{ data, view, version: (current?.version ?? 0) + 1, contentHash }];
  });
  await saveItems(db, editions, now);
  return editions.length;
}

async function retireWhatIsGone(
  { db, now, published }: Edition,
  facts: readonly Fact[],
  cards: readonly Card[],
  items: readonly Item[],
): Promise<void> {
  const goneCards = goneFrom(published.cards, cards).map(([id, current]) => ({ id, ...current }));
  const goneFacts = goneFrom(published.facts, facts).filter(([, { origin }]) => origin === "file");
  await retireCards(db, goneCards, now);
  await retireFactsAndItems(
    db,
    goneFacts.map(([id]) => id),
    goneFrom(published.items, items).map(([id]) => id),
  );
}

/** What was in use and is not among those kept. */
function goneFrom<Current extends { readonly retired: boolean }>(
  known: ReadonlyMap<string, Current>,
  kept: readonly { readonly id: string }[],
): [string, Current][] {
  const ids = new Set(kept.map(({ id }) => id));
  return [...known].filter(([id, { retired }]) => !retired && !ids.has(id));
}
