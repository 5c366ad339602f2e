import type { QueueCard } from "@/lib/contracts/study";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import type { QueueCandidate } from "@/lib/core/scheduling/review-queue";
import { RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import type { RatingPreview } from "@/lib/core/scheduling/scheduler";
import { readStandings } from "@/lib/server/services/provenance/standings";
import { toScheduleView, toWireInstant } from "@/lib/server/services/study/views";
import { database } from "@/lib/server/store/database";
import { loadCardViews } from "@/lib/server/store/queue";

/** What each answer to a card would do. */
export type PreviewOf = (schedule: CardSchedule) => Record<Rating, RatingPreview>;

/** A card that is asked now. */
type AskedCard = Pick<QueueCandidate, "cardId" | "factId" | "deckId" | "schedule">;

/** Cards with what is shown of them; one without a source is left out. */
export async function toQueueCards<Card extends AskedCard>(
  candidates: readonly Card[],
  previewOf: PreviewOf,
  returnsOf: (card: Card) => QueueCard["returns"] = () => "steps",
): Promise<QueueCard[]> {
  const [views, standingOf] = await Promise.all([
    loadCardViews(
      database(),
      candidates.map(({ cardId }) => cardId),
    ),
    readStandings(candidates.map(({ factId }) => factId)),
  ]);
  return candidates.flatMap((candidate) => {
    const found = views.get(candidate.cardId);
    const source = found?.view.sources[0];
    if (found === undefined || source === undefined) return [];
    const { cardId, deckId, factId } = candidate;
    const { prompt, answer, fact } = found.view;
    return [
      {
        cardId,
        cardVersion: found.version,
        deckId,
        factId,
        prompt,
        answer,
        fact,
        standing: standingOf(factId),
        source,
        schedule: toScheduleView(candidate.schedule),
        returns: returnsOf(candidate),
        preview: toPreviewView(previewOf(candidate.schedule ?? freshSchedule(cardId))),
      },
    ];
  });
}

/** As it goes on the wire. */
export function toPreviewView(preview: Record<Rating, RatingPreview>): QueueCard["preview"] {
  const entries = RATINGS.map((rating) => [
    rating,
    { due: toWireInstant(preview[rating].due), intervalDays: preview[rating].intervalDays },
  ]);
  return Object.fromEntries(entries) as Record<Rating, { due: string; intervalDays: number }>;
}
