import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { AssignmentView } from "@/lib/contracts/assignments";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { Actor } from "@/lib/core/shared/actor";
import { changeAssignment, makeAssignment, makeException } from "@/lib/server/services/assignments/edit-assignments";
import { readClassWorkload } from "@/lib/server/services/assignments/read-class-workload";
import { listMyAssignments } from "@/lib/server/services/assignments/read-my-assignments";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";
import { makeCourse } from "@/lib/server/services/courses/edit-courses";
import { joinCourse } from "@/lib/server/services/courses/join-course";
import { removeMember } from "@/lib/server/services/courses/members";
import { makeDeck, removeDeck } from "@/lib/server/services/decks/edit-decks";
import { listPracticeItems } from "@/lib/server/services/decks/list-practice-items";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { startStudying, stopStudying } from "@/lib/server/services/decks/study-deck";
import { makeCalendarFeed, readCalendarFeed } from "@/lib/server/services/reminders/calendar-feed";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { cardsByFact } from "@/tests/support/bank";
import {
  answerAt,
  createLearner,
  MONDAY,
  nth,
  PLAIN_SETTINGS,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { DAY, HOUR } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const THURSDAY = MONDAY + 3 * DAY;

interface Class {
  readonly instructor: TestLearner;
  readonly courseId: string;
  readonly code: string;
}

let factIds: readonly string[];

beforeAll(async () => {
  const { cards } = await readReviewQueue((await createLearner(PLAIN_SETTINGS)).at(MONDAY), { limit: 100 });
  factIds = [...new Set(cards.map(({ factId }) => factId))].slice(0, 12);
});

async function startClass(): Promise<Class> {
  const learner = await createLearner(PLAIN_SETTINGS);
  const actor: Actor = { ...learner.actor, guest: false, role: "instructor" };
  const instructor = { ...learner, actor, at: (now: number) => ({ actor, now, newId: randomUUID }) };
  const course = await makeCourse(
    { ...instructor.at(MONDAY), randomBytes },
    { title: "Security policy", description: "", timeZone: "UTC" },
  );
  return { instructor, courseId: course.id, code: course.join?.code ?? "" };
}

async function joinAs({ code }: Class): Promise<TestLearner> {
  const student = await createLearner(PLAIN_SETTINGS);
  await joinCourse(student.at(MONDAY), code);
  return student;
}

const QUIZ = { length: 5, timeLimitSeconds: 600, attempts: 1, feedback: "immediate", form: "fixed" } as const;

async function assign(
  { instructor, courseId }: Class,
  overrides: Partial<Parameters<typeof makeAssignment>[2]> = {},
): Promise<AssignmentView> {
  const deck = await makeDeck(instructor.at(MONDAY), { title: "Alliance", description: "", factIds: [...factIds] });
  return makeAssignment(instructor.at(MONDAY), courseId, {
    ...{ deckId: deck.id, seminarAt: toIso(THURSDAY), targetReadiness: 0.9, grading: { rule: "none" }, quiz: QUIZ },
    ...overrides,
  });
}

describe("a deck that is assigned", () => {
  it("is studied by the students of the course from its opening on, by a plan until the seminar, and as usual after it", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { deckId } = await assign(course, { opensAt: toIso(MONDAY + HOUR) });
    await expect(readDeck(student.at(MONDAY), deckId)).rejects.toThrow("doesn’t exist");
    const opened = await readDeck(student.at(MONDAY + HOUR), deckId);
    expect(opened).toMatchObject({ studying: true, plan: { seminarAt: toIso(THURSDAY), daysLeft: 3 } });
    const { cards } = await readReviewQueue(student.at(MONDAY + HOUR), { limit: 100 });
    expect(new Set(cards.map((card) => card.deckId))).toEqual(new Set([deckId]));
    expect(await readDeck(student.at(THURSDAY + HOUR), deckId)).toMatchObject({ studying: true, plan: null });
  });

  it("counts by the earlier of two dates, and the learner's own options stay", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { deckId } = await assign(course);
    const own = { newPerDay: 3, seminarAt: toIso(THURSDAY - DAY) };
    await startStudying(student.at(MONDAY), deckId, own);
    expect((await readDeck(student.at(MONDAY), deckId)).options).toEqual(own);
    await startStudying(student.at(MONDAY), deckId, { newPerDay: 3, seminarAt: toIso(THURSDAY + DAY) });
    expect((await readDeck(student.at(MONDAY), deckId)).options).toEqual({
      ...{ newPerDay: 3, seminarAt: toIso(THURSDAY), targetReadiness: 0.9 },
    });
  });

  it("follows the seminar when it is moved, also where its date was sent back with other options", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { id, deckId } = await assign(course);
    const { options } = await readDeck(student.at(MONDAY), deckId);
    await startStudying(student.at(MONDAY), deckId, { ...options, newPerDay: 4 });
    const path = { courseId: course.courseId, assignmentId: id };
    await changeAssignment(course.instructor.at(MONDAY), path, { revision: 1, seminarAt: toIso(THURSDAY + DAY) });
    expect((await readDeck(student.at(MONDAY), deckId)).options).toMatchObject({
      ...{ newPerDay: 4, seminarAt: toIso(THURSDAY + DAY) },
    });
  });

  it("can be given up once the seminar is over, and not before", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { deckId } = await assign(course);
    await expect(stopStudying(student.at(MONDAY), deckId)).rejects.toThrow("upcoming seminar");
    await stopStudying(student.at(THURSDAY + HOUR), deckId);
    expect((await readDeck(student.at(THURSDAY + HOUR), deckId)).studying).toBe(false);
  });

  it("is gone with the course that one leaves, and what was learned stays", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { deckId } = await assign(course);
    const [card] = (await readReviewQueue(student.at(MONDAY), {})).cards;
    await answerAt(student, MONDAY, { cardId: card?.cardId ?? "" });
    await removeMember(student.at(MONDAY), course.courseId, "me");
    await expect(readDeck(student.at(MONDAY), deckId)).rejects.toThrow("doesn’t exist");
    const shared = await readReviewQueue(student.at(MONDAY + 5 * DAY), { deckId: DECK_OF_ALL, limit: 500 });
    expect(shared.cards.find(({ cardId }) => cardId === card?.cardId)?.schedule.reps).toBe(1);
  });

  it("cannot be deleted while it is assigned", async () => {
    const course = await startClass();
    const { deckId } = await assign(course);
    await expect(removeDeck(course.instructor.at(MONDAY), deckId)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the assignments of a student", () => {
  it("have the date that holds for them, and where they stand", async () => {
    const course = await startClass();
    const [one, two] = [await joinAs(course), await joinAs(course)];
    const { id } = await assign(course);
    const path = { courseId: course.courseId, assignmentId: id, userId: two.id };
    await makeException(course.instructor.at(MONDAY), path, { seminarAt: toIso(THURSDAY + 7 * DAY), attempts: 2 });
    const [ofOne, ofTwo] = [await listMyAssignments(one.at(MONDAY)), await listMyAssignments(two.at(MONDAY))];
    expect(ofOne).toMatchObject([
      { seminarAt: toIso(THURSDAY), quiz: { attempts: 1 }, plan: { readiness: 0 }, exceptions: null },
    ]);
    expect(ofTwo).toMatchObject([{ seminarAt: toIso(THURSDAY + 7 * DAY), quiz: { attempts: 2 } }]);
    expect((await readDeck(two.at(MONDAY), nth(ofTwo, 0).deckId)).options.seminarAt).toBe(toIso(THURSDAY + 7 * DAY));
  });
});

describe("the calendar of a student", () => {
  it("has the seminars of their courses on the days that hold for them, as long as these are ahead", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { id } = await assign(course, { title: "For Thursday" });
    const path = { courseId: course.courseId, assignmentId: id, userId: student.id };
    await makeException(course.instructor.at(MONDAY), path, { seminarAt: toIso(THURSDAY + DAY) });
    const feed = await makeCalendarFeed(student.at(MONDAY), "a-secret-that-nobody-guesses-0123456789");
    const seminars = async (now: number) =>
      (await readCalendarFeed(feed, now)).filter(({ title }) => title.startsWith("Seminar"));
    expect(await seminars(MONDAY)).toMatchObject([
      { title: "Seminar: For Thursday", begins: THURSDAY + DAY, path: `/courses/${course.courseId}` },
    ]);
    expect(await seminars(THURSDAY + 2 * DAY)).toEqual([]);
  });
});

describe("an assigned quiz", () => {
  it("asks everyone the same where its form is fixed, as often as it may be taken, and goes on where one left it", async () => {
    const course = await startClass();
    const [one, two] = [await joinAs(course), await joinAs(course)];
    const { id: assignmentId } = await assign(course);
    const input = { assignmentId, feedback: "immediate" } as const;
    const [first, second] = [await startAttempt(one.at(MONDAY), input), await startAttempt(two.at(MONDAY), input)];
    expect(second.items.map(({ stem }) => stem)).toEqual(first.items.map(({ stem }) => stem));
    expect(first).toMatchObject({ assignmentId, deadline: toIso(MONDAY + 600_000) });
    expect((await startAttempt(one.at(MONDAY + 1000), input)).attemptId).toBe(first.attemptId);
    await submitAttempt(one.at(MONDAY + 2000), first.attemptId);
    await expect(startAttempt(one.at(MONDAY + 3000), input)).rejects.toThrow("all your attempts");
    expect(await listMyAssignments(one.at(MONDAY + 3000))).toMatchObject([{ attemptsBegun: 1, openAttemptId: null }]);
  });

  it("is started once where it is started twice at the same moment", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { id: assignmentId } = await assign(course);
    const begin = () => startAttempt(student.at(MONDAY), { assignmentId, feedback: "immediate" });
    const attempts = await Promise.all([begin(), begin(), begin()]);
    expect(new Set(attempts.map(({ attemptId }) => attemptId)).size).toBe(1);
  });

  it("ends with the seminar, and takes no answer after it", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { id: assignmentId } = await assign(course);
    const begun = await startAttempt(student.at(THURSDAY - 60_000), { assignmentId, feedback: "immediate" });
    expect(begun.deadline).toBe(toIso(THURSDAY));
    const answer = { id: randomUUID(), itemId: nth(begun.items, 0).itemId, response: { text: "x" }, durationMs: 1 };
    await expect(answerItem(student.at(THURSDAY + 6000), begun.attemptId, answer)).rejects.toThrow();
    await expect(startAttempt(student.at(THURSDAY), { assignmentId, feedback: "immediate" })).rejects.toThrow("closed");
  });

  it("keeps what it will ask from practice and from quizzes of one's own until the seminar is over", async () => {
    const course = await startClass();
    const student = await joinAs(course);
    const { id: assignmentId, deckId } = await assign(course);
    const nameOf = ({ type, stem }: { type: string; stem: string }) => `${type} ${stem}`;
    const practised = async (now: number) =>
      new Set((await listPracticeItems(student.at(now), deckId)).items.map(nameOf));
    const before = await practised(MONDAY);
    const quiz = await startAttempt(student.at(MONDAY), { assignmentId, feedback: "immediate" });
    expect(before.size).toBeGreaterThan(0);
    expect(quiz.items.filter((item) => before.has(nameOf(item)))).toEqual([]);
    await submitAttempt(student.at(MONDAY + 1000), quiz.attemptId);
    const taken = await practised(MONDAY + 2000);
    expect(quiz.items.filter((item) => taken.has(nameOf(item)))).toEqual([]);
    // After all of them: courses that ask about the same facts share questions, and one has a student with a later date.
    const over = await practised(THURSDAY + 8 * DAY);
    expect(quiz.items.filter((item) => !over.has(nameOf(item)))).toEqual([]);
  });

  it("is nobody's who is not in the course", async () => {
    const course = await startClass();
    const { id: assignmentId } = await assign(course);
    const stranger = await createLearner(PLAIN_SETTINGS);
    const begin = startAttempt(stranger.at(MONDAY), { assignmentId, feedback: "immediate" });
    await expect(begin).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the load of a deck", () => {
  it("is told before it is assigned: more minutes a day for more, for fewer days, and what makes no sense", async () => {
    const course = await startClass();
    const read = (days: number) =>
      readClassWorkload(course.instructor.at(MONDAY), course.courseId, {
        deckId: DECK_OF_ALL,
        seminarAt: toIso(MONDAY + days * DAY + 5 * HOUR),
      });
    const [short, long] = [await read(3), await read(21)];
    expect((await cardsByFact()).flat()).toHaveLength(short.cards);
    const minutes = long.needed.map(({ minutesPerDay }) => minutesPerDay ?? Number.NaN);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(nth(short.needed, 0).minutesPerDay).toBeGreaterThan(nth(minutes, 0));
    expect([short.warnings, long.warnings]).toEqual([["too-much"], []]);
  });
});
