import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { DeckOptions } from "@/lib/core/scheduling/deck-options";
import type { QueueCandidate } from "@/lib/core/scheduling/review-queue";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import type { AnswersToday } from "@/lib/core/scheduling/seminar-plan/plan-deck";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import { asId, type CardId, type FactId, type UserId } from "@/lib/core/shared/ids";

/** A learner's settings and pace. */
export interface StudyLearner {
  readonly id: UserId;
  readonly options: SchedulingOptions;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly minutesPerDay: number;
  readonly buttons: 2 | 4;
  /** Median of their latest answers to flashcards; undefined where there are none. */
  readonly medianSeconds: number | undefined;
  /** Cards ever started, counted at least up to those of a first session. */
  readonly begun: number;
}

/** A card of a deck: what never depends on the learner. */
export interface StudyCard {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly interferenceKeys: readonly string[];
  /** Rank in the order of first study: lowest first. */
  readonly position: number;
  /** Rank within the deck. */
  readonly deckPosition: number;
}

export interface DeckHead {
  readonly id: string;
  readonly title: string;
  /** Null where the learner does not study it. */
  readonly studyOptions: DeckOptions | null;
}

export interface StudyDeck extends DeckHead {
  /**
   * Its cards, or at least those that have to do with the day: cards with a memory that are due before it ends, that
   * come due next or were answered on it, new cards in the order of first study up to the limit, and every card of a
   * deck under a plan. More of them change nothing.
   */
  readonly cards: readonly StudyCard[];
}

/** All that a learner's study day follows from. The server fills it from its database, a phone from what it keeps. */
export interface StudyInput {
  readonly learner: StudyLearner;
  readonly now: Instant;
  /** The decks asked about, and those studied for a date, in the order in which decks are listed. */
  readonly decks: readonly StudyDeck[];
  /** By card; none where the learner has never met it. Those of the cards above, and of all that were answered today. */
  readonly schedules: ReadonlyMap<CardId, CardSchedule>;
  /** Today's answers by card, the one answered last at the end. Needed where a deck is under a plan. */
  readonly answers: readonly AnswersToday[];
  /** What plans are made with; needed where a date is near. */
  readonly tables: PlanTables | undefined;
  /** Cards missed lately, each with the last time. Needed for practice. */
  readonly missed?: ReadonlyMap<CardId, Instant>;
  /** The facts that serve each learning objective. Needed for practice. */
  readonly objectives?: ReadonlyMap<string, ReadonlySet<FactId>>;
}

/** The decks whose cards are asked where none is named: those that a learner studies, else the one of all there is. */
export function decksToStudy<Deck extends DeckHead>(decks: readonly Deck[]): readonly Deck[] {
  const studied = decks.filter(({ studyOptions }) => studyOptions !== null);
  return studied.length > 0 ? studied : decks.filter(({ id }) => id === DECK_OF_ALL);
}

/** A deck that is studied for a date. */
export type DatedDeck<Deck extends DeckHead = DeckHead> = Deck & {
  readonly studyOptions: DeckOptions & { readonly seminarAt: string };
};

/** The decks studied for a date, whenever it is. */
export function datedDecks<Deck extends DeckHead>(decks: readonly Deck[]): readonly DatedDeck<Deck>[] {
  return decks.filter((deck): deck is DatedDeck<Deck> => deck.studyOptions?.seminarAt !== undefined);
}

/** The cards of some decks with the learner's memory of them, each once, under the first of the decks that has it. */
export function candidatesOf(
  { schedules }: Pick<StudyInput, "schedules">,
  decks: readonly StudyDeck[],
): readonly QueueCandidate[] {
  const candidates = new Map<CardId, QueueCandidate>();
  for (const { id, cards } of decks) {
    for (const card of cards) {
      if (candidates.has(card.cardId)) continue;
      candidates.set(card.cardId, { ...card, deckId: asId(id), schedule: schedules.get(card.cardId) });
    }
  }
  return [...candidates.values()];
}
