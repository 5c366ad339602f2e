import { choosePool } from "@/lib/core/assessment/quiz-pool";
import type { DeckContentName } from "@/lib/core/content/deck-content";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { type Actor, teaches } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { AssignmentId } from "@/lib/core/shared/ids";
import type { QuizSettings } from "@/lib/core/teaching/assignment";
import { readDeckItems } from "@/lib/server/content/deck-content";
import { loadUnreserved } from "@/lib/server/store/assignments";
import { type Database, database } from "@/lib/server/store/database";
import { countEdition } from "@/lib/server/store/edition";
import { loadTakenItemIds, saveReserved } from "@/lib/server/store/reservations";
import { tooFewFreeQuestions } from "@/lib/words/problems";

/**
 * Reserves the questions of an assignment's quiz, in the transaction that saves it: from now on nobody is asked or shown
 * them elsewhere. Where other quizzes have taken too many, whoever teaches by their role shares theirs: a course that
 * anyone can make must neither ask what another one grades, nor take all questions from practice.
 * @param actor null where the server does it by itself, for a quiz that was assigned already
 * @throws DomainError conflict where too few are free
 */
export async function reserveItems(
  db: Database,
  { actor, now }: { readonly actor: Pick<Actor, "userId" | "role"> | null; readonly now: Instant },
  { id, quiz }: { readonly id: AssignmentId; readonly quiz: QuizSettings | null },
  deck: DeckContentName,
): Promise<void> {
  // The first thing of all who reserve: so they wait for each other.
  await countEdition(db);
  if (quiz === null) return saveReserved(db, id, []);
  const stored = await readDeckItems(deck);
  const items = stored.filter(({ keptBy }) => keptBy === null || keptBy === actor?.userId).map(({ item }) => item);
  const { length, types, form } = quiz;
  const wish = { length, types, isFixed: form === "fixed", seed: id };
  const own = new Set(
    stored.filter(({ keptBy }) => keptBy !== null && keptBy === actor?.userId).map(({ item }) => item.id),
  );
  const taken = await loadTakenItemIds(db, id, now);
  const pool =
    choosePool(items, wish, { taken, own }) ??
    (actor === null || teaches(actor)
      ? choosePool(items, wish, { taken: new Set(), own: new Set(items.map((item) => item.id)) })
      : undefined);
  if (pool === undefined) throw new DomainError("conflict", tooFewFreeQuestions);
  await saveReserved(db, id, pool);
}

/** Reserves the questions of quizzes that were assigned before questions were reserved, and whose seminars are ahead. */
export async function reserveMissing(now: Instant): Promise<void> {
  for (const assignment of await loadUnreserved(database(), now))
    await database().$transaction((db) => reserveItems(db, { actor: null, now }, assignment, assignment.deck));
}
