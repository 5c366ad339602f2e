import type { ItemId } from "@/lib/core/shared/ids";
import { forStudent, phaseOf } from "@/lib/core/teaching/assignment";
import { chooseItems, itemSeed } from "@/lib/server/services/attempts/make-quiz";
import type { ServiceContext } from "@/lib/server/services/context";
import { exceptionOf, loadAssignmentsOf, loadAttemptsAt, type StoredAssignment } from "@/lib/server/store/assignments";
import { loadAssignedItemIds } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";

/**
 * The items of a course's quizzes that practice and quizzes of one's own may not ask now: those of one that I have open,
 * and those that everybody is asked in one that I have still to take.
 */
export async function loadReservedItemIds({ actor, now }: ServiceContext): Promise<ReadonlySet<string>> {
  const [open, assignments] = await Promise.all([
    loadAssignedItemIds(database(), actor.userId, new Date(now)),
    loadAssignmentsOf(database(), actor.userId, now),
  ]);
  const ahead = assignments.filter((assignment) => {
    const mine = forStudent(assignment, exceptionOf(assignment, actor.userId));
    return mine.quiz?.form === "fixed" && phaseOf(mine, now) === "open";
  });
  if (ahead.length === 0) return open;
  const taken = await loadAttemptsAt(
    database(),
    actor.userId,
    ahead.map(({ id }) => id),
  );
  const untaken = ahead.filter(({ id }) => !taken.some(({ assignmentId }) => assignmentId === id));
  const fixed = await Promise.all(untaken.map(fixedItems));
  return new Set([...open, ...fixed.flat()]);
}

/** The items of a quiz that is the same for everybody; none where the deck has too few for one. */
async function fixedItems({ id, deckId, quiz }: StoredAssignment): Promise<readonly ItemId[]> {
  if (quiz === null) return [];
  const stored = await loadDeckItems(database(), deckId);
  return chooseItems(stored, { ...quiz, seed: itemSeed(id, quiz, id) }).map(({ item }) => item.id);
}
