import type { z } from "zod";
import type { AttemptView, createAttemptBody } from "@/lib/contracts/attempts";
import { assembleQuiz } from "@/lib/core/assessment/quiz-form";
import { DomainError } from "@/lib/core/shared/domain-error";
import { type AttemptId, asId } from "@/lib/core/shared/ids";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { createAttempt } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";
import { deckTooSmall, noItemsOfTypes } from "@/lib/words/problems";

/** Fewer questions are no quiz. */
const SHORTEST_QUIZ = 5;
const DEFAULT_LENGTH = 10;

/** Starts a quiz on a deck: one item a fact, kinds mixed, in an order that follows from the seed. */
export async function startAttempt(
  context: ServiceContext & { readonly newId: () => string },
  input: z.output<typeof createAttemptBody>,
): Promise<AttemptView> {
  const { actor, now, newId } = context;
  const deck = await requireDeck(context, input.deckId);
  const stored = await loadDeckItems(database(), deck.id);
  const facts = new Set(stored.map(({ item }) => item.factId)).size;
  if (facts < SHORTEST_QUIZ) throw new DomainError("conflict", deckTooSmall(facts));
  const id = asId<AttemptId>(newId());
  const quiz = assembleQuiz({
    items: stored.map(({ item }) => item),
    length: Math.min(input.length ?? DEFAULT_LENGTH, facts),
    ...(input.types !== undefined && { types: input.types }),
    seed: input.seed ?? id,
  });
  if (quiz.length < SHORTEST_QUIZ) throw new DomainError("conflict", noItemsOfTypes(quiz.length));
  const versions = new Map(stored.map(({ item, version }) => [item.id, version]));
  await createAttempt(database(), actor.userId, {
    id,
    deckId: deck.id,
    deckTitle: deck.title,
    feedback: input.feedback,
    form: quiz.map(({ item, optionOrder }) => ({
      viewId: newId(),
      itemId: item.id,
      version: versions.get(item.id) ?? 1,
      optionOrder,
    })),
    startedAt: new Date(now),
    deadline: input.timeLimitSeconds === undefined ? null : new Date(now + input.timeLimitSeconds * 1000),
  });
  return readAttempt(context, id);
}
