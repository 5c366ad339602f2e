import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import type { CardId, FactId } from "@/lib/core/shared/ids";
import { type DeckPlan, planDecks } from "@/lib/core/study/plans";
import { decksToStudy, type StudyDeck, type StudyInput } from "@/lib/core/study/study-input";

/** A learner's study day, from which their queues, counts, plans and practice are read. */
export interface LearnerDay extends StudyInput {
  readonly studyDay: StudyDay;
  readonly startOfDay: Instant;
  readonly answeredToday: readonly AnsweredToday[];
  /** The decks under a plan, the nearest date first. */
  readonly plans: readonly DeckPlan[];
}

/** A card answered on this study day, of whatever deck: what today's limits are counted from. */
export interface AnsweredToday {
  readonly cardId: CardId;
  /** Undefined where none of the decks has it. */
  readonly factId: FactId | undefined;
  readonly introducedAt: Instant | null;
  readonly lastReviewedAt: Instant;
}

/** Opens the day: its plans are made at once, the rest as it is asked for. */
export function openDay(input: StudyInput): LearnerDay {
  const { now, learner } = input;
  const studyDay = studyDayOf(now, learner.options);
  const startOfDay = startOfStudyDay(studyDay, learner.options);
  return {
    ...input,
    studyDay,
    startOfDay,
    answeredToday: answeredSince(input, startOfDay),
    plans: planDecks(input),
  };
}

function answeredSince({ decks, schedules }: StudyInput, startOfDay: Instant): readonly AnsweredToday[] {
  const answered = [...schedules.values()].filter(({ lastReviewedAt }) => (lastReviewedAt ?? -Infinity) >= startOfDay);
  if (answered.length === 0) return [];
  const facts = new Map(decks.flatMap(({ cards }) => cards.map(({ cardId, factId }) => [cardId, factId])));
  return answered.map(({ cardId, introducedAt, lastReviewedAt }) => ({
    ...{ cardId, factId: facts.get(cardId), introducedAt },
    lastReviewedAt: lastReviewedAt ?? startOfDay,
  }));
}

/** The decks of a question: the one that is named, else all that are studied. */
export function decksAsked({ decks }: StudyInput, deckId: string | null): readonly StudyDeck[] {
  return deckId === null ? decksToStudy(decks) : decks.filter(({ id }) => id === deckId);
}
