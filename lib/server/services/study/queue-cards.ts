import type { ReviewQueue } from "@/lib/contracts/study";
import type { LearnerDay } from "@/lib/core/study/learner-day";
import type { StudyQueue } from "@/lib/core/study/queue";
import { showQueue } from "@/lib/core/study/show-queue";
import { readStandings } from "@/lib/server/services/provenance/standings";
import { database } from "@/lib/server/store/database";
import { loadCardViews } from "@/lib/server/store/queue";

/** A queue with what is shown of its cards; one without a source is left out. */
export async function withWords(day: LearnerDay, queue: StudyQueue): Promise<ReviewQueue> {
  const [views, standingOf] = await Promise.all([
    loadCardViews(
      database(),
      queue.cards.map(({ cardId }) => cardId),
    ),
    readStandings(queue.cards.map(({ factId }) => factId)),
  ]);
  return showQueue(day, queue, {
    wordsOf({ cardId, factId }) {
      const found = views.get(cardId);
      const source = found?.view.sources[0];
      if (found === undefined || source === undefined) return undefined;
      const { prompt, answer, fact } = found.view;
      return { cardVersion: found.version, prompt, answer, fact, standing: standingOf(factId), source };
    },
  });
}
