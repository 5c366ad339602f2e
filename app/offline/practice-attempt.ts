import type { OnPhone } from "@/app/_offline/pack/phone-study";
import type { AttemptView } from "@/lib/contracts/attempts";
import type { ItemFeedback, PracticeItem } from "@/lib/contracts/questions";
import type { MarkedPractice } from "@/lib/core/session/practice-quiz";
import { asId } from "@/lib/core/shared/ids";

/** Practice questions in the shape of an attempt, which is what a quiz runs over. */
export function toAttempt(phone: OnPhone, deckId: string, items: readonly PracticeItem[]): AttemptView {
  return {
    attemptId: "practice",
    assignmentId: null,
    deckId,
    deckTitle: phone.pack.decks.find(({ summary }) => summary.id === deckId)?.summary.title ?? "",
    status: "open",
    feedback: "immediate",
    startedAt: new Date(phone.now()).toISOString(),
    submittedAt: null,
    deadline: null,
    score: null,
    items: items.map(({ itemId, type, stem, options, elements, choices, unit, input }) => ({
      ...{ itemId, type, stem, response: null, result: null },
      ...(options !== undefined && { options: options.map(({ id, text }) => ({ id, text })) }),
      ...(elements !== undefined && { elements: elements.map(({ id, text }) => ({ id, text })) }),
      ...(choices !== undefined && { choices }),
      ...(unit !== undefined && { unit }),
      ...(input !== undefined && { input }),
    })),
  };
}

/** What is said of an answer. What it did to memory the server says, once it has it. */
export function toFeedback({ views }: OnPhone, item: PracticeItem, { score }: MarkedPractice): ItemFeedback {
  const { key, why, epistemic, sourceLine, source, options, elements, cardIds } = item;
  return {
    ...{
      correct: score.correct,
      nearMiss: score.nearMiss,
      share: score.share,
      key,
      why,
      epistemic,
      sourceLine,
      source,
    },
    facts: cardIds.flatMap((cardId) => {
      const view = views.get(asId(cardId));
      if (view === undefined) return [];
      const prompt = elements?.find((element) => element.cardId === cardId)?.text ?? item.stem;
      return [{ factId: view.fact.id, standing: view.standing, prompt, cardId }];
    }),
    ...(options !== undefined && { options: options.map(({ id, isKey, whyWrong }) => ({ id, isKey, whyWrong })) }),
    ...(elements !== undefined && {
      elements: elements
        .toSorted((a, b) => a.place - b.place)
        .map(({ id, place, text, answer, ...element }) => ({
          ...{ id, text, answer, correct: score.elements?.[place] === true },
          ...{ why: element.why, epistemic: element.epistemic, sourceLine: element.sourceLine },
        })),
    }),
    memory: [],
  };
}
