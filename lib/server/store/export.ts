import type { UserId } from "@/lib/core/shared/ids";
import type { Database } from "@/lib/server/store/database";

/** Every row of a learner's, by table. */
export async function loadEverythingOf(db: Database, userId: UserId): Promise<Record<string, unknown>> {
  const where = { userId };
  const [optionsSnapshots, reviewLog, cardSchedules, decksStudied, attempts, responses, decks] = await Promise.all([
    db.optionsSnapshot.findMany({ where, omit: { userId: true } }),
    db.reviewLog.findMany({ where, omit: { userId: true, fingerprint: true }, orderBy: { receivedAt: "asc" } }),
    db.cardSchedule.findMany({ where, omit: { userId: true, revision: true } }),
    db.deckStudy.findMany({ where, omit: { userId: true } }),
    // Without the form of the attempt: it would tell which items an open one has.
    db.attempt.findMany({ where, omit: { userId: true, form: true } }),
    db.response.findMany({ where: { ...where, attempt: { submittedAt: { not: null } } }, omit: { userId: true } }),
    db.deck.findMany({ where: { ownerId: userId }, include: { facts: true } }),
  ]);
  return { optionsSnapshots, reviewLog, cardSchedules, decksStudied, attempts, responses, decks };
}
