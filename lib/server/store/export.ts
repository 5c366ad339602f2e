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
    rosterEntries,
    exceptions,
    closedShares,
    factChanges,
    flagAnswers,
    sessions,
    reminders,
    pushSubscriptions,
    mail,
    mailLinks,
    user,
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
    db.rosterEntry.findMany({ where, omit: { userId: true } }),
    db.assignmentException.findMany({ where, omit: { userId: true } }),
    db.closedShare.findMany({ where, omit: { userId: true } }),
    db.factChange.findMany({ where: { editorId: userId }, omit: { editorId: true } }),
    db.flag.findMany({ where: { answeredBy: userId }, select: { factId: true, answer: true, answeredAt: true } }),
    db.session.findMany({ where, omit: { userId: true } }),
    // Without what opens the calendar, or sends to a device.
    db.reminder.findMany({ where, omit: { userId: true, feedSecretHash: true } }),
    db.pushSubscription.findMany({ where, select: { createdAt: true } }),
    db.mail.findMany({ where, omit: { userId: true } }),
    // Without what their secrets are checked by.
    db.mailToken.findMany({ where, select: { purpose: true, email: true, expiresAt: true } }),
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { createdAt: true, catchUp: true, emailVerifiedAt: true },
    }),
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
    rosterEntries,
    exceptions,
    closedShares,
    factChanges,
    flagAnswers,
    sessions,
    reminders,
    pushSubscriptions,
    mail,
    mailLinks,
    ...user,
  };
}
