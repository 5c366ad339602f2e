import type { ReviewEntry } from "@/lib/contracts/reviews";
import { evidenceOf } from "@/lib/core/assessment/evidence-of";
import { misplacedBy } from "@/lib/core/assessment/places";
import { practiceOrderOf } from "@/lib/core/assessment/quiz-form";
import { scoreResponse } from "@/lib/core/assessment/score-response";
import type { Evidence, Instant } from "@/lib/core/scheduling/review-record";
import { asId, type ItemId } from "@/lib/core/shared/ids";
import { database } from "@/lib/server/store/database";
import { loadItemVersions } from "@/lib/server/store/items";
import { isFree } from "@/lib/server/store/reservations";

/** What a practice answer shows, and of which version of the card. */
export interface ScoredPractice {
  readonly evidence: Evidence;
  readonly cardVersion: number | undefined;
}

/**
 * Scores answers to practice items. An answer to no item of its card, to one that is kept for quizzes, or that is no
 * answer to it, has no entry in the result: nothing tells these apart.
 */
export async function scorePractice(
  entries: readonly ReviewEntry[],
  now: Instant,
): Promise<ReadonlyMap<ReviewEntry, ScoredPractice>> {
  const wanted = entries.flatMap(({ itemId, itemVersion }) =>
    itemId === undefined ? [] : [{ itemId: asId<ItemId>(itemId), version: itemVersion }],
  );
  const items = await loadItemVersions(database(), wanted);
  const scored = new Map<ReviewEntry, ScoredPractice>();
  for (const entry of entries) {
    const stored = items.find(
      ({ item, version, current }) => item.id === entry.itemId && version === (entry.itemVersion ?? current),
    );
    if (stored === undefined || entry.response === undefined || !isFree(stored, now)) continue;
    const elementIndex = stored.item.cardIds.indexOf(asId(entry.cardId));
    if (elementIndex < 0 || misplacedBy(stored.item, entry.response) !== undefined) continue;
    const score = scoreResponse(stored.item, entry.response, practiceOrderOf(stored.item));
    const evidence = evidenceOf({
      item: stored.item,
      itemVersion: stored.version,
      elementIndex,
      score,
      durationMs: entry.durationMs,
    });
    scored.set(entry, { evidence, cardVersion: stored.cardVersions[entry.cardId] });
  }
  return scored;
}
