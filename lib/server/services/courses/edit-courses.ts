import type { z } from "zod";
import type { CourseList, CourseView, createCourseBody, updateCourseBody } from "@/lib/contracts/courses";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type CourseId } from "@/lib/core/shared/ids";
import { joinCodeFrom } from "@/lib/core/teaching/join-code";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { toCourseSummary, toCourseView } from "@/lib/server/services/courses/course-view";
import { createCourse, loadAllCourses, loadMyCourses, updateCourse } from "@/lib/server/store/courses";
import { database, isUniqueViolation } from "@/lib/server/store/database";
import { createEnrolment } from "@/lib/server/store/enrolments";
import { courseChangedMeanwhile, guestsLeadNoCourses, joinPeriodBackwards } from "@/lib/words/problems";

/** Where codes come from: so many bytes of chance. */
export interface Chance {
  readonly randomBytes: (count: number) => Uint8Array;
}

/** Codes are drawn again where one is taken, which is as good as never. */
const MOST_DRAWS = 5;
/** Enough for eight signs, also where some bytes are left out. */
const CODE_BYTES = 32;

/** The courses that I am in; all for an administrator. */
export async function listCourses({ actor }: ServiceContext): Promise<CourseList> {
  const isAdministrator = actor.role === "administrator";
  const courses = await (isAdministrator ? loadAllCourses : loadMyCourses)(database(), actor.userId);
  return {
    courses: courses.flatMap((course) => {
      const role = isAdministrator ? "instructor" : course.role;
      return role === undefined ? [] : [toCourseSummary({ ...course, role })];
    }),
  };
}

/** One course, as I see it. */
export async function readCourse(context: ServiceContext, courseId: string): Promise<CourseView> {
  return toCourseView(await requireCourse(context, courseId, "see"), context.now);
}

/** Makes a course; whoever makes it is its instructor. @throws DomainError not-allowed for guests */
export async function makeCourse(
  context: ServiceContext & Chance & { readonly newId: () => string },
  input: z.output<typeof createCourseBody>,
): Promise<CourseView> {
  const { actor, now, newId } = context;
  if (actor.guest) throw new DomainError("not-allowed", guestsLeadNoCourses);
  const id = asId<CourseId>(newId());
  const at = new Date(now);
  await withFreshCode(context, (joinCode) =>
    database().$transaction(async (db) => {
      await createCourse(db, { id, ...input, joinCode }, at);
      await createEnrolment(db, { userId: actor.userId, courseId: id, role: "instructor" }, at);
    }),
  );
  return readCourse(context, id);
}

/**
 * Changes a course; what is absent stays.
 * @throws DomainError conflict where someone else has changed it since, invalid-body for a period that ends before it begins
 */
export async function changeCourse(
  context: ServiceContext,
  courseId: string,
  { revision, archived, joinOpensAt, joinClosesAt, ...change }: z.output<typeof updateCourseBody>,
): Promise<CourseView> {
  const course = await requireCourse(context, courseId, "lead");
  const opensAt = asDate(joinOpensAt);
  const closesAt = asDate(joinClosesAt);
  requirePeriod(
    opensAt === undefined ? course.joinOpensAt : (opensAt?.getTime() ?? null),
    closesAt === undefined ? course.joinClosesAt : (closesAt?.getTime() ?? null),
  );
  const isChanged = await updateCourse(database(), course.id, revision, {
    ...change,
    joinOpensAt: opensAt,
    joinClosesAt: closesAt,
    ...(archived !== undefined && { archivedAt: archived ? new Date(course.archivedAt ?? context.now) : null }),
  });
  if (!isChanged) throw new DomainError("conflict", courseChangedMeanwhile);
  return readCourse(context, courseId);
}

/** Gives the course another code; the old one is worth nothing from now on. */
export async function renewJoinCode(context: ServiceContext & Chance, courseId: string): Promise<CourseView> {
  const course = await requireCourse(context, courseId, "lead");
  const isChanged = await withFreshCode(context, (joinCode) =>
    updateCourse(database(), course.id, course.revision, { joinCode }),
  );
  if (!isChanged) throw new DomainError("conflict", courseChangedMeanwhile);
  return readCourse(context, courseId);
}

async function withFreshCode<Result>({ randomBytes }: Chance, use: (code: string) => Promise<Result>): Promise<Result> {
  for (let draw = 1; ; draw += 1) {
    const code = joinCodeFrom(randomBytes(CODE_BYTES));
    if (code === undefined) continue;
    try {
      return await use(code);
    } catch (error) {
      if (!isUniqueViolation(error) || draw === MOST_DRAWS) throw error;
    }
  }
}

function asDate(text: string | null | undefined): Date | null | undefined {
  return typeof text === "string" ? new Date(text) : text;
}

function requirePeriod(opensAt: number | null, closesAt: number | null): void {
  if (opensAt === null || closesAt === null || opensAt < closesAt) return;
  throw new DomainError("invalid-body", joinPeriodBackwards, [{ path: "joinClosesAt", message: joinPeriodBackwards }]);
}
