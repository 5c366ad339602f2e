import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { DeckOptions } from "@/lib/core/scheduling/deck-options";
import type { AnsweredToday } from "@/lib/core/scheduling/learner-queue";
import type { QueueCandidate } from "@/lib/core/scheduling/review-queue";
import type { Instant, Rating, StudyDay } from "@/lib/core/scheduling/review-record";
import type { AnswersToday } from "@/lib/core/scheduling/seminar-plan/plan-deck";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import type { SeminarDate } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import type { KnownMemory } from "@/lib/core/session/phone-memory";
import { asId, type CardId, type DeckId, type FactId } from "@/lib/core/shared/ids";

/** A deck that is kept on the phone: its cards in its order. */
export interface PhoneDeck {
  readonly id: string;
  readonly cardIds: readonly CardId[];
  /** Null where it is not studied: the one of all there is, for who has chosen none. */
  readonly options: DeckOptions | null;
}

/** A card as a queue sees it. */
export interface PhoneCard {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly interferenceKeys: readonly string[];
  readonly position: number;
}

/** All that a phone makes its queues from without a network. */
export interface PhoneStudy extends KnownMemory {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly minutesPerDay: number;
  readonly introduced: number;
  readonly medianSeconds: number | null;
  /** The study day on which the server was heard. */
  readonly studyDay: StudyDay;
  readonly answeredToday: readonly AnsweredToday[];
  /** The decks studied for a date. */
  readonly seminars: readonly {
    readonly deckId: string;
    readonly seminarAt: SeminarDate;
    readonly targetReadiness?: number | undefined;
  }[];
  /** What plans are made with, where a date is near. */
  readonly tables: PlanTables | undefined;
  /** What the server received on its study day. */
  readonly receivedToday: readonly AnswersToday[];
  /** What was answered on the phone since, and not taken back, in order. */
  readonly answered: readonly {
    readonly cardId: CardId;
    readonly at: Instant;
    readonly milliseconds: number;
    /** Null where it was a question. */
    readonly rating: Rating | null;
  }[];
  /** Cards that were missed lately, each with the last time. */
  readonly missed: ReadonlyMap<CardId, Instant>;
  /** The facts that serve a learning objective. */
  readonly objectives: ReadonlyMap<string, ReadonlySet<FactId>>;
  readonly decks: readonly PhoneDeck[];
  readonly cards: ReadonlyMap<CardId, PhoneCard>;
  /** Memory of the cards that something was done to since. */
  readonly changed: ReadonlyMap<CardId, CardSchedule>;
}

export interface PhoneCandidate extends QueueCandidate {
  readonly schedule: CardSchedule | undefined;
}

/** The decks of a query; all where none is named. */
export function decksOf({ decks }: PhoneStudy, deckId: string | null): readonly PhoneDeck[] {
  return deckId === null ? decks : decks.filter(({ id }) => id === deckId);
}

/** Each card once, under the first of the decks that has it. */
export function candidatesOf(study: PhoneStudy, decks: readonly PhoneDeck[]): readonly PhoneCandidate[] {
  const seen = new Set<CardId>();
  return decks.flatMap(({ id, cardIds }) =>
    cardIds.flatMap((cardId, deckPosition) => {
      const card = study.cards.get(cardId);
      if (card === undefined || seen.has(cardId)) return [];
      seen.add(cardId);
      const schedule = study.changed.get(cardId) ?? study.schedules.get(cardId);
      return [{ ...card, deckId: asId<DeckId>(id), deckPosition, schedule }];
    }),
  );
}
