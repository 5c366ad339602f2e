import { DomainError } from "@/lib/core/shared/domain-error";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { deleteEmptyCourses, lockCoursesLedAlone } from "@/lib/server/store/enrolments";
import { leaveOwnBank } from "@/lib/server/store/own-bank";
import { leaveDecks } from "@/lib/server/store/own-decks";
import { lockAdministrators } from "@/lib/server/store/people";
import { deleteUser } from "@/lib/server/store/users";
import { courseWouldBeOrphaned, lastAdministrator } from "@/lib/words/problems";

/**
 * Deletes me with all that is mine: log, schedules, quizzes, decks, facts, sessions, and courses where nobody else is.
 * Decks that others use and facts that others have met stay theirs to study, and nobody's to change. It cannot be taken
 * back.
 * @throws DomainError conflict where a course with others in it would be left without an instructor, or Colloquy
 *   without an administrator
 */
export async function deleteAccount({ actor }: ServiceContext): Promise<void> {
  await database().$transaction(async (db) => {
    if (actor.role === "administrator" && (await lockAdministrators(db)).every((id) => id === actor.userId))
      throw new DomainError("conflict", lastAdministrator);
    const [alone] = await lockCoursesLedAlone(db, actor.userId);
    if (alone !== undefined) throw new DomainError("conflict", courseWouldBeOrphaned(alone.title));
    await deleteEmptyCourses(db, actor.userId);
    await leaveDecks(db, actor.userId);
    await leaveOwnBank(db, actor.userId);
    await deleteUser(db, actor.userId);
  });
}
