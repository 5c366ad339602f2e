import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/core/shared/actor";
import { ensureDemoCourse } from "@/lib/server/seeding/demo/demo-course";
import { resetPassword } from "@/lib/server/services/accounts/reset-password";
import { findActor, openSession } from "@/lib/server/services/accounts/sessions";
import { listCourses } from "@/lib/server/services/courses/edit-courses";
import { readItemAnalysis } from "@/lib/server/services/teaching/read-item-analysis";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";
import { readToday } from "@/lib/server/services/today/read-today";
import { database } from "@/lib/server/store/database";
import { loadCredentials } from "@/lib/server/store/users";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const INSTRUCTOR = "lead@demo.invalid";
const STUDENT = "reader@demo.invalid";
const NOW = Date.now();

async function signIn(email: string): Promise<Actor> {
  const known = await loadCredentials(database(), { email });
  const actor =
    known && (await findActor(await openSession({ userId: known.id, sessionId: randomUUID() }, { now: NOW }), NOW));
  if (actor === undefined) throw new Error(`${email} has no account.`);
  return actor;
}

beforeAll(async () => {
  const made = { now: NOW, newId: randomUUID };
  await resetPassword({ name: "Lead", email: INSTRUCTOR, password: randomUUID() }, made);
  await resetPassword({ name: "Reader", email: STUDENT, password: randomUUID() }, made);
  expect(await ensureDemoCourse(INSTRUCTOR, STUDENT, NOW)).toBe(true);
});

async function courseOf(actor: Actor) {
  const { courses } = await listCourses({ actor, now: NOW });
  const course = courses.find(({ archived }) => !archived);
  if (course === undefined) throw new Error("There is no demo course.");
  return { courses, context: { actor, now: NOW }, courseId: course.id };
}

it("The demo course has three seminars, for each of which the class is better prepared, and one archived course beside it", async () => {
  const { courses, context, courseId } = await courseOf(await signIn(INSTRUCTOR));
  expect(courses.map(({ archived }) => archived).sort()).toEqual([false, true]);
  const { assignments } = await readReadiness(context, courseId, {});
  const bySeminar = assignments.toSorted((a, b) => Date.parse(a.seminarAt) - Date.parse(b.seminarAt));
  const expected = await Promise.all(
    bySeminar.map(async ({ id }) => (await readReadiness(context, courseId, { assignmentId: id })).forecast?.readiness),
  );
  expect(expected).toHaveLength(3);
  expect(expected).toEqual(expected.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  expect(expected[2]).toBeGreaterThan(0.7);
});

it("Its quizzes measure one thing, and one or two questions of each are worth a look", async () => {
  const { context, courseId } = await courseOf(await signIn(INSTRUCTOR));
  const { assignments } = await readItemAnalysis(context, courseId, {});
  for (const { id } of assignments) {
    const { alpha, items } = await readItemAnalysis(context, courseId, { assignmentId: id });
    expect(alpha).toBeGreaterThan(0.6);
    const worthALook = items.filter(({ figures }) => (figures?.flags.length ?? 0) > 0);
    expect(worthALook.length, worthALook.map(({ stem }) => stem).join("\n")).toBeGreaterThan(0);
    expect(worthALook.length).toBeLessThan(4);
  }
});

it("The demo student has studied for six weeks, has little due today, and nothing counts as today's work yet", async () => {
  const actor = await signIn(STUDENT);
  const days = await database().$queryRaw<{ days: number; answers: number }[]>`
    SELECT count(DISTINCT reviewed_at::date)::int AS days, count(*)::int AS answers FROM review_log
    WHERE user_id = ${actor.userId}::uuid`;
  expect(days[0]?.days).toBeGreaterThan(30);
  expect(days[0]?.answers).toBeGreaterThan(700);
  const today = await readToday({ actor, now: NOW });
  expect(today.firstSession).toBe(false);
});

it("A database that has a course of the instructor's is left as it is", async () => {
  expect(await ensureDemoCourse(INSTRUCTOR, STUDENT, NOW)).toBe(false);
});
