import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { deleteUser } from "@/lib/server/store/users";

/** Deletes me with all that is mine: log, schedules, quizzes, decks, sessions. It cannot be taken back. */
export async function deleteAccount({ actor }: ServiceContext): Promise<void> {
  await deleteUser(database(), actor.userId);
}
