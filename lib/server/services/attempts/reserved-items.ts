import { DomainError } from "@/lib/core/shared/domain-error";
import type { ItemId } from "@/lib/core/shared/ids";
import { readDeckItems } from "@/lib/server/content/deck-content";
import { chooseItems, itemSeed } from "@/lib/server/services/attempts/make-quiz";
import type { SessionContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { loadReservations, type QuizAhead } from "@/lib/server/store/reservations";
import { sessionEnded } from "@/lib/words/problems";

/**
 * The items of a course's quizzes that practice and quizzes of one's own may not ask now: those of one that I have open,
 * and those that everybody is asked in one that I have still to take.
 * @throws DomainError not-signed-in where the session has ended
 */
export async function loadReservedItemIds({ actor, now }: SessionContext): Promise<ReadonlySet<string>> {
  const found = await loadReservations(database(), actor, new Date(now));
  if (found === undefined) throw new DomainError("not-signed-in", sessionEnded);
  const fixed = await Promise.all(found.ahead.map((quiz) => fixedItems(quiz, found.edition)));
  return new Set([...found.openItemIds, ...fixed.flat()]);
}

/** The items of a quiz that is the same for everybody; none where the deck has too few for one. */
async function fixedItems({ id, deckId, deckVersion, quiz }: QuizAhead, edition: number): Promise<readonly ItemId[]> {
  const stored = await readDeckItems({ id: deckId, version: deckVersion, edition });
  return chooseItems(stored, { ...quiz, seed: itemSeed(id, quiz, id) }).map(({ item }) => item.id);
}
