import type { ReviewQueue } from "@/lib/contracts/study";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { DomainError } from "@/lib/core/shared/domain-error";
import { queueOf } from "@/lib/core/study/queue";
import { decksToStudy } from "@/lib/core/study/study-input";
import type { SessionContext } from "@/lib/server/services/context";
import { withWords } from "@/lib/server/services/study/queue-cards";
import { loadDay, withNextDue } from "@/lib/server/services/study/study-input";
import { askTogether } from "@/lib/server/store/ask";
import { database } from "@/lib/server/store/database";
import { type StudiedDeck, studiedDecks } from "@/lib/server/store/decks";
import { hasNotices } from "@/lib/server/store/notices";
import { type Learner, learnerOf } from "@/lib/server/store/users";
import { sessionEnded, unknownDeck } from "@/lib/words/problems";

interface Query {
  readonly deckId?: string | undefined;
  readonly limit?: number | undefined;
  readonly minutes?: number | undefined;
}

/**
 * The cards to answer now, in order: of one deck, or of all that I study. Two statements: one for the session, its learner
 * and what they study, one for the day.
 * @throws DomainError not-signed-in where the session has ended, not-found for a deck that I may not see
 */
export async function readReviewQueue(context: SessionContext, query: Query): Promise<ReviewQueue> {
  return (await makeQueue(context, query, await askTogether(database(), questionsOf(context, query)))).queue;
}

/** A queue with whose it is. */
export interface Review {
  readonly queue: ReviewQueue;
  readonly learner: Learner;
  /** Whether facts have changed of which the learner has not been told. */
  readonly hasNotices: boolean;
}

/** The same, with what the page tells beside it. */
export async function readReview(context: SessionContext, query: Query): Promise<Review> {
  const asked = { ...questionsOf(context, query), hasNotices: hasNotices(context.actor.userId) };
  const found = await askTogether(database(), asked);
  return { ...(await makeQueue(context, query, found)), hasNotices: found.hasNotices };
}

function questionsOf(context: SessionContext, { deckId }: Query) {
  const others = deckId === undefined ? [DECK_OF_ALL] : [DECK_OF_ALL, deckId];
  const { actor, now } = context;
  return { learner: learnerOf(context), decks: studiedDecks({ userId: actor.userId, now }, others) };
}

async function makeQueue(
  { now }: SessionContext,
  query: Query,
  found: { readonly learner: Learner | undefined; readonly decks: readonly StudiedDeck[] },
): Promise<Omit<Review, "hasNotices">> {
  const { learner } = found;
  if (learner === undefined) throw new DomainError("not-signed-in", sessionEnded);
  const { deckId } = query;
  const studied = decksToStudy(found.decks);
  const decks = deckId === undefined ? studied : found.decks.filter(({ id }) => id === deckId);
  if (deckId !== undefined && decks.length === 0) throw new DomainError("not-found", unknownDeck);
  const loaded = await loadDay(learner, { decks, studied, now });
  const named = deckId ?? null;
  const queue = await withNextDue(loaded, queueOf(loaded.day, { ...query, deckId: named }), named);
  return { learner, queue: await withWords(loaded, queue) };
}
