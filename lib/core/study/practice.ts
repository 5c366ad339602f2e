import { secondsFor } from "@/lib/core/scheduling/pace";
import { choosePractice, missedSince, type PracticeScope } from "@/lib/core/scheduling/practice";
import { decksAsked, type LearnerDay } from "@/lib/core/study/learner-day";
import { DEFAULT_LIMIT, ownOptions, type StudyQueue } from "@/lib/core/study/queue";
import { candidatesOf } from "@/lib/core/study/study-input";

/** Which cards to practise, due or not: all of a deck, or those that one of these says. */
export interface PracticeQuery {
  /** Null for all that is studied. */
  readonly deckId: string | null;
  readonly objectiveId?: string | undefined;
  readonly missedDays?: number | undefined;
  readonly dueDays?: number | undefined;
  readonly marked?: "yes" | undefined;
  readonly limit?: number | undefined;
}

/** The cards to practise. */
export function practiceOf(day: LearnerDay, query: PracticeQuery): StudyQueue {
  const { now, learner, studyDay } = day;
  const decks = decksAsked(day, query.deckId);
  const cards = choosePractice(candidatesOf(day, decks), scopeOf(day, query), {
    ...{ now, options: learner.options, limit: query.limit ?? DEFAULT_LIMIT },
  });
  return {
    ...{ kind: "practice", studyDay, cards, firstSession: false, nextDue: null, plan: undefined },
    counts: { new: 0, learning: 0, review: cards.length },
    dueNow: cards.length,
    estimatedSeconds: Math.round(secondsFor(cards.length, learner.medianSeconds)),
    buttons: ownOptions(decks).buttons ?? learner.buttons,
  };
}

function scopeOf(
  { now, learner, missed = new Map(), objectives = new Map() }: LearnerDay,
  { objectiveId, missedDays, dueDays, marked }: PracticeQuery,
): PracticeScope {
  if (objectiveId !== undefined) return { kind: "facts", factIds: objectives.get(objectiveId) ?? new Set() };
  if (missedDays !== undefined) {
    const since = missedSince(missedDays, now, learner.options);
    return { kind: "missed", cardIds: { has: (cardId) => (missed.get(cardId) ?? -Infinity) >= since } };
  }
  if (marked !== undefined) return { kind: "marked" };
  return dueDays === undefined ? { kind: "all" } : { kind: "due-within", days: dueDays };
}
