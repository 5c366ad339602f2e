import type { Gradebook, GradebookEntryView } from "@/lib/contracts/gradebook";
import { groupBy } from "@/lib/core/shared/group-by";
import type { UserId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { forStudent } from "@/lib/core/teaching/assignment";
import { type CardAnswer, type GradebookEntry, gradebookEntry, type QuizRun } from "@/lib/core/teaching/gradebook";
import { readDeckContent } from "@/lib/server/content/deck-content";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { cardsAtTarget } from "@/lib/server/services/teaching/cards-at-target";
import { toChoice } from "@/lib/server/services/teaching/choose-assignment";
import { exceptionOf, loadAssignments, type StoredAssignment } from "@/lib/server/store/assignments";
import { loadRuns, loadStudents, loadWork, type StoredRun, type StoredStudent } from "@/lib/server/store/class-work";
import { database } from "@/lib/server/store/database";

/**
 * The students of a course by its assignments, with what the grading rule of each grades, and nothing else of them.
 * @param onlyOf the id of one student, where nobody else is wanted
 * @throws DomainError not-found or not-allowed
 */
export async function readGradebook(context: ServiceContext, courseId: string, onlyOf?: string): Promise<Gradebook> {
  const { now } = context;
  const course = await requireCourse(context, courseId, "see-class");
  const [assignments, all, runs] = await Promise.all([
    loadAssignments(database(), course.id),
    loadStudents(database(), course.id),
    loadRuns(database(), course.id, new Date(now)),
  ]);
  const students = onlyOf === undefined ? all : all.filter(({ userId }) => userId === onlyOf);
  const columns: ReadonlyMap<UserId, GradebookEntry>[] = [];
  // One after the other: each may be large, and none is waited for twice.
  for (const assignment of assignments) columns.push(await gradeAll(assignment, students, runs, now));
  return {
    courseId: course.id,
    assignments: assignments.map((assignment) => ({
      ...toChoice(assignment),
      grading: assignment.grading,
      hasQuiz: assignment.quiz !== null,
    })),
    students: students.map((student) => ({
      ...student,
      entries: columns.flatMap((column) => column.get(student.userId) ?? []).map(toEntryView),
    })),
  };
}

/** The entries of all students for one assignment. */
async function gradeAll(
  assignment: StoredAssignment,
  students: readonly StoredStudent[],
  runs: readonly StoredRun[],
  now: number,
): Promise<ReadonlyMap<UserId, GradebookEntry>> {
  const held = new Map(students.map(({ userId }) => [userId, forStudent(assignment, exceptionOf(assignment, userId))]));
  const [answers, atTarget, { cards }] = await Promise.all([
    workFor(assignment, held),
    cardsAtTarget(assignment, held, now),
    readDeckContent(assignment.deck),
  ]);
  const runsOf: ReadonlyMap<UserId, readonly QuizRun[]> = groupBy(
    runs.filter(({ assignmentId }) => assignmentId === assignment.id),
    ({ userId }) => userId,
  );
  return new Map(
    [...held].map(([userId, own]) => {
      const work = {
        answers: answers.get(userId) ?? [],
        runs: runsOf.get(userId) ?? [],
        atTarget: atTarget?.get(userId) ?? null,
      };
      return [userId, gradebookEntry(own, work, { cards: cards.length, now })];
    }),
  );
}

/** As much of the students' answers as the rule looks at. */
async function workFor(
  { grading, deckId }: StoredAssignment,
  held: ReadonlyMap<UserId, Pick<StoredAssignment, "opensAt" | "seminarAt">>,
): Promise<ReadonlyMap<UserId, readonly CardAnswer[]>> {
  if (grading.rule === "none" || grading.rule === "quizScore") return new Map();
  const windows = [...held].map(([userId, { opensAt, seminarAt }]) => ({ userId, opensAt, closesAt: seminarAt }));
  return loadWork(database(), deckId, windows, grading.rule === "minutes" ? "answer" : "card");
}

function toEntryView({ lastActivityAt, late, ...entry }: GradebookEntry): GradebookEntryView {
  return {
    ...entry,
    late: late && { ...late, at: toWireInstant(late.at) },
    lastActivityAt: lastActivityAt === null ? null : toWireInstant(lastActivityAt),
  };
}
