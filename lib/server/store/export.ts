import type { UserId } from "@/lib/core/shared/ids";
import type { Database } from "@/lib/server/store/database";

/** Every row of a learner's, by table; of quizzes that are still open nothing that tells their keys. */
export async function loadEverythingOf(db: Database, userId: UserId): Promise<Record<string, unknown>> {
  const where = { userId };
  // Feedback at the end: until then the log would tell which answers were right.
  const untold = await db.response.findMany({
    where: { ...where, attempt: { submittedAt: null, feedback: "deferred" } },
    select: { id: true },
  });
  const told = { ...where, id: { notIn: untold.map(({ id }) => id) } };
  const [optionsSnapshots, reviewLog, cardSchedules, decksStudied, attempts, responses, decks] = await Promise.all([
    db.optionsSnapshot.findMany({ where, omit: { userId: true } }),
    db.reviewLog.findMany({ where: told, omit: { userId: true, fingerprint: true }, orderBy: { receivedAt: "asc" } }),
    db.cardSchedule.findMany({ where, omit: { userId: true, revision: true } }),
    db.deckStudy.findMany({ where, omit: { userId: true } }),
    // Without the form of the attempt: it would tell which items an open one has.
    db.attempt.findMany({ where, omit: { userId: true, form: true } }),
    db.response.findMany({ where: { ...where, attempt: { submittedAt: { not: null } } }, omit: { userId: true } }),
    db.deck.findMany({ where: { ownerId: userId }, include: { facts: true } }),
  ]);
  return { optionsSnapshots, reviewLog, cardSchedules, decksStudied, attempts, responses, decks };
}
