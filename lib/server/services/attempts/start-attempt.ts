import type { z } from "zod";
import type { AttemptView, createAttemptBody } from "@/lib/contracts/attempts";
import { DomainError } from "@/lib/core/shared/domain-error";
import { type AttemptId, asId } from "@/lib/core/shared/ids";
import { makeQuiz, toForm } from "@/lib/server/services/attempts/make-quiz";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { loadReservedItemIds } from "@/lib/server/services/attempts/reserved-items";
import { startAssignedAttempt } from "@/lib/server/services/attempts/start-assigned-attempt";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireDeck } from "@/lib/server/services/decks/require-deck";
import { createAttempt } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";
import { unknownDeck } from "@/lib/words/problems";

const DEFAULT_LENGTH = 10;

/**
 * Starts a quiz on a deck: one item a fact, kinds mixed, in an order that follows from the seed; or the quiz of an
 * assignment, by its settings. Of a deck's items those are left out that an assigned quiz of mine has still to ask.
 */
export async function startAttempt(
  context: ServiceContext & { readonly newId: () => string },
  input: z.output<typeof createAttemptBody>,
): Promise<AttemptView> {
  if (input.assignmentId !== undefined) return startAssignedAttempt(context, input.assignmentId);
  const { deckId, length, types, seed, feedback, timeLimitSeconds } = input;
  if (deckId === undefined) throw new DomainError("not-found", unknownDeck);
  const deck = await requireDeck(context, deckId);
  const { actor, now, newId } = context;
  const [all, reserved] = await Promise.all([loadDeckItems(database(), deck.id), loadReservedItemIds(context)]);
  const free = all.filter(({ item }) => !reserved.has(item.id));
  const id = asId<AttemptId>(newId());
  const quiz = makeQuiz(free, { length: length ?? DEFAULT_LENGTH, types, seed: seed ?? id });
  await createAttempt(database(), actor.userId, {
    id,
    deckId: deck.id,
    deckTitle: deck.title,
    assignmentId: null,
    feedback,
    form: toForm(quiz, free, newId),
    startedAt: new Date(now),
    deadline: timeLimitSeconds === undefined ? null : new Date(now + timeLimitSeconds * 1000),
  });
  return readAttempt(context, id);
}
