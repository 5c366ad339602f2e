import type { DeckSummary } from "@/lib/contracts/decks";
import type { StudyPack } from "@/lib/contracts/study-pack";
import { asId, type CardId } from "@/lib/core/shared/ids";
import type { LearnerDay } from "@/lib/core/study/learner-day";
import { planOfDeck } from "@/lib/core/study/plans";
import { metCards, progressOf } from "@/lib/core/study/progress";
import { deckCounts } from "@/lib/core/study/queue";

/** A deck of the pack as it is by now: with what was done on the phone since. Only decks in the daily review are packed. */
export function summaryOf(day: LearnerDay, { summary, cardIds }: StudyPack["decks"][number]): DeckSummary {
  const ids = cardIds.map((id) => asId<CardId>(id));
  return {
    ...summary,
    inReview: true,
    plan: planOfDeck(day, summary.id),
    ...deckCounts(day, summary.id),
    progress: progressOf(ids, metCards(day.schedules.values())),
  };
}
