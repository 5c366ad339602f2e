import type { z } from "zod";
import type { Member, MemberList, updateEnrolmentBody } from "@/lib/contracts/members";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type CourseId, isUuid, type UserId } from "@/lib/core/shared/ids";
import { LEAST_INSTRUCTORS } from "@/lib/core/teaching/permissions";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { lockCourse } from "@/lib/server/store/courses";
import { type Database, database } from "@/lib/server/store/database";
import { deleteEnrolment, loadMembers, type StoredMember, updateEnrolmentRole } from "@/lib/server/store/enrolments";
import { linkRosterEntry } from "@/lib/server/store/roster";
import { guestsStayStudents, lastInstructor, rosterEntryTaken, unknownMember } from "@/lib/words/problems";

/** Who is in a course. */
export async function listMembers(context: ServiceContext, courseId: string): Promise<MemberList> {
  const course = await requireCourse(context, courseId, "see-class");
  return { members: (await loadMembers(database(), course.id)).map(toMember) };
}

/** One person of a course, as those see them who see the class. @throws DomainError not-found or not-allowed */
export async function readMember(context: ServiceContext, courseId: string, userId: string): Promise<Member> {
  const course = await requireCourse(context, courseId, "see-class");
  return toMember(await findMember(database(), course.id, userId));
}

/**
 * Changes what someone is in a course, or who of the roster they are.
 * @throws DomainError conflict where the course would be left without an instructor, or the entry is someone else's
 */
export async function changeMember(
  context: ServiceContext,
  courseId: string,
  userId: string,
  { role, rosterId }: z.output<typeof updateEnrolmentBody>,
): Promise<Member> {
  const course = await requireCourse(context, courseId, "lead");
  return database().$transaction(async (db) => {
    const member = await requireMember(db, course.id, userId);
    if (role !== undefined && role !== member.role) {
      if (member.guest) throw new DomainError("not-allowed", guestsStayStudents);
      await requireOtherInstructor(db, course.id, member);
      await updateEnrolmentRole(db, course.id, member.userId, role);
    }
    if (rosterId !== undefined && !(await linkRosterEntry(db, course.id, member.userId, rosterId)))
      throw new DomainError("conflict", rosterEntryTaken);
    return toMember(await requireMember(db, course.id, userId));
  });
}

/**
 * Takes someone out of a course: oneself ("me"), or, for those who lead it, anyone. What they learned, their answers and
 * quizzes stay theirs; the course's figures and gradebook show them no more.
 * @throws DomainError conflict where the course would be left without an instructor
 */
export async function removeMember(context: ServiceContext, courseId: string, userId: string): Promise<void> {
  const isMe = userId === "me" || userId === context.actor.userId;
  const course = await requireCourse(context, courseId, isMe ? "see" : "lead");
  await database().$transaction(async (db) => {
    const member = await requireMember(db, course.id, isMe ? context.actor.userId : userId);
    await requireOtherInstructor(db, course.id, member);
    await deleteEnrolment(db, course.id, member.userId);
  });
}

/** A member, with the course locked: who else is in it stays so until the transaction ends. */
async function requireMember(db: Database, courseId: CourseId, userId: string): Promise<StoredMember> {
  await lockCourse(db, courseId);
  return findMember(db, courseId, userId);
}

async function findMember(db: Database, courseId: CourseId, userId: string): Promise<StoredMember> {
  const [member] = isUuid(userId) ? await loadMembers(db, courseId, asId<UserId>(userId)) : [];
  if (member === undefined) throw new DomainError("not-found", unknownMember);
  return member;
}

async function requireOtherInstructor(db: Database, courseId: CourseId, member: StoredMember): Promise<void> {
  if (member.role !== "instructor") return;
  const others = (await loadMembers(db, courseId)).filter(
    ({ role, userId }) => role === "instructor" && userId !== member.userId,
  );
  if (others.length < LEAST_INSTRUCTORS) throw new DomainError("conflict", lastInstructor);
}

function toMember({ joinedAt, ...member }: StoredMember): Member {
  return { ...member, joinedAt: joinedAt.toISOString() };
}
