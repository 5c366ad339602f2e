import type { z } from "zod";
import type { AttemptView, createAttemptBody } from "@/lib/contracts/attempts";
import { DomainError } from "@/lib/core/shared/domain-error";
import { type AttemptId, asId } from "@/lib/core/shared/ids";
import { readDeckItems } from "@/lib/server/content/deck-content";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import { makeQuiz, toForm } from "@/lib/server/services/attempts/make-quiz";
import { readAttempt, viewNewAttempt } from "@/lib/server/services/attempts/read-attempt";
import { startAssignedAttempt } from "@/lib/server/services/attempts/start-assigned-attempt";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { createAttempt } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { loadMet } from "@/lib/server/store/day-rows";
import { isFree } from "@/lib/server/store/reservations";
import { idHasOtherContent, unknownDeck } from "@/lib/words/problems";

type Input = z.output<typeof createAttemptBody>;

const DEFAULT_LENGTH = 10;

/**
 * Starts a quiz on a deck: one item a fact, kinds mixed, in an order that follows from the seed; or the quiz of an
 * assignment, by its settings. Where it is wanted, cards that I have met come before all others. Of a deck's items those are left out that are kept for assigned quizzes.
 * Idempotent: with the id of a quiz that was begun it gives that quiz.
 * @throws DomainError not-found, too-many-requests, or conflict where there is not enough for a quiz
 */
export async function startAttempt(
  context: ServiceContext & { readonly newId: () => string },
  input: Input,
): Promise<AttemptView> {
  await requireWithin("quizzesByAccount", context.actor.userId);
  const id = asId<AttemptId>(input.id ?? context.newId());
  if (input.assignmentId !== undefined) return startAssignedAttempt(context, input.assignmentId, id);
  if (input.deckId === undefined) throw new DomainError("not-found", unknownDeck);
  const { length = DEFAULT_LENGTH, types, seed = id, metFirst, feedback, timeLimitSeconds } = input;
  const { actor, now, newId } = context;
  const deck = await requireDeck(context, input.deckId);
  const free = (await readDeckItems(deck)).filter((one) => isFree(one, now));
  const cardIds = deck.content.cards.map(({ cardId }) => cardId);
  const preferCardIds = metFirst === true ? [...(await loadMet(database(), actor.userId, cardIds))] : [];
  const quiz = makeQuiz(free, { length, types, seed, preferCardIds });
  const attempt = {
    ...{ id, deckId: deck.id, deckTitle: deck.title, assignmentId: null, feedback },
    form: toForm(quiz, free, newId),
    startedAt: new Date(now),
    deadline: timeLimitSeconds === undefined ? null : new Date(now + timeLimitSeconds * 1000),
  };
  if (await createAttempt(database(), actor.userId, attempt)) return viewNewAttempt(attempt, free);
  return readBegun(context, id, deck.id);
}

/** A quiz that was started under this id. @throws DomainError conflict where it is another than is asked for */
async function readBegun(context: ServiceContext, id: AttemptId, deckId: string): Promise<AttemptView> {
  const begun = await readAttempt(context, id);
  if (begun.deckId !== deckId || begun.assignmentId !== null) throw new DomainError("conflict", idHasOtherContent);
  return begun;
}
