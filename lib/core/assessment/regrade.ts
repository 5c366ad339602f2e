import { optionsOf } from "@/lib/core/assessment/item-view";
import { matchAnswer } from "@/lib/core/assessment/match-answer";
import { isPlaced } from "@/lib/core/assessment/places";
import type { Response } from "@/lib/core/assessment/response";
import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { AcceptedAnswer, Card } from "@/lib/core/generation/card";
import { asksOf } from "@/lib/core/generation/cards/suggest-asks";
import { toCard } from "@/lib/core/generation/generate-cards";
import type { ChoiceItem, Item, PlacedItem, StatementItem } from "@/lib/core/generation/item";
import { locateSpan, type SpanPlace } from "@/lib/core/generation/items/locate-span";
import { toNameIndex } from "@/lib/core/generation/language/entity-names";
import type { CardId } from "@/lib/core/shared/ids";

/** A card as its fact has it in one version: with the statement, and where the answer stands in it. */
export interface AskedCard {
  readonly card: Card;
  readonly statement: string;
  readonly span: string | undefined;
}

/** The cards of a fact in one version, with what is needed to judge answers to them. */
export function askedCards(fact: Fact, entities: readonly Entity[]): ReadonlyMap<CardId, AskedCard> {
  const names = toNameIndex(entities);
  return new Map(
    asksOf(fact, names.entityOf).map((ask) => {
      const card = toCard(fact, ask, names);
      return [card.id, { card, statement: fact.statement, span: ask.span }];
    }),
  );
}

/** An item as someone answered it, and what is right by now. */
export interface OlderItem {
  readonly item: Item;
  /** Its cards as they were when it was asked. */
  readonly before: ReadonlyMap<CardId, AskedCard>;
  /** The same cards now; one that is missing is not asked any more. */
  readonly now: ReadonlyMap<CardId, AskedCard>;
  /** The same item as it is made now; undefined where it is not made any more. */
  readonly successor: Item | undefined;
}

export interface NewMark {
  readonly correct: boolean;
  readonly nearMiss: boolean;
  /** Whether the question was at fault, so that whatever was answered counts as right. */
  readonly forEveryone: boolean;
}

/** Gives an answer its new mark. */
export type Marker = (response: Response, optionOrder: readonly number[]) => NewMark;

const RIGHT: NewMark = { correct: true, nearMiss: false, forEveryone: false };
const WRONG: NewMark = { ...RIGHT, correct: false };
/** Nobody could answer what was asked: it counts as right for everyone. */
const AT_FAULT: Marker = () => ({ ...RIGHT, forEveryone: true });

/**
 * How answers to an item are marked after a correction of what it asks about; undefined where the correction does not
 * concern it and every mark stays. Typed answers are scored by what is accepted now; of options that is right which
 * says what is right now; a statement is judged by its truth now. Where none of this can be told, the question was at
 * fault.
 */
export function markerOf(older: OlderItem): Marker | undefined {
  const { item } = older;
  if (isPlaced(item)) return placedMarker(item, older);
  const [cardId] = item.cardIds;
  if (cardId === undefined) return "options" in item ? cardlessMarker(item, older.successor) : undefined;
  const [then, now] = [older.before.get(cardId), older.now.get(cardId)];
  if (then === undefined || now === undefined || !keyChanged(then.card, now.card)) return undefined;
  if ("accepted" in item) return typedMarker(now.card.accepted);
  if (item.type === "trueFalse") return sameMeaning(then.card, now.card) ? undefined : statementMarker(item, then, now);
  return optionMarker(item, (text) => isRightNow(text, now.card));
}

/** Whether another answer is right, or another wording of it is accepted. Names that are merely near do not matter. */
export function keyChanged(then: Card, now: Card): boolean {
  return !sameMeaning(then, now) || acceptedKey(then.accepted) !== acceptedKey(now.accepted);
}

function sameMeaning(then: Card, now: Card): boolean {
  return then.meaningHash === now.meaningHash;
}

function acceptedKey(accepted: AcceptedAnswer): string {
  switch (accepted.type) {
    case "number":
      return JSON.stringify([accepted.value, accepted.tolerance, accepted.unit]);
    case "date": {
      const { year, month, day, edge } = accepted.date;
      return JSON.stringify([year, month, day, edge, accepted.yearGiven]);
    }
    case "text":
      return JSON.stringify([accepted.text, [...accepted.variants].sort()]);
  }
}

function typedMarker(accepted: AcceptedAnswer): Marker {
  return (response) => {
    const verdict = "text" in response ? matchAnswer(accepted, response.text).verdict : "wrong";
    return { correct: verdict !== "wrong", nearMiss: verdict === "near", forEveryone: false };
  };
}

/** Whether a text of ours says what is right now: a figure within the tolerance for typing is another figure. */
function isRightNow(text: string, { answer, accepted }: Card): boolean {
  return text === answer || matchAnswer(accepted, text).reason === "exact";
}

function optionMarker(item: ChoiceItem, isRight: (text: string) => boolean): Marker {
  if (!item.options.some(({ text }) => isRight(text))) return AT_FAULT;
  return (response, optionOrder) => {
    const chosen =
      "optionId" in response ? optionsOf(item, optionOrder)?.find(({ id }) => id === response.optionId) : undefined;
    return chosen !== undefined && isRight(chosen.text) ? RIGHT : WRONG;
  };
}

/** Which source, what kind of statement: what is right now, only the item made now can tell. */
function cardlessMarker(item: ChoiceItem, successor: Item | undefined): Marker | undefined {
  if (successor === undefined || successor.key === item.key) return undefined;
  return optionMarker(item, (text) => text === successor.key);
}

function statementMarker(item: StatementItem, then: AskedCard, now: AskedCard): Marker {
  const isTrue = truthNow(item.stem, then, now);
  if (isTrue === undefined) return AT_FAULT;
  return (response) => ("optionId" in response && response.optionId === String(isTrue) ? RIGHT : WRONG);
}

/** Whether a statement shown is true now: told where nothing but the answer in it has changed. */
function truthNow(stem: string, then: AskedCard, now: AskedCard): boolean | undefined {
  if (stem === now.statement) return true;
  const [before, after] = [placeOf(then), placeOf(now)];
  if (before === undefined || after === undefined) return undefined;
  if (before.before !== after.before || before.after !== after.after) return undefined;
  if (!stem.startsWith(before.before) || !stem.endsWith(before.after)) return undefined;
  return isRightNow(stem.slice(before.before.length, stem.length - before.after.length), now.card);
}

function placeOf({ statement, span }: AskedCard): SpanPlace | undefined {
  return span === undefined ? undefined : locateSpan(statement, span);
}

/** Pairs and orders stand while what is made now puts the same things in the same places; else they were at fault. */
function placedMarker(item: PlacedItem, { before, now, successor }: OlderItem): Marker | undefined {
  const isConcerned = item.cardIds.some((cardId) => {
    const [older, newer] = [before.get(cardId), now.get(cardId)];
    return older !== undefined && newer !== undefined && !sameMeaning(older.card, newer.card);
  });
  if (!isConcerned) return undefined;
  const stands = successor !== undefined && isPlaced(successor) && placesIn(successor) === placesIn(item);
  return stands ? undefined : AT_FAULT;
}

function placesIn({ type, elements }: PlacedItem): string {
  return JSON.stringify(elements.map(({ cardId, answer }) => (type === "ordering" ? [cardId] : [cardId, answer])));
}

/** What a card asked for in one version of its fact. */
export interface PastMeaning {
  readonly factVersion: number;
  readonly meaningHash: string;
}

/**
 * The oldest version of a fact to which a correction of one of its cards reaches back: answers since then were given
 * to a key that we hold to have been wrong, or that was only worded otherwise. Where the world had moved on in between,
 * what was asked before was right when it was asked, and stays.
 * @param meanings one for each version of the fact that has the card, the oldest first
 * @param correctedIn the versions of the fact that came by a correction
 */
export function correctedSince(meanings: readonly PastMeaning[], correctedIn: ReadonlySet<number>): number {
  const newestFirst = meanings.toReversed();
  const end = newestFirst.findIndex(({ meaningHash, factVersion }, index) => {
    const before = newestFirst[index + 1];
    if (before === undefined) return true;
    return before.meaningHash !== meaningHash && !correctedIn.has(factVersion);
  });
  return newestFirst[end]?.factVersion ?? 1;
}
