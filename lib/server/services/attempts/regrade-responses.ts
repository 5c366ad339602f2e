import { type AskedCard, askedCards, correctedSince, type Marker, markerOf } from "@/lib/core/assessment/regrade";
import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Item } from "@/lib/core/generation/item";
import type { CardId, FactId } from "@/lib/core/shared/ids";
import type { Database } from "@/lib/server/store/database";
import {
  type AnsweredItem,
  loadAnsweredItems,
  loadPastFacts,
  loadResponsesTo,
  type PastFact,
  type Regrading,
  saveRegradings,
} from "@/lib/server/store/regrades";

/** What is right by now about a fact, and the items that are made of it. */
export interface TruthNow {
  readonly fact: Fact;
  readonly items: ReadonlyMap<string, Item>;
  readonly entities: readonly Entity[];
}

/** How many answers a correction would mark again, and how many of them as right for everyone; nothing is written. */
export async function countRegradings(
  db: Database,
  truth: TruthNow,
): Promise<{ readonly regraded: number; readonly regradedForEveryone: number }> {
  const counts = { regraded: 0, regradedForEveryone: 0 };
  for await (const regradings of regradingsOf(db, truth)) {
    counts.regraded += regradings.length;
    counts.regradedForEveryone += regradings.filter(({ forEveryone }) => forEveryone).length;
  }
  return counts;
}

/**
 * Marks answers again after a correction: those to versions of the fact's items whose key has changed, whoever gave
 * them, submitted or not. Done again it changes nothing.
 * @returns how many marks have changed
 */
export async function regradeResponses(
  db: Database,
  change: { readonly changeId: string; readonly at: Date },
  truth: TruthNow,
): Promise<number> {
  let count = 0;
  for await (const regradings of regradingsOf(db, truth))
    count += await saveRegradings(db, change.changeId, regradings, change.at);
  return count;
}

async function* regradingsOf(db: Database, truth: TruthNow): AsyncGenerator<readonly Regrading[]> {
  const markers = await markersFor(db, truth, await loadAnsweredItems(db, truth.fact.id));
  if (markers.length === 0) return;
  const byVersion = new Map(markers.map(({ asked, marker }) => [keyOf(asked), marker]));
  const versions = markers.map(({ asked }) => asked);
  for await (const batch of loadResponsesTo(db, versions)) {
    yield batch.flatMap((response): Regrading[] => {
      const mark = byVersion.get(keyOf(response))?.(response.value, response.optionOrder);
      if (mark === undefined || mark.correct === response.correct) return [];
      return [{ ...mark, userId: response.userId, id: response.id, wasCorrect: response.correct }];
    });
  }
}

function keyOf({ itemId, version }: { readonly itemId: string; readonly version: number }): string {
  return `${itemId} ${version}`;
}

/** Of these versions of items those whose answers have another mark now, each with how it is given. */
export async function markersFor(
  db: Database,
  truth: TruthNow,
  answered: readonly AnsweredItem[],
): Promise<readonly { readonly asked: AnsweredItem; readonly marker: Marker }[]> {
  if (answered.length === 0) return [];
  const factId = truth.fact.id;
  const past = await loadPastFacts(db, factId);
  const now = askedCards(truth.fact, truth.entities);
  const cardsOf = new Map(past.map(({ version, data }) => [version, askedCards(data, truth.entities)]));
  const reach = reachOf(factId, past, cardsOf);
  return answered.flatMap((asked) => {
    if (asked.factVersion < reach(asked.item)) return [];
    const older = { item: asked.item, before: cardsOf.get(asked.factVersion) ?? new Map(), now };
    const marker = markerOf({ ...older, successor: truth.items.get(asked.itemId) });
    return marker === undefined ? [] : [{ asked, marker }];
  });
}

/** The oldest version of the fact whose answers to an item a correction concerns. */
function reachOf(
  factId: FactId,
  past: readonly PastFact[],
  cardsOf: ReadonlyMap<number, ReadonlyMap<CardId, AskedCard>>,
): (item: Item) => number {
  const correctedIn = new Set(past.filter(({ change }) => change === "corrected").map(({ version }) => version));
  const supersededIn = past.filter(({ change }) => change === "superseded").map(({ version }) => version);
  const reachOfCard = (cardId: CardId): number[] => {
    const meanings = past.flatMap(({ version }) => {
      const card = cardsOf.get(version)?.get(cardId)?.card;
      return card?.factId === factId ? [{ factVersion: version, meaningHash: card.meaningHash }] : [];
    });
    return meanings.length === 0 ? [] : [correctedSince(meanings, correctedIn)];
  };
  return (item) => Math.max(1, ...(item.cardIds.length === 0 ? supersededIn : item.cardIds.flatMap(reachOfCard)));
}
