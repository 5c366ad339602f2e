import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { SETTLED_STABILITY } from "@/lib/core/scheduling/queue-order";
import type { CardId } from "@/lib/core/shared/ids";

/** How far a learner is with a deck, in cards: never asked, being learned, and likely remembered for a week or more. */
export interface DeckProgress {
  readonly new: number;
  readonly learning: number;
  readonly known: number;
}

/** The cards that a learner has met, each with whether they know it. */
export type MetCards = ReadonlyMap<CardId, boolean>;

/** Whether a card is likely remembered for a week or more. */
export function isKnown({ state, stability }: CardSchedule): boolean {
  return state === "review" && stability >= SETTLED_STABILITY;
}

/** The cards met, of some memories. */
export function metCards(schedules: Iterable<CardSchedule>): MetCards {
  const met = [...schedules].filter(({ state }) => state !== "new");
  return new Map(met.map((schedule) => [schedule.cardId, isKnown(schedule)]));
}

/** How far a learner is with these cards. */
export function progressOf(cardIds: readonly CardId[], met: MetCards): DeckProgress {
  const known = cardIds.filter((cardId) => met.get(cardId) === true).length;
  const learning = cardIds.filter((cardId) => met.get(cardId) === false).length;
  return { new: cardIds.length - learning - known, learning, known };
}

/** What a learner has to do with a deck today, the same wherever it is shown. */
export type DeckState =
  /** Cards to review, and new ones. */
  | { readonly kind: "ready"; readonly due: number; readonly fresh: number }
  | { readonly kind: "done" }
  | { readonly kind: "not-started" }
  /** Not studied for itself; another deck or a quiz has asked some of its cards. */
  | { readonly kind: "begun"; readonly met: number; readonly cards: number };

interface StateOf {
  /** Whether its cards are part of the daily review. */
  readonly inReview: boolean;
  readonly due: number;
  readonly newToday: number;
  readonly progress: DeckProgress;
}

/** What there is to do with a deck. Only what is part of the daily review is due, so that decks add up to the day. */
export function deckState({ inReview, due, newToday, progress }: StateOf): DeckState {
  if (inReview) return due + newToday > 0 ? { kind: "ready", due, fresh: newToday } : { kind: "done" };
  const met = progress.learning + progress.known;
  return met === 0 ? { kind: "not-started" } : { kind: "begun", met, cards: met + progress.new };
}
