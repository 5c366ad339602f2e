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
  loadPublishedState, type PublishedState, retireCard, retireFactsAndItems, saveCardVersion,
  saveFactPositions, saveFactVersion, saveItemVersion, saveSources,
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
      await saveFactPositions(db, ordered.map((fact) => fact.id));
      await saveSharedDecks(db, bank.sources, ordered, now);
      return {
        facts: ordered.length, cards: cards.length, items: items.length,
        changed: facts.changed + changedCards + changedItems, conflicts: facts.conflicts,
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
      { fact: toFactView(fact, entitiesById), sources: fact.evidence.map((evidence) => toSourceView(evidence, sourcesById)) },
    ]),
  );
}

async function publishFacts({ db, now, published }: Edition, facts: readonly Fact[]) {
  const versions = new Map<string, number>();
  const conflicts: string[] = [];
  let changed = 0;
  for (const [position, data] of facts.entries()) {
    const current = published.facts.get(data.id);
    const contentHash = stableId("fact", JSON.stringify(data));
    const version = (current?.version ?? 0) + 1;
    const sameFile = current?.fileHash === contentHash && !current.retired;
    if (current !== undefined && (sameFile || current.origin === "app")) {
      versions.set(data.id, current.version);
      if (!sameFile) conflicts.push(data.id);
      continue;
    }
    await saveFactVersion(db, { data, version, contentHash, position }, now);
    versions.set(data.id, version);
    changed++;
  }
  return { versions, conflicts, changed };
}

async function publishCards(edition: Edition, cards: readonly Card[], factVersions: ReadonlyMap<string, number>): Promise<number> {
  let changed = 0;
  for (const ofFact of groupBy(cards, (card) => card.factId).values()) {
    for (const [position, card] of ofFact.entries()) {
      if (await publishCard(edition, card, position, factVersions.get(card.factId) ?? 1)) changed++;
    }
  }
  return changed;
}

async function publishCard({ db, now, published, provenance }: Edition, card: Card, position: number, factVersion: number): Promise<boolean> {
  const from = provenance.get(card.factId);
  if (from === undefined) return false;
  const view = { prompt: card.prompt, answer: card.answer, target: card.target, direction: card.direction, ...from };
  const contentHash = stableId("card-version", card.contentHash, card.meaningHash, JSON.stringify(view));
  const current = published.cards.get(card.id);
  if (current !== undefined && current.contentHash === contentHash && !current.retired) return false;
  await saveCardVersion(
    db,
    { data: card, view, version: (current?.version ?? 0) + 1, factVersion, contentHash, position, contentEvents: current?.contentEvents ?? 0, effect: effectOf(card, current) },
    now,
  );
  return true;
}

/** A new card is no event for anyone; a rewording changes no memory; another right answer, or a return, does. */
function effectOf(card: Card, current: { readonly meaningHash: string; readonly retired: boolean } | undefined) {
  if (current === undefined) return undefined;
  if (current.meaningHash !== card.meaningHash) return "changed" as const;
  return current.retired ? ("restored" as const) : undefined;
}

async function publishItems({ db, now, published, provenance }: Edition, items: readonly Item[]): Promise<number> {
  let changed = 0;
  for (const item of items) {
    const view = provenance.get(item.factId);
    if (view === undefined) continue;
    const contentHash = stableId("item-version", JSON.stringify(item), JSON.stringify(view));
    const current = published.items.get(item.id);
    if (current !== undefined && current.contentHash === contentHash && !current.retired) continue;
    await saveItemVersion(db, { data: item, view, version: (current?.version ?? 0) + 1, contentHash }, now);
    changed++;
  }
  return changed;
}

async function retireWhatIsGone({ db, now, published }: Edition, facts: readonly Fact[], cards: readonly Card[], items: readonly Item[]): Promise<void> {
  const goneFrom = (known: ReadonlyMap<string, { retired: boolean }>, kept: readonly { id: string }[]) => {
    const ids = new Set(kept.map(({ id }) => id));
    return [...known].filter(([id, { retired }]) => !retired && !ids.has(id)).map(([id]) => id);
  };
  for (const id of goneFrom(published.cards, cards)) {
    const current = published.cards.get(id);
    if (current !== undefined) await retireCard(db, id, current, now);
  }
  const goneFacts = goneFrom(published.facts, facts).filter((id) => published.facts.get(id)?.origin === "file");
  await retireFactsAndItems(db, goneFacts, goneFrom(published.items, items));
}
