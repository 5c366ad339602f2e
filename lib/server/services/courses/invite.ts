import type { z } from "zod";
import type { InvitationsSent, inviteBody } from "@/lib/contracts/members";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireCourse } from "@/lib/server/services/access/require-course";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { joinStateOf } from "@/lib/server/services/courses/course-view";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { database } from "@/lib/server/store/database";
import { queueMail } from "@/lib/server/store/mail";
import { loadRoster } from "@/lib/server/store/roster";
import { confirmBeforeInviting, joinRefused, nobodyToInvite } from "@/lib/words/problems";

/**
 * Sends the way to join a course to addresses, and to those of the roster who have not joined.
 * @throws DomainError conflict where the course can't be joined, or my own address is not confirmed: a mail in my name is
 *   sent only where it is known who I am
 */
export async function inviteToCourse(
  context: ServiceContext & { readonly newId: () => string },
  courseId: string,
  { emails, roster }: z.output<typeof inviteBody>,
): Promise<InvitationsSent> {
  const course = await requireCourse(context, courseId, "lead");
  const { emailVerified, name } = await requireLearner(context);
  if (!emailVerified) throw new DomainError("conflict", confirmBeforeInviting);
  const state = joinStateOf(course, context.now);
  if (state !== "open" && state !== "not-yet") throw new DomainError("conflict", joinRefused[state]);
  const missing = roster ? (await loadRoster(database(), course.id)).filter(({ userId }) => userId === null) : [];
  const to = new Set([...emails, ...missing.flatMap(({ email }) => email ?? [])]);
  if (to.size === 0) throw new DomainError("conflict", nobodyToInvite);
  await requireWithin("invitationsByAccount", context.actor.userId, to.size);
  const data = { instructor: name, course: course.title, code: course.joinCode };
  const mails = [...to].map((email) => ({ id: context.newId(), kind: "invitation", to: email, data }) as const);
  await queueMail(database(), mails, new Date(context.now));
  return { sent: to.size };
}
