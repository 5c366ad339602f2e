import type { UserId } from "@/lib/core/shared/ids";
import type { Database } from "@/lib/server/store/database";
import { loadUntold, untoldKey } from "@/lib/server/store/statistics";

/** Every row of a learner's, by table; of quizzes that are still open nothing that tells their keys. */
export async function loadEverythingOf(db: Database, userId: UserId): Promise<Record<string, unknown>> {
  const where = { userId };
  const [untold, log, user, rows] = await Promise.all([
    loadUntold(db, userId),
    db.reviewLog.findMany({ where, omit: { userId: true, fingerprint: true }, orderBy: { receivedAt: "asc" } }),
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { createdAt: true, catchUp: true, emailVerifiedAt: true },
    }),
    allOf({
      optionsSnapshots: db.optionsSnapshot.findMany({ where, omit: { userId: true } }),
      cardSchedules: db.cardSchedule.findMany({ where, omit: { userId: true, revision: true } }),
      decksStudied: db.deckStudy.findMany({ where, omit: { userId: true } }),
      // Without the form of the attempt: it would tell which items an open one has.
      attempts: db.attempt.findMany({ where, omit: { userId: true, form: true } }),
      responses: db.response.findMany({
        where: { ...where, attempt: { submittedAt: { not: null } } },
        omit: { userId: true },
      }),
      decks: db.deck.findMany({ where: { ownerId: userId }, include: { facts: true } }),
      ownFacts: db.fact.findMany({ where: { ownerId: userId }, include: { versions: true } }),
      ownSources: db.source.findMany({ where: { ownerId: userId } }),
      ownEntities: db.entity.findMany({ where: { ownerId: userId } }),
      regrades: db.regrade.findMany({
        where: { ...where, response: { attempt: { submittedAt: { not: null } } } },
        omit: { userId: true },
      }),
      flags: db.flag.findMany({ where, omit: { userId: true, answeredBy: true } }),
      notices: db.noticeSeen.findMany({ where, omit: { userId: true } }),
      weightsFits: db.weightsFit.findMany({ where, omit: { userId: true } }),
      enrolments: db.enrolment.findMany({
        where,
        omit: { userId: true },
        include: { course: { select: { title: true } } },
      }),
      rosterEntries: db.rosterEntry.findMany({ where, omit: { userId: true } }),
      exceptions: db.assignmentException.findMany({ where, omit: { userId: true } }),
      closedShares: db.closedShare.findMany({ where, omit: { userId: true } }),
      factChanges: db.factChange.findMany({ where: { editorId: userId }, omit: { editorId: true } }),
      flagAnswers: db.flag.findMany({
        where: { answeredBy: userId },
        select: { factId: true, answer: true, answeredAt: true },
      }),
      sessions: db.session.findMany({ where, omit: { userId: true } }),
      passkeyChallenges: db.passkeyChallenge.findMany({ where, select: { expiresAt: true } }),
      passkeys: db.passkey.findMany({ where, omit: { userId: true, publicKey: true, counter: true } }),
      // Without what they are checked by.
      secondFactor: db.secondFactor.findMany({ where, select: { createdAt: true } }),
      recoveryCodes: db.recoveryCode.findMany({ where, select: { createdAt: true } }),
      // Without what opens the calendar, or sends to a device.
      reminders: db.reminder.findMany({ where, omit: { userId: true, feedSecretHash: true } }),
      pushSubscriptions: db.pushSubscription.findMany({ where, select: { createdAt: true } }),
      mail: db.mail.findMany({ where, omit: { userId: true } }),
      // Without what their secrets are checked by.
      mailLinks: db.mailToken.findMany({ where, select: { purpose: true, email: true, expiresAt: true } }),
    }),
  ]);
  // Feedback at the end: until then the log would tell which answers were right.
  const reviewLog = log.filter(({ evidence, receivedAt }) => {
    const itemId = (evidence as { itemId?: string } | null)?.itemId;
    return itemId === undefined || !untold.has(untoldKey(itemId, receivedAt.getTime()));
  });
  return { ...user, reviewLog, ...rows };
}

/** What each of several questions is answered, under its name. */
async function allOf(asked: Readonly<Record<string, PromiseLike<unknown>>>): Promise<Record<string, unknown>> {
  return Object.fromEntries(await Promise.all(Object.entries(asked).map(async ([name, rows]) => [name, await rows])));
}
