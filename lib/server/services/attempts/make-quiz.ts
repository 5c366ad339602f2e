import { assembleQuiz, optionOrderOf, type QuizEntry } from "@/lib/core/assessment/quiz-form";
import type { ItemType } from "@/lib/core/generation/item-types";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { AssignmentId, CardId } from "@/lib/core/shared/ids";
import type { QuizSettings } from "@/lib/core/teaching/assignment";
import type { FormEntry } from "@/lib/server/store/attempts";
import type { StoredItem } from "@/lib/server/store/items";
import { deckTooSmall, noItemsOfTypes } from "@/lib/words/problems";

/** Fewer questions are no quiz. */
const SHORTEST_QUIZ = 5;

interface QuizWish {
  readonly length: number;
  readonly types?: readonly ItemType[] | undefined;
  readonly seed: string;
  /** Cards that are asked about before all others. */
  readonly preferCardIds?: readonly CardId[];
}

/** A quiz of these items, as long as there are facts for it at the most. */
export function chooseItems(stored: readonly StoredItem[], wish: QuizWish): readonly QuizEntry[] {
  const { length, types, seed, preferCardIds = [] } = wish;
  const items = stored.map(({ item }) => item);
  const facts = new Set(items.map(({ factId }) => factId)).size;
  return assembleQuiz({
    ...{ items, length: Math.min(length, facts), seed, preferCardIds },
    ...(types !== undefined && { types }),
  });
}

/** The same. @throws DomainError conflict where there are too few for a quiz */
export function makeQuiz(stored: readonly StoredItem[], wish: QuizWish): readonly QuizEntry[] {
  const facts = new Set(stored.map(({ item }) => item.factId)).size;
  if (facts < SHORTEST_QUIZ) throw new DomainError("conflict", deckTooSmall(facts));
  const quiz = chooseItems(stored, wish);
  if (quiz.length < SHORTEST_QUIZ) throw new DomainError("conflict", noItemsOfTypes(quiz.length));
  return quiz;
}

/**
 * The form of an attempt. What its items are called there tells nothing of them.
 * @param optionSeed where it is given, options stand in the order of this seed, others than in the next one's quiz
 */
export function toForm(
  quiz: readonly QuizEntry[],
  stored: readonly StoredItem[],
  newId: () => string,
  optionSeed?: string,
): readonly FormEntry[] {
  const versions = new Map(stored.map(({ item, version }) => [item.id, version]));
  return quiz.map(({ item, optionOrder }) => ({
    viewId: newId(),
    itemId: item.id,
    version: versions.get(item.id) ?? 1,
    cardIds: item.cardIds,
    optionOrder: optionSeed === undefined ? optionOrder : optionOrderOf(item, optionSeed),
  }));
}

/** What the choice of items follows from: the assignment, where everyone is to have the same ones. */
export function itemSeed(assignmentId: AssignmentId, { form }: QuizSettings, attemptId: string): string {
  return form === "fixed" ? assignmentId : attemptId;
}
