import type { ReviewQueue } from "@/lib/contracts/study";
import type { CardId } from "@/lib/core/shared/ids";
import type { StudyQueue } from "@/lib/core/study/queue";
import { showQueue } from "@/lib/core/study/show-queue";
import { readCardWords, readStandingsOf } from "@/lib/server/content/deck-content";
import type { LoadedDay } from "@/lib/server/services/study/study-input";

/** A queue with what is shown of its cards; one without a source is left out. */
export async function withWords({ day, contents }: LoadedDay, queue: StudyQueue): Promise<ReviewQueue> {
  const cardOf = (cardId: CardId) => contents.find(({ cardById }) => cardById.has(cardId))?.cardById.get(cardId);
  const [words, standingOf] = await Promise.all([
    readCardWords(queue.cards.flatMap(({ cardId }) => cardOf(cardId) ?? [])),
    readStandingsOf(Math.max(0, ...contents.map(({ edition }) => edition))),
  ]);
  return showQueue(day, queue, {
    wordsOf({ cardId, factId }) {
      const { version: cardVersion } = cardOf(cardId) ?? {};
      const { prompt, answer, fact, sources } = words.get(cardId) ?? {};
      const source = sources?.[0];
      if (cardVersion === undefined || prompt === undefined || answer === undefined) return undefined;
      if (fact === undefined || source === undefined) return undefined;
      return { cardVersion, prompt, answer, fact, standing: standingOf(factId), source };
    },
  });
}
