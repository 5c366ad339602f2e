import type { UserId } from "@/lib/core/shared/ids";
import type { Database } from "@/lib/server/store/database";
import { loadUntold, untoldKey } from "@/lib/server/store/statistics";

/** Every row of a learner's, by table; of quizzes that are still open nothing that tells their keys. */
export async function loadEverythingOf(db: Database, userId: UserId): Promise<Record<string, unknown>> {
  const where = { userId };
  const [
    untold,
    optionsSnapshots,
    log,
    cardSchedules,
    decksStudied,
    attempts,
    responses,
    decks,
    ownFacts,
    ownSources,
    ownEntities,
    regrades,
    flags,
    notices,
    weightsFits,
    enrolments,
    exceptions,
  ] = await Promise.all([
    loadUntold(db, userId),
    db.optionsSnapshot.findMany({ where, omit: { userId: true } }),
    db.reviewLog.findMany({ where, omit: { userId: true, fingerprint: true }, orderBy: { receivedAt: "asc" } }),
    db.cardSchedule.findMany({ where, omit: { userId: true, revision: true } }),
    db.deckStudy.findMany({ where, omit: { userId: true } }),
    // Without the form of the attempt: it would tell which items an open one has.
    db.attempt.findMany({ where, omit: { userId: true, form: true } }),
    db.response.findMany({ where: { ...where, attempt: { submittedAt: { not: null } } }, omit: { userId: true } }),
    db.deck.findMany({ where: { ownerId: userId }, include: { facts: true } }),
    db.fact.findMany({ where: { ownerId: userId }, include: { versions: true } }),
    db.source.findMany({ where: { ownerId: userId } }),
    db.entity.findMany({ where: { ownerId: userId } }),
    db.regrade.findMany({
      where: { ...where, response: { attempt: { submittedAt: { not: null } } } },
      omit: { userId: true },
    }),
    db.flag.findMany({ where, omit: { userId: true, answeredBy: true } }),
    db.noticeSeen.findMany({ where, omit: { userId: true } }),
    db.weightsFit.findMany({ where, omit: { userId: true } }),
    db.enrolment.findMany({ where, omit: { userId: true }, include: { course: { select: { title: true } } } }),
    db.assignmentException.findMany({ where, omit: { userId: true } }),
  ]);
  // Feedback at the end: until then the log would tell which answers were right.
  const reviewLog = log.filter(({ evidence, receivedAt }) => {
    const itemId = (evidence as { itemId?: string } | null)?.itemId;
    return itemId === undefined || !untold.has(untoldKey(itemId, receivedAt.getTime()));
  });
  return {
    optionsSnapshots,
    reviewLog,
    cardSchedules,
    decksStudied,
    attempts,
    responses,
    decks,
    ownFacts,
    ownSources,
    ownEntities,
    regrades,
    flags,
    notices,
    weightsFits,
    enrolments,
    exceptions,
  };
}
