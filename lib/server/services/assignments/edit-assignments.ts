import type { z } from "zod";
import type {
  AssignmentList,
  AssignmentView,
  createAssignmentBody,
  exceptionBody,
  updateAssignmentBody,
} from "@/lib/contracts/assignments";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { type AssignmentId, asId, type UserId } from "@/lib/core/shared/ids";
import type { QuizSettings } from "@/lib/core/teaching/assignment";
import { allows } from "@/lib/core/teaching/permissions";
import { requireAssignment } from "@/lib/server/services/access/require-assignment";
import { type CourseOfMine, requireCourse } from "@/lib/server/services/access/require-course";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import {
  type ShownAssignment,
  toClassView,
  toStudentView,
  withContent,
} from "@/lib/server/services/assignments/assignment-view";
import { reserveItems } from "@/lib/server/services/assignments/reserve-items";
import type { ServiceContext } from "@/lib/server/services/context";
import {
  createAssignment,
  deleteAssignment,
  deleteException,
  loadAssignment,
  loadAssignments,
  saveException,
  updateAssignment,
} from "@/lib/server/store/assignments";
import { database } from "@/lib/server/store/database";
import { countEdition } from "@/lib/server/store/edition";
import { loadMembers } from "@/lib/server/store/enrolments";
import {
  assignmentChangedMeanwhile,
  deckHasNoCards,
  deckIsNotPublished,
  idHasOtherContent,
  seminarBeforeOpening,
  seminarInThePast,
  unknownMember,
} from "@/lib/words/problems";

type Path = Parameters<typeof requireAssignment>[1];

/** The assignments of a course, the next seminar first: for students those that are open or over, as they hold for them. */
export async function listAssignments(context: ServiceContext, courseId: string): Promise<AssignmentList> {
  const course = await requireCourse(context, courseId, "see");
  const all = await loadAssignments(database(), course.id);
  const seen = course.role === "student" ? all.filter(({ opensAt }) => opensAt <= context.now) : all;
  const shown = await Promise.all(seen.map(withContent));
  return { assignments: shown.map((assignment) => viewFor(context, course, assignment)) };
}

export async function readAssignment(context: ServiceContext, path: Path): Promise<AssignmentView> {
  const { course, assignment } = await requireAssignment(context, path, "see");
  return viewFor(context, course, await withContent(assignment));
}

function viewFor({ actor, now }: ServiceContext, { role }: CourseOfMine, assignment: ShownAssignment): AssignmentView {
  return allows(role, "see-class") ? toClassView(assignment, now) : toStudentView(assignment, actor.userId, now);
}

/**
 * Sets a deck for a course. Its students study it from the opening on, and are ready by the seminar. Idempotent where
 * the client made the id.
 * @throws DomainError not-found for a deck that I do not see, conflict for one without cards or not published, invalid-body for dates that
 * make no sense
 */
export async function makeAssignment(
  context: ServiceContext & { readonly newId: () => string },
  courseId: string,
  { title, opensAt, seminarAt, ...input }: z.output<typeof createAssignmentBody>,
): Promise<AssignmentView> {
  const course = await requireCourse(context, courseId, "lead");
  const id = asId<AssignmentId>(input.id ?? context.newId());
  const made = input.id === undefined ? undefined : await loadAssignment(database(), id);
  if (made !== undefined) {
    if (made.courseId !== course.id || made.deckId !== input.deckId)
      throw new DomainError("conflict", idHasOtherContent);
    return readAssignment(context, { courseId, assignmentId: id });
  }
  const deck = await requireDeck(context, input.deckId);
  if (deck.status !== "published") throw new DomainError("conflict", deckIsNotPublished);
  if (deck.content.cards.length === 0) throw new DomainError("conflict", deckHasNoCards);
  const { now } = context;
  const opens = opensAt === undefined ? now : Date.parse(opensAt);
  const seminar = Date.parse(seminarAt);
  requireOrder(opens, seminar);
  requireAhead(seminar, now);
  const dates = { opensAt: new Date(opens), seminarAt: new Date(seminar) };
  const assignment = { ...input, ...dates, id, courseId: course.id, title: title ?? deck.title };
  await database().$transaction(async (db) => {
    await createAssignment(db, assignment, new Date(now));
    if (assignment.quiz !== null) await reserveItems(db, context, assignment, deck);
  });
  return readAssignment(context, { courseId, assignmentId: id });
}

/** Changes an assignment; what is absent stays. @throws DomainError conflict where someone else has changed it since */
export async function changeAssignment(
  context: ServiceContext,
  path: Path,
  { revision, opensAt, seminarAt, ...change }: z.output<typeof updateAssignmentBody>,
): Promise<AssignmentView> {
  const { assignment } = await requireAssignment(context, path, "lead");
  const opens = opensAt === undefined ? assignment.opensAt : Date.parse(opensAt);
  const seminar = seminarAt === undefined ? assignment.seminarAt : Date.parse(seminarAt);
  requireOrder(opens, seminar);
  if (seminar !== assignment.seminarAt) requireAhead(seminar, context.now);
  const dates = { opensAt: new Date(opens), seminarAt: new Date(seminar) };
  const { id, deck, quiz: before } = assignment;
  const { quiz = before } = change;
  await database().$transaction(async (db) => {
    if (!(await updateAssignment(db, id, revision, { ...change, ...dates })))
      throw new DomainError("conflict", assignmentChangedMeanwhile);
    if (!isSameQuiz(quiz, before)) await reserveItems(db, context, { id, quiz }, deck);
    else if (quiz !== null && seminar !== assignment.seminarAt) await countEdition(db);
  });
  return readAssignment(context, path);
}

/** Whether two quizzes draw the same questions. */
function isSameQuiz(one: QuizSettings | null, other: QuizSettings | null): boolean {
  const drawn = (quiz: QuizSettings | null) => quiz && [quiz.length, quiz.form, quiz.types?.toSorted() ?? null];
  return JSON.stringify(drawn(one)) === JSON.stringify(drawn(other));
}

/** Takes an assignment back. What students learned and answered stays theirs. */
export async function removeAssignment(context: ServiceContext, path: Path): Promise<void> {
  const { assignment } = await requireAssignment(context, path, "lead");
  await database().$transaction(async (db) => {
    await deleteAssignment(db, assignment.id);
    if (assignment.quiz !== null) await countEdition(db);
  });
}

/**
 * Says what holds for one student of the course: another date, more tries, more time.
 * @throws DomainError not-found for someone who is no student of it
 */
export async function makeException(
  context: ServiceContext,
  path: Path & { readonly userId: string },
  { seminarAt, attempts, timeLimitSeconds }: z.output<typeof exceptionBody>,
): Promise<AssignmentView> {
  const { course, assignment } = await requireAssignment(context, path, "lead");
  const student = (await loadMembers(database(), course.id)).find(
    ({ userId, role }) => userId === path.userId && role === "student",
  );
  if (student === undefined) throw new DomainError("not-found", unknownMember);
  if (seminarAt !== undefined) requireOrder(assignment.opensAt, Date.parse(seminarAt));
  await database().$transaction(async (db) => {
    await saveException(db, assignment.id, student.userId, {
      seminarAt: seminarAt === undefined ? null : new Date(seminarAt),
      attempts: attempts ?? null,
      timeLimitSeconds: timeLimitSeconds ?? null,
    });
    // Its questions are kept until the last student is through.
    if (assignment.quiz !== null) await countEdition(db);
  });
  return readAssignment(context, path);
}

/** Takes an exception back: for this student holds what holds for everyone. Again is the same. */
export async function removeException(
  context: ServiceContext,
  path: Path & { readonly userId: string },
): Promise<AssignmentView> {
  const { assignment } = await requireAssignment(context, path, "lead");
  const found = assignment.exceptions.find(({ userId }) => userId === path.userId);
  if (found === undefined) return readAssignment(context, path);
  await database().$transaction(async (db) => {
    await deleteException(db, assignment.id, asId<UserId>(path.userId));
    if (assignment.quiz !== null) await countEdition(db);
  });
  return readAssignment(context, path);
}

function requireOrder(opensAt: Instant, seminarAt: Instant): void {
  if (opensAt < seminarAt) return;
  throw new DomainError("invalid-body", seminarBeforeOpening, [{ path: "seminarAt", message: seminarBeforeOpening }]);
}

function requireAhead(seminarAt: Instant, now: Instant): void {
  if (seminarAt > now) return;
  throw new DomainError("invalid-body", seminarInThePast, [{ path: "seminarAt", message: seminarInThePast }]);
}
