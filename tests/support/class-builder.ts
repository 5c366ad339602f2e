import { randomBytes, randomUUID } from "node:crypto";
import type { AssignmentView } from "@/lib/contracts/assignments";
import type { Response } from "@/lib/core/assessment/response";
import type { Actor } from "@/lib/core/shared/actor";
import { makeAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";
import { makeCourse } from "@/lib/server/services/courses/edit-courses";
import { joinCourse } from "@/lib/server/services/courses/join-course";
import { makeDeck } from "@/lib/server/services/decks/edit-decks";
import { type FormItem, formOf } from "@/tests/support/bank";
import { createAccountLearner, MONDAY, PLAIN_SETTINGS, type TestLearner, toIso } from "@/tests/support/learner-builder";
import { DAY, MINUTE } from "@/tests/support/schedule-builder";

/** A course with its instructor, and a deck that is assigned for Thursday. */
export interface TestClass {
  readonly instructor: TestLearner;
  readonly courseId: string;
  readonly code: string;
  readonly deckId: string;
  readonly assignment: AssignmentView;
}

export const THURSDAY = MONDAY + 3 * DAY;

type AssignmentBody = Parameters<typeof makeAssignment>[2];

/** A class for the facts of a deck; `overrides` are those of the assignment, with a quiz of five for everyone. */
export async function startClass(
  factIds: readonly string[],
  overrides: Partial<AssignmentBody> = {},
): Promise<TestClass> {
  const learner = await createAccountLearner(PLAIN_SETTINGS);
  const actor: Actor = { ...learner.actor, role: "instructor" };
  const instructor = { ...learner, actor, at: (now: number) => ({ actor, now, newId: randomUUID }) };
  const { id: courseId, join } = await makeCourse(
    { ...instructor.at(MONDAY), randomBytes },
    { title: "Security policy", description: "", timeZone: "UTC" },
  );
  const deck = await makeDeck(instructor.at(MONDAY), { title: "Alliance", description: "", factIds: [...factIds] });
  const assignment = await makeAssignment(instructor.at(MONDAY), courseId, {
    ...{ deckId: deck.id, seminarAt: toIso(THURSDAY), targetReadiness: 0.9, grading: { rule: "none" } },
    quiz: { length: 5, timeLimitSeconds: null, attempts: null, feedback: "immediate", form: "fixed" },
    ...overrides,
  });
  return { instructor, courseId, code: join?.code ?? "", deckId: deck.id, assignment };
}

/** So many students with accounts who join the class. */
export async function joinClass({ code }: Pick<TestClass, "code">, count: number): Promise<readonly TestLearner[]> {
  const students: TestLearner[] = [];
  for (let index = 0; index < count; index += 1) {
    const student = await createAccountLearner(PLAIN_SETTINGS);
    await joinCourse(student.at(MONDAY), code);
    students.push(student);
  }
  return students;
}

/** The student takes the quiz of an assignment, answers what `choose` gives, and hands it in. */
export async function takeQuiz(
  student: TestLearner,
  assignmentId: string,
  moment: number,
  choose: (item: FormItem, position: number) => Response | undefined,
): Promise<string> {
  const { attemptId } = await startAttempt(student.at(moment), { assignmentId, feedback: "immediate" });
  for (const [position, item] of (await formOf(student.id, attemptId)).entries()) {
    const response = choose(item, position);
    if (response === undefined) continue;
    const body = { id: randomUUID(), itemId: item.viewId, response, durationMs: 10_000 };
    await answerItem(student.at(moment + MINUTE), attemptId, body);
  }
  await submitAttempt(student.at(moment + 5 * MINUTE), attemptId);
  return attemptId;
}
