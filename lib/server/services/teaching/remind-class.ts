import type { ClassReminder } from "@/lib/contracts/class-reminder";
import { DomainError } from "@/lib/core/shared/domain-error";
import { toWireInstant } from "@/lib/core/study/views";
import { REMIND_EVERY_MS, remindRefusal } from "@/lib/core/teaching/class-reminder";
import { requireAssignment } from "@/lib/server/services/access/require-assignment";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { claimReminder, loadReminded, notStartedAmong, type WaitingStudent } from "@/lib/server/store/class-starts";
import { database } from "@/lib/server/store/database";
import { queueMail } from "@/lib/server/store/mail";
import { formatSharedMoment } from "@/lib/words/format";
import { linkInPreview, mailWords } from "@/lib/words/mail";
import { reminderRefused } from "@/lib/words/problems";

type Path = Parameters<typeof requireAssignment>[1];

/** Mail is in nobody's English, so in that of the catalogue. */
const LOCALE = "en-GB";

/**
 * The reminder to the students who have not started an assignment, as they would get it, and whether it can be sent.
 * @throws DomainError not-found or not-allowed
 */
export async function previewReminder(context: ServiceContext, path: Path): Promise<ClassReminder> {
  return (await readReminder(context, path)).view;
}

/**
 * Reminds the students who have not started an assignment. Whom it reached is not told: of an assignment that grades
 * nothing that would say who has started.
 * @throws DomainError conflict where it can't be sent now
 */
export async function sendReminder(
  context: ServiceContext & { readonly newId: () => string },
  path: Path,
): Promise<ClassReminder> {
  const { assignment, view, waiting, data } = await readReminder(context, path);
  if (view.refused !== null) throw new DomainError("conflict", reminderRefused[view.refused]);
  const now = new Date(context.now);
  const reachable = waiting.filter(({ email, hasDevice }) => email !== null || hasDevice);
  if (reachable.length > 0) await requireWithin("invitationsByAccount", context.actor.userId, reachable.length);
  const mails = reachable.map(({ userId, email }) => ({
    ...{ id: context.newId(), kind: "start" as const, to: email ?? "", userId, data },
  }));
  await database().$transaction(async (db) => {
    const lastBefore = new Date(context.now - REMIND_EVERY_MS);
    if (!(await claimReminder(db, assignment.id, { now, lastBefore })))
      throw new DomainError("conflict", reminderRefused["too-soon"]);
    await queueMail(db, mails, now);
  });
  return previewReminder(context, path);
}

async function readReminder(context: ServiceContext, path: Path) {
  const { course, assignment } = await requireAssignment(context, path, "lead");
  const { id, title, seminarAt, deckId, grading } = assignment;
  const [{ name, emailVerified }, waiting, sentAt] = await Promise.all([
    requireLearner(context),
    notStartedAmong(database(), assignment),
    loadReminded(database(), id),
  ]);
  const isGraded = grading.rule !== "none";
  const state = {
    ...{ isArchived: course.archivedAt !== null, isConfirmed: emailVerified, sentAt },
    waiting: isGraded ? waiting.length : undefined,
  };
  const data = {
    ...{ instructor: name, course: course.title, title, isGraded: String(isGraded) },
    seminar: formatSharedMoment(LOCALE, course.timeZone, toWireInstant(seminarAt)),
    path: `/review?deckId=${encodeURIComponent(deckId)}`,
  };
  const refused = remindRefusal(assignment, state, context.now);
  const view: ClassReminder = {
    ...mailWords.start({ ...data, isGraded }, linkInPreview),
    students: isGraded ? waiting.map(toNamed) : null,
    sentAt: sentAt === undefined ? null : toWireInstant(sentAt),
    nextAt: sentAt === undefined || refused !== "too-soon" ? null : toWireInstant(sentAt + REMIND_EVERY_MS),
    refused,
  };
  return { assignment, view, waiting, data };
}

function toNamed({ userId, name }: WaitingStudent) {
  return { userId, name };
}
