import type { EnrolmentAnswer, Invitation } from "@/lib/contracts/courses";
import { DomainError } from "@/lib/core/shared/domain-error";
import { toWireInstant } from "@/lib/core/study/views";
import { normaliseJoinCode } from "@/lib/core/teaching/join-code";
import type { ServiceContext } from "@/lib/server/services/context";
import { joinStateOf } from "@/lib/server/services/courses/course-view";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { loadAssignments } from "@/lib/server/store/assignments";
import { loadCourseByCode, type StoredCourse } from "@/lib/server/store/courses";
import { database } from "@/lib/server/store/database";
import { createEnrolment } from "@/lib/server/store/enrolments";
import { uncountUse } from "@/lib/server/store/limits";
import { linkRosterByEmail } from "@/lib/server/store/roster";
import { joinRefused, unknownJoinCode } from "@/lib/words/problems";

/**
 * What a code leads to, for anyone who thinks of joining, signed in or not: whoever was given the code may know.
 * @throws DomainError not-found for a code that no course has
 */
export async function readInvitation(
  context: Pick<ServiceContext, "now"> & {
    readonly actor: ServiceContext["actor"] | null;
    readonly network?: string | null;
  },
  typed: string,
): Promise<Invitation> {
  const course = await requireCourseByCode(context, typed);
  const { id, title, description, instructors, role, timeZone } = course;
  const assignments = await loadAssignments(database(), id);
  return {
    courseId: id,
    title,
    description,
    timeZone,
    instructors: [...instructors],
    state: joinStateOf(course, context.now),
    joined: role !== undefined,
    graded: assignments
      .filter(({ seminarAt, grading }) => seminarAt > context.now && grading.rule !== "none")
      .map((one) => ({ title: one.title, seminarAt: toWireInstant(one.seminarAt), grading: one.grading })),
  };
}

/**
 * Joins a course as a student, by its code; whoever is in it already stays what they are. Guests may too, and keep it
 * when they make an account. Someone of the roster is known by the e-mail of their account, once
 * they have confirmed it.
 * @throws DomainError not-found for a code that no course has, conflict for one that does not work now
 */
export async function joinCourse(context: ServiceContext, typed: string): Promise<EnrolmentAnswer> {
  const { actor, now } = context;
  const course = await requireCourseByCode(context, typed);
  const { id: courseId, title, role } = course;
  if (role !== undefined) return { courseId, title, role };
  const state = joinStateOf(course, now);
  if (state !== "open") throw new DomainError("conflict", joinRefused[state]);
  await database().$transaction(async (db) => {
    await createEnrolment(db, { userId: actor.userId, courseId, role: "student" }, new Date(now));
    await linkRosterByEmail(db, courseId, actor.userId);
  });
  return { courseId, title, role: "student" };
}

async function requireCourseByCode(
  { actor, network = null }: { readonly actor: ServiceContext["actor"] | null; readonly network?: string | null },
  typed: string,
): Promise<StoredCourse> {
  const name = actor === null ? "joinCodeFromNetwork" : "joinCodeByAccount";
  const key = actor?.userId ?? network;
  await requireWithin(name, key);
  const course = await loadCourseByCode(database(), actor?.userId ?? null, normaliseJoinCode(typed));
  if (course === undefined) throw new DomainError("not-found", unknownJoinCode);
  // Only codes that no course has are counted, but they are before it is known: else the right one would tell itself.
  if (key !== null) await uncountUse(name, key);
  return course;
}
