import type { z } from "zod";
import type { deckStudy, deckStudyOptions } from "@/lib/contracts/decks";
import type { DeckOptions } from "@/lib/core/scheduling/deck-options";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { type DeckViewer, loadAssignedUntil, saveDeckStopped, saveDeckStudy } from "@/lib/server/store/decks";
import { planTablesFor } from "@/lib/server/workers/plan-tables";
import { deckIsAssigned, deckIsRetired } from "@/lib/words/problems";

/**
 * Starts studying a deck, or changes its options.
 * @throws DomainError conflict for a retired deck that I do not study yet
 */
export async function startStudying(
  context: ServiceContext,
  deckId: string,
  options: z.output<typeof deckStudyOptions>,
): Promise<z.infer<typeof deckStudy>> {
  const deck = await requireDeck(context, deckId);
  if (deck.status === "retired" && deck.studyOptions === null) throw new DomainError("conflict", deckIsRetired);
  const own = withoutAssigned(options, await loadAssignedUntil(database(), viewerOf(context), deck.id));
  await saveDeckStudy(database(), context.actor.userId, deck.id, own, new Date(context.now));
  if (options.seminarAt !== undefined) await makeTablesAhead(context);
  return { deckId: deck.id, studying: true, options };
}

/**
 * Stops studying a deck; what was learned stays.
 * @throws DomainError conflict while a seminar is ahead for which it is assigned
 */
export async function stopStudying(context: ServiceContext, deckId: string): Promise<void> {
  const deck = await requireDeck(context, deckId);
  const assignedUntil = await loadAssignedUntil(database(), viewerOf(context), deck.id);
  if (assignedUntil !== null) throw new DomainError("conflict", deckIsAssigned);
  await saveDeckStopped(database(), context.actor.userId, deck.id, new Date(context.now));
}

function viewerOf({ actor, now }: ServiceContext): DeckViewer {
  return { userId: actor.userId, now };
}

/** The date of an assignment is not the learner's own, also where it was sent back with the other options: it may be moved. */
function withoutAssigned(options: DeckOptions, assignedUntil: Date | null): DeckOptions {
  const { seminarAt, targetReadiness: _target, ...own } = options;
  const isAssigned = seminarAt !== undefined && Date.parse(seminarAt) === assignedUntil?.getTime();
  return isAssigned ? own : options;
}

/** The plan's tables are started with the date, so that the next queue does not wait for them. */
async function makeTablesAhead(context: ServiceContext): Promise<void> {
  const { options } = await requireLearner(context);
  planTablesFor(options.weights).catch(() => {
    // Whoever needs them asks again, and is told then.
  });
}
