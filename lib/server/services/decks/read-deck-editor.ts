import type { DeckStatus } from "@/lib/core/content/deck-status";
import type { ChoosableFact } from "@/lib/core/session/deck-draft";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { PartialDate } from "@/lib/core/shared/partial-date";
import { requireOwnDeck } from "@/lib/server/services/access/require-deck";
import { mayWriteFacts } from "@/lib/server/services/access/require-editor";
import type { ServiceContext } from "@/lib/server/services/context";
import type { Choice } from "@/lib/server/services/facts/read-fact-editor";
import { loadFrame, loadFrameOfFacts } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";
import { type FactToChoose, loadFactsToChoose } from "@/lib/server/store/facts";
import { loadDeckFactIds } from "@/lib/server/store/own-decks";
import { guestsKeepNoDecks } from "@/lib/words/problems";

/** A deck of mine as I change it, or a new one, with everything that it can be made of. */
export interface DeckEditorData {
  /** Null for a new one. */
  readonly deck: {
    readonly id: string;
    readonly version: number;
    readonly status: DeckStatus;
    readonly title: string;
    readonly description: string;
    readonly keepsQuestions: boolean;
    readonly factIds: readonly string[];
  } | null;
  readonly facts: readonly ChoosableFact[];
  readonly sources: readonly Choice[];
  readonly objectives: readonly Choice[];
  /** Whether I may write facts of my own. */
  readonly writesFacts: boolean;
}

/** @throws DomainError not-allowed for guests and for decks of others, not-found */
export async function readDeckEditor(context: ServiceContext, deckId?: string): Promise<DeckEditorData> {
  const { actor, now } = context;
  if (actor.guest) throw new DomainError("not-allowed", guestsKeepNoDecks);
  const db = database();
  const deck = deckId === undefined ? undefined : await requireOwnDeck(context, deckId);
  const [facts, factIds] = await Promise.all([
    loadFactsToChoose(db, { userId: actor.userId, now }, deck?.id),
    deck === undefined ? [] : loadDeckFactIds(db, deck.id),
  ]);
  const [{ objectives }, { sources, entities }] = await Promise.all([
    loadFrame(db),
    loadFrameOfFacts(
      db,
      facts.map(({ fact }) => fact.id),
    ),
  ]);
  const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]));
  return {
    deck: deck === undefined ? null : { ...pickDeck(deck), factIds },
    facts: facts.map((fact) => toChoosable(fact, names)),
    sources: sources.map(({ id, shortName }) => ({ id, name: shortName })),
    objectives: objectives.map(({ id, text }) => ({ id, name: text })),
    writesFacts: await mayWriteFacts(actor),
  };
}

function pickDeck(deck: Omit<NonNullable<DeckEditorData["deck"]>, "factIds">) {
  const { id, version, status, title, description, keepsQuestions } = deck;
  return { id, version, status, title, description, keepsQuestions };
}

function toChoosable({ fact, cards, shared }: FactToChoose, names: ReadonlyMap<string, string>): ChoosableFact {
  const { id, statement, kind, attribution, evidence, objectiveId, importance, asOf } = fact;
  return {
    ...{ id, statement, kind, importance, cards },
    speaker: attribution === undefined ? null : (names.get(attribution.speakerId) ?? null),
    sourceIds: [...new Set(evidence.map(({ sourceId }) => sourceId as string))],
    objectiveId: objectiveId ?? null,
    when: sortable(fact.kind === "event" ? (fact.date ?? asOf) : asOf),
    own: !shared,
  };
}

function sortable({ year, month = 0, day = 0 }: PartialDate): number {
  return year * 10_000 + month * 100 + day;
}
