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
import { createAttempt, loadAttempt, type StoredAttempt } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";
import { idHasOtherContent, unknownDeck } from "@/lib/words/problems";

type Input = z.output<typeof createAttemptBody>;

const DEFAULT_LENGTH = 10;

/**
 * Starts a quiz on a deck: one item a fact, kinds mixed, in an order that follows from the seed; or the quiz of an
 * assignment, by its settings. Of a deck's items those are left out that an assigned quiz of mine has still to ask.
 * Idempotent: with the id of a quiz that was begun it gives that quiz.
 */
export async function startAttempt(
  context: ServiceContext & { readonly newId: () => string },
  input: Input,
): Promise<AttemptView> {
  const id = asId<AttemptId>(input.id ?? context.newId());
  const begun = input.id === undefined ? undefined : await loadAttempt(database(), context.actor.userId, id);
  if (begun !== undefined) requireSame(begun, input);
  else if (input.assignmentId !== undefined) return startAssignedAttempt(context, input.assignmentId, id);
  else await startOnDeck(context, id, input);
  return readAttempt(context, id);
}

function requireSame({ deckId, assignmentId }: StoredAttempt, asked: Input): void {
  const isSame = asked.assignmentId === undefined ? deckId === asked.deckId : assignmentId === asked.assignmentId;
  if (!isSame) throw new DomainError("conflict", idHasOtherContent);
}

async function startOnDeck(
  context: ServiceContext & { readonly newId: () => string },
  id: AttemptId,
  { deckId, length, types, seed, feedback, timeLimitSeconds }: Input,
): Promise<void> {
  if (deckId === undefined) throw new DomainError("not-found", unknownDeck);
  const deck = await requireDeck(context, deckId);
  const { actor, now, newId } = context;
  const [all, reserved] = await Promise.all([loadDeckItems(database(), deck.id), loadReservedItemIds(context)]);
  const free = all.filter(({ item }) => !reserved.has(item.id));
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
}
