import type { Instant } from "@/lib/core/scheduling/review-record";
import type { StudyState } from "@/lib/server/services/study/study-state";
import { toWireInstant } from "@/lib/server/services/study/views";
import { database } from "@/lib/server/store/database";
import type { DeckToStudy } from "@/lib/server/store/decks";
import { loadFirstDue } from "@/lib/server/store/queue";

/**
 * When there is something to do again: a card of today that is in its steps, else the first that comes due. When a card
 * under a plan is asked next is not said by its schedule.
 */
export async function nextDueOf(
  { learner, plans }: StudyState,
  decks: readonly DeckToStudy[],
  today: Instant | null,
): Promise<string | null> {
  const deckIds = decks.map(({ id }) => id);
  const planned = plans.flatMap(({ cardIds }) => [...cardIds]);
  const due = today ?? (await loadFirstDue(database(), learner.id, deckIds, planned));
  return due === null ? null : toWireInstant(due);
}
