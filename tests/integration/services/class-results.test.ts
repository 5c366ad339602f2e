import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Projection, predictedRight } from "@/lib/contracts/readiness";
import type { Actor } from "@/lib/core/shared/actor";
import { countWatchers, watchSnapshots } from "@/lib/server/live/class-pictures";
import { makeAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { makeCourse } from "@/lib/server/services/courses/edit-courses";
import { joinCourse } from "@/lib/server/services/courses/join-course";
import { makeDeck } from "@/lib/server/services/decks/edit-decks";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { exportGradebook } from "@/lib/server/services/teaching/export-gradebook";
import { exportResponses, exportResponsesCsv } from "@/lib/server/services/teaching/export-responses";
import { listTaught } from "@/lib/server/services/teaching/list-taught";
import { readGradebook } from "@/lib/server/services/teaching/read-gradebook";
import { readItemAnalysis } from "@/lib/server/services/teaching/read-item-analysis";
import { readPicture } from "@/lib/server/services/teaching/read-picture";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";
import { readStudent } from "@/lib/server/services/teaching/read-student";
import { lookAtPictures } from "@/lib/server/services/teaching/standing-picture";
import { readToday } from "@/lib/server/services/today/read-today";
import { database } from "@/lib/server/store/database";
import { cardsByFact } from "@/tests/support/bank";
import { joinClass, startClass, THURSDAY, takeQuiz } from "@/tests/support/class-builder";
import { changeAt, createStaff } from "@/tests/support/editor-builder";
import {
  answerAt,
  buildEntry,
  createLearner,
  MONDAY,
  nth,
  only,
  PLAIN_SETTINGS,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { addGazette, bridgeFact, writeFact } from "@/tests/support/own-facts";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let factIds: readonly string[];
let cardIds: readonly string[];

beforeAll(async () => {
  cardIds = (await cardsByFact()).slice(0, 8).map((cards) => nth(cards, 0));
  const cards = await database().card.findMany({ where: { id: { in: [...cardIds] } } });
  factIds = cards.map(({ factId }) => factId);
});

/** The student learns some cards on Monday and recalls them on Tuesday. */
async function studyCards(student: TestLearner, cards: readonly string[]): Promise<void> {
  const answers = (day: number, rating: "easy" | "good") =>
    cards.map((cardId) => buildEntry({ cardId, rating, reviewedAt: toIso(day) }));
  await submitReviews(student.at(MONDAY), { reviews: answers(MONDAY, "easy") });
  await submitReviews(student.at(MONDAY + DAY), { reviews: answers(MONDAY + DAY, "good") });
}

/** The first so many of the cards, each of another fact. */
async function study(student: TestLearner, count: number): Promise<void> {
  await studyCards(student, cardIds.slice(0, count));
}

const WEDNESDAY = MONDAY + 2 * DAY;

const NO_LIMITS = { timeLimitSeconds: null, attempts: null, feedback: "immediate", form: "fixed" } as const;

describe("the first page of somebody who teaches", () => {
  it("has their courses with the next seminar and who has started, and not those they only attend", async () => {
    const course = await startClass(factIds);
    for (const student of await joinClass(course, 5)) await study(student, 3);
    const [late] = await joinClass(course, 1);
    const found = await listTaught(course.instructor.at(WEDNESDAY));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: course.courseId, role: "instructor", students: 6 });
    expect(found[0]?.readiness).toMatchObject({
      assignment: { id: course.assignment.id, over: false },
      forecast: { started: 5 },
    });
    expect((await readToday(course.instructor.at(WEDNESDAY))).teachesCourse).toBe(true);
    if (late === undefined) throw new Error("nobody joined");
    expect(await listTaught(late.at(WEDNESDAY))).toEqual([]);
    expect((await readToday(late.at(WEDNESDAY))).teachesCourse).toBe(false);
  });
});

describe("the readiness of a class", () => {
  it("is told once five students with accounts have started: not for guests, staff or those who have only joined", async () => {
    const course = await startClass(factIds);
    const read = (at: number) => readReadiness(course.instructor.at(at), course.courseId, {});
    const four = await joinClass(course, 4);
    for (const student of four) await study(student, 3);
    const few = { forecast: null, reason: "too-few-students", least: 5 };
    expect(await read(WEDNESDAY)).toMatchObject({ students: 4, ...few });
    for (let made = 0; made < 4; made += 1) {
      const guest = await createLearner(PLAIN_SETTINGS);
      await joinCourse(guest.at(MONDAY), course.code);
      await study(guest, 3);
    }
    const colleague = await createStaff("instructor");
    await joinCourse(colleague.at(MONDAY), course.code);
    await study(colleague, 3);
    await joinClass(course, 1);
    expect(await read(WEDNESDAY)).toMatchObject({ students: 10, ...few });
    const [fifth] = await joinClass(course, 1);
    if (fifth === undefined) throw new Error("nobody joined");
    await study(fifth, 3);
    const { forecast, assignment, students } = await read(WEDNESDAY);
    expect(assignment).toMatchObject({ id: course.assignment.id, over: false });
    expect(students).toBe(11);
    expect(forecast).toMatchObject({ started: 10, atTarget: 0, notStarted: null });
    const share = (10 * 3) / (11 * (assignment?.cards ?? 0));
    expect(forecast?.readiness).toBeGreaterThan(share * 0.8);
    expect(forecast?.readiness).toBeLessThan(share);
    expect(forecast?.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(11);
    expect(forecast?.facts).toHaveLength(8);
    expect(forecast?.talkAbout.length).toBeGreaterThan(0);
  });

  it("names who has not started where what they do is graded", async () => {
    const course = await startClass(factIds, { grading: { rule: "done" } });
    const students = await joinClass(course, 6);
    for (const student of students.slice(1)) await study(student, 1);
    const { forecast } = await readReadiness(course.instructor.at(WEDNESDAY), course.courseId, {});
    expect(forecast?.notStarted?.map(({ userId }) => userId)).toEqual([nth(students, 0).id]);
  });

  it("changes when three students have studied, so that no single answer is read off, and takes a corrected answer for unknown", async () => {
    const course = await startClass(factIds);
    const students = await joinClass(course, 5);
    const read = async (at: number) => {
      const readiness = await readReadiness(course.instructor.at(at), course.courseId, {});
      return [readiness.forecast?.readiness, readiness.at] as const;
    };
    for (const student of students) await study(student, 2);
    const [first] = await read(WEDNESDAY);
    expect(first).toBeGreaterThan(0);
    const learn = (student: TestLearner, at: number) =>
      answerAt(student, at, { cardId: nth(cardIds, 2), rating: "easy" });
    for (const student of students.slice(0, 2)) await learn(student, WEDNESDAY + MINUTE);
    const guest = await createLearner(PLAIN_SETTINGS);
    await joinCourse(guest.at(MONDAY), course.code);
    await learn(guest, WEDNESDAY + MINUTE);
    expect(await read(WEDNESDAY + HOUR)).toEqual([first, toIso(WEDNESDAY)]);
    await learn(nth(students, 2), WEDNESDAY + HOUR);
    const [then] = await read(WEDNESDAY + HOUR);
    expect(then).toBeGreaterThan(first ?? 0);
    await database().card.updateMany({ where: { id: nth(cardIds, 0) }, data: { meaningSinceVersion: 99 } });
    expect((await read(WEDNESDAY + 2 * HOUR))[0]).toBeLessThan(then ?? 0);
    await database().card.updateMany({ where: { id: nth(cardIds, 0) }, data: { meaningSinceVersion: 1 } });
  });

  it("tells the wrong answers of a quiz, and what was expected beside what came of it", async () => {
    const course = await startClass(factIds, {
      quiz: {
        length: 5,
        types: ["multipleChoice"],
        timeLimitSeconds: null,
        attempts: 1,
        feedback: "deferred",
        form: "fixed",
      },
    });
    const students = await joinClass(course, 6);
    const all = await database().card.findMany({ where: { factId: { in: [...factIds] }, retired: false } });
    for (const student of students)
      await studyCards(
        student,
        all.map(({ id }) => id),
      );
    for (const [index, student] of students.entries())
      await takeQuiz(student, course.assignment.id, WEDNESDAY, (item, position) =>
        position === 0 || index > 3 ? item.wrong : item.right,
      );
    const { forecast } = await readReadiness(course.instructor.at(WEDNESDAY + HOUR), course.courseId, {});
    const missed = forecast?.talkAbout.filter(({ reasons }) => reasons.includes("most-missed")) ?? [];
    expect(missed.some((point) => point.missed.missed === 6 && point.missed.of === "quiz")).toBe(true);
    expect(missed.every(({ wrongAnswers }) => wrongAnswers.length > 0)).toBe(true);
    const predicted = predictedRight.parse(forecast?.predicted);
    expect(predicted.answers).toBeGreaterThanOrEqual(10);
    expect(predicted.recall).toBeGreaterThan(0.8);
    expect(predicted.expected).toBeGreaterThan(0.8);
    expect(predicted.observed).toBeLessThan(0.7);
  });
});

describe("the analysis of items", () => {
  it("is that of the first quiz of each student, by the marks in force", async () => {
    const course = await startClass(factIds);
    const students = await joinClass(course, 10);
    for (const [index, student] of students.entries())
      await takeQuiz(student, course.assignment.id, WEDNESDAY, (item, position) =>
        position === 4 ? undefined : index >= position * 2 ? item.right : item.wrong,
      );
    await takeQuiz(nth(students, 0), course.assignment.id, WEDNESDAY + HOUR, (item) => item.right);
    const analysis = await readItemAnalysis(course.instructor.at(WEDNESDAY + 2 * HOUR), course.courseId, {
      assignmentId: course.assignment.id,
    });
    expect(analysis).toMatchObject({ form: "fixed", learners: 10 });
    expect(analysis.items.map(({ figures }) => figures?.facility).toSorted()).toEqual([0, 0.4, 0.6, 0.8, 1]);
    expect(analysis.alpha).not.toBeNull();
    const half = analysis.items.find(({ figures }) => figures?.facility === 0.6);
    expect(half?.figures?.discrimination).toBeGreaterThan(0);
    expect(half?.figures?.firstSight.answers).toBeGreaterThan(0);
    expect(half?.figures?.medianMs).toBe(10_000);
    const read = () => readItemAnalysis(course.instructor.at(WEDNESDAY + 2 * HOUR), course.courseId, {});
    expect(await read(), "of the only quiz where none is named").toEqual(analysis);
    const { deckId, assignment } = course;
    await makeAssignment(course.instructor.at(WEDNESDAY), course.courseId, {
      ...{ deckId, seminarAt: assignment.seminarAt, targetReadiness: 0.9, grading: { rule: "none" } },
      quiz: assignment.quiz,
    });
    const all = await read();
    expect(all).toMatchObject({ form: "drawn", alpha: null, assignmentId: null });
    expect(all.items.map(({ figures }) => figures?.discrimination)).toEqual([null, null, null, null, null]);
  });

  it("counts what was chosen by the item's own options, in whatever order they stood", async () => {
    const course = await startClass(factIds, {
      quiz: {
        length: 5,
        types: ["multipleChoice"],
        timeLimitSeconds: null,
        attempts: 1,
        feedback: "immediate",
        form: "fixed",
      },
    });
    const students = await joinClass(course, 10);
    for (const [index, student] of students.entries())
      await takeQuiz(student, course.assignment.id, WEDNESDAY, (item) => (index < 7 ? item.right : item.wrong));
    const { items } = await readItemAnalysis(course.instructor.at(WEDNESDAY + HOUR), course.courseId, {
      assignmentId: course.assignment.id,
    });
    for (const { figures, key } of items) {
      const chosen = figures?.choices.find(({ isKey }) => isKey);
      expect([chosen?.text, chosen?.chosen]).toEqual([key, 7]);
      expect(figures?.choices.reduce((sum, choice) => sum + choice.chosen, 0)).toBe(10);
    }
  });

  it("says nothing of items that fewer than ten have answered", async () => {
    const course = await startClass(factIds);
    for (const student of await joinClass(course, 2))
      await takeQuiz(student, course.assignment.id, WEDNESDAY, (item) => item.right);
    const { items, least } = await readItemAnalysis(course.instructor.at(WEDNESDAY + HOUR), course.courseId, {});
    expect(least).toBe(10);
    expect(items.map(({ answers, figures }) => [answers, figures])).toEqual(Array(5).fill([2, null]));
  });

  it("counts the answers of its own class that were regraded, once there are ten, and nobody else's", async () => {
    const { instructor, courseId, code } = await startClass(factIds);
    const { at } = instructor;
    const room = { title: "The other room", description: "", timeZone: "UTC" };
    const other = await makeCourse({ ...at(MONDAY), newId: randomUUID, randomBytes }, room);
    const source = await addGazette(instructor, MONDAY);
    const bridges: string[] = [];
    for (const [index, name] of ["Ferry", "Mill", "Abbey", "Castle", "Market"].entries())
      bridges.push((await writeFact(instructor, MONDAY, { fact: bridgeFact(source, name, 77 + 40 * index) })).factId);
    const corrected = nth(bridges, 0);
    const { id: deckId } = await makeDeck(at(MONDAY), { title: "Bridges", factIds: bridges });
    const analysisOf = async (course: { courseId: string; code: string }, students: number) => {
      const { id: assignmentId } = await makeAssignment(at(MONDAY), course.courseId, {
        ...{ deckId, seminarAt: toIso(THURSDAY), targetReadiness: 0.9, grading: { rule: "none" } },
        quiz: { ...NO_LIMITS, length: 5, types: ["number"] },
      });
      for (const student of await joinClass(course, students))
        await takeQuiz(student, assignmentId, WEDNESDAY, ({ right }) => right);
      return async () => {
        const { items } = await readItemAnalysis(at(WEDNESDAY + 2 * HOUR), course.courseId, { assignmentId });
        return Object.fromEntries(items.map(({ facts, regraded }) => [only(facts).factId, regraded]));
      };
    };
    const ours = await analysisOf({ courseId, code }, 10);
    const theirs = await analysisOf({ courseId: other.id, code: other.join?.code ?? "" }, 2);
    const { statement, evidence, value } = bridgeFact(source, "Ferry", 78);
    const asks = [{ target: "value", question: "How long was the Ferry Bridge in 2021?", span: "78" }];
    const change = { change: "correct", fact: { statement, evidence, value, asks } } as const;
    expect((await changeAt(instructor, WEDNESDAY + HOUR, corrected, change)).regraded).toBe(12);
    const none = Object.fromEntries(bridges.map((id) => [id, 0]));
    expect(await ours()).toEqual({ ...none, [corrected]: 10 });
    expect(await theirs()).toEqual(none);
  });
});

describe("who may correct a fact that does badly", () => {
  it("is told of each: the instructor of their own facts, and who edits the bank of its facts", async () => {
    const course = await startClass(factIds);
    const { instructor } = course;
    const fact = bridgeFact(await addGazette(instructor, MONDAY), "Ferry", 77);
    const { factId: own } = await writeFact(instructor, MONDAY, { fact });
    const deck = await makeDeck(instructor.at(MONDAY), { title: "Ours", factIds: [own, ...factIds.slice(0, 4)] });
    const assignment = await makeAssignment(instructor.at(MONDAY), course.courseId, {
      ...{ deckId: deck.id, seminarAt: toIso(THURSDAY), targetReadiness: 0.9, grading: { rule: "none" } },
      quiz: { ...NO_LIMITS, length: 5 },
    });
    const [student] = await joinClass(course, 1);
    if (student === undefined) throw new Error("nobody joined");
    await takeQuiz(student, assignment.id, WEDNESDAY, ({ right }) => right);
    const editableBy = async (actor: Actor) => {
      const context = { actor, now: WEDNESDAY + HOUR };
      const { items } = await readItemAnalysis(context, course.courseId, { assignmentId: assignment.id });
      const facts = items.flatMap((item) => item.facts);
      expect(facts).toHaveLength(5);
      return facts.filter(({ mayEdit }) => mayEdit).map(({ factId }) => factId);
    };
    expect(await editableBy(instructor.actor)).toEqual([own]);
    const all = await editableBy({ ...instructor.actor, role: "editor" });
    expect(all.toSorted()).toEqual([own, ...factIds.slice(0, 4)].toSorted());
    const colleague = await createLearner();
    const row = { userId: colleague.id, courseId: course.courseId, role: "instructor", joinedAt: new Date(MONDAY) };
    await database().enrolment.create({ data: row });
    expect(await editableBy(colleague.actor)).toEqual([]);
  });
});

describe("the gradebook", () => {
  it("grades minutes by what came in time and was not dated too early", async () => {
    const course = await startClass(factIds, { grading: { rule: "minutes", minutes: 2 }, quiz: null });
    const [student] = await joinClass(course, 1);
    if (student === undefined) throw new Error("nobody joined");
    const cardId = nth(cardIds, 0);
    await answerAt(student, MONDAY + HOUR, { cardId, durationMs: 600_000 });
    await answerAt(student, MONDAY + HOUR + MINUTE / 2, { cardId, durationMs: 30_000 });
    await answerAt(student, MONDAY + 2 * HOUR, { cardId, reviewedAt: toIso(MONDAY - 8 * DAY), durationMs: 60_000 });
    await answerAt(student, THURSDAY + MINUTE, { cardId, durationMs: 60_000 });
    const { students } = await readGradebook(course.instructor.at(THURSDAY + HOUR), course.courseId);
    const entry = only(only(students).entries);
    expect(entry.grade).toEqual({ rule: "minutes", minutes: 1.5, wanted: 2 });
    expect(entry).toMatchObject({ score: 0.75, done: false, lastActivityAt: toIso(MONDAY + HOUR + MINUTE / 2) });
  });

  it("grades the quiz, and nothing else of the student", async () => {
    const course = await startClass(factIds, { grading: { rule: "quizScore", which: "first" } });
    const [student] = await joinClass(course, 1);
    if (student === undefined) throw new Error("nobody joined");
    await study(student, 4);
    await takeQuiz(student, course.assignment.id, WEDNESDAY, (item, position) =>
      position < 2 ? item.right : item.wrong,
    );
    await takeQuiz(student, course.assignment.id, WEDNESDAY + HOUR, (item) => item.right);
    const { students } = await readGradebook(course.instructor.at(WEDNESDAY + 2 * HOUR), course.courseId);
    expect(only(only(students).entries)).toEqual({
      grade: { rule: "quizScore", runs: 2, right: 2, items: 5 },
      score: 0.4,
      done: true,
      late: null,
      lastActivityAt: toIso(WEDNESDAY + HOUR + 5 * MINUTE),
    });
  });

  it("keeps the cards at the target as they were when the seminar began", async () => {
    const course = await startClass(factIds, { grading: { rule: "cardsAtTarget" }, targetReadiness: 0.8, quiz: null });
    const [student] = await joinClass(course, 1);
    if (student === undefined) throw new Error("nobody joined");
    await study(student, 2);
    const read = async (at: number) =>
      only(only((await readGradebook(course.instructor.at(at), course.courseId)).students).entries).grade;
    expect(await read(THURSDAY - HOUR)).toMatchObject({ atTarget: 2 });
    // Learned after it: nothing that counts.
    for (const cardId of cardIds.slice(2, 5)) await answerAt(student, THURSDAY + HOUR, { cardId, rating: "easy" });
    expect(await read(THURSDAY + 2 * HOUR)).toMatchObject({ atTarget: 2 });
    expect(await read(THURSDAY + 30 * DAY)).toMatchObject({ atTarget: 2 });
  });

  it("is a file that Canvas and Moodle take, with the identifiers of the roster and no formulas", async () => {
    const course = await startClass(factIds, { grading: { rule: "quizScore", which: "best" }, title: "=Alliance, 1" });
    const [student] = await joinClass(course, 1);
    if (student === undefined) throw new Error("nobody joined");
    await database().rosterEntry.create({
      data: {
        ...{ courseId: course.courseId, id: crypto.randomUUID(), name: "@Lind, Mara", email: "mara@test.invalid" },
        ...{ identifier: "-17", userId: student.id },
      },
    });
    await takeQuiz(student, course.assignment.id, WEDNESDAY, (item, position) =>
      position < 3 ? item.right : item.wrong,
    );
    const { csv } = await exportGradebook(course.instructor.at(THURSDAY), course.courseId, "csv");
    expect(csv.slice(1).split("\r\n")).toEqual([
      `Student,ID,SIS User ID,SIS Login ID,Section,"'=Alliance, 1"`,
      `"'@Lind, Mara",,-17,mara@test.invalid,Security policy,60`,
      "",
    ]);
    const details = await exportGradebook(course.instructor.at(THURSDAY), course.courseId, "details");
    expect(details.csv).toContain("quizScore,yes,60,,,,,3,5,");
  });
});

describe("the page of one student", () => {
  it("has what is graded, whether they have started, and nothing of an assignment that grades nothing", async () => {
    const course = await startClass(factIds, { grading: { rule: "quizScore", which: "first" } });
    const [student, other] = await joinClass(course, 2);
    if (student === undefined || other === undefined) throw new Error("nobody joined");
    await makeAssignment(course.instructor.at(MONDAY), course.courseId, {
      ...{ deckId: course.deckId, seminarAt: toIso(THURSDAY + DAY), targetReadiness: 0.9, grading: { rule: "none" } },
      quiz: null,
    });
    const read = (who: TestLearner) => readStudent(course.instructor.at(WEDNESDAY), course.courseId, who.id);
    await study(student, 2);
    expect((await read(student)).assignments).toMatchObject([
      { started: true, entry: { score: null } },
      { started: null, entry: { grade: { rule: "none" }, score: null, lastActivityAt: null } },
    ]);
    expect((await read(other)).assignments).toMatchObject([{ started: false }, { started: null }]);
    await takeQuiz(other, course.assignment.id, WEDNESDAY - HOUR, (item) => item.right);
    const { member, assignments } = await read(other);
    expect(member).toMatchObject({ userId: other.id, role: "student" });
    expect(assignments[0]).toMatchObject({ started: true, entry: { score: 1, grade: { right: 5, items: 5 } } });
  });

  it("is there for those who teach the course, and for its people alone", async () => {
    const course = await startClass(factIds);
    const [student, other] = await joinClass(course, 2);
    if (student === undefined || other === undefined) throw new Error("nobody joined");
    const stranger = await createLearner(PLAIN_SETTINGS);
    await expect(readStudent(other.at(WEDNESDAY), course.courseId, student.id)).rejects.toMatchObject({
      code: "not-allowed",
    });
    for (const [who, whose] of [
      [course.instructor, stranger],
      [stranger, student],
    ] as const)
      await expect(readStudent(who.at(WEDNESDAY), course.courseId, whose.id)).rejects.toMatchObject({
        code: "not-found",
      });
    const teacher = await readStudent(course.instructor.at(WEDNESDAY), course.courseId, course.instructor.id);
    expect(teacher).toMatchObject({ member: { role: "instructor" }, assignments: [] });
  });
});

describe("the answers for research", () => {
  it("name nobody, and are none of fewer than five", async () => {
    const course = await startClass(factIds);
    const students = await joinClass(course, 5);
    const guest = await createLearner(PLAIN_SETTINGS);
    await joinCourse(guest.at(MONDAY), course.code);
    const context = (secret: string) => ({ ...course.instructor.at(WEDNESDAY + HOUR), newSecret: () => secret });
    for (const student of [...students.slice(1), guest])
      await takeQuiz(student, course.assignment.id, WEDNESDAY, (item) => item.right);
    expect(await exportResponses(context("one"), course.courseId, {})).toMatchObject({
      ...{ learners: 4, responses: [], reason: "too-few-students" },
    });
    await expect(exportResponsesCsv(context("one"), course.courseId, {})).rejects.toMatchObject({ code: "conflict" });
    await takeQuiz(nth(students, 0), course.assignment.id, WEDNESDAY, (item) => item.wrong);
    const one = await exportResponses(context("one"), course.courseId, {});
    expect([one.learners, one.responses.length, one.responses[0]?.learner, one.responses[0]?.day]).toEqual([
      ...[5, 25, "L1", 2],
    ]);
    const text = JSON.stringify(one);
    for (const student of students) expect(text).not.toContain(student.id);
    const wrongIn = ({ responses }: typeof one) => responses.find(({ correct }) => !correct)?.learner;
    const others = ["two", "three", "four", "five", "six", "seven"].map((secret) =>
      exportResponses(context(secret), course.courseId, {}),
    );
    expect(new Set((await Promise.all(others)).map(wrongIn)).size).toBeGreaterThan(1);
    const { csv } = await exportResponsesCsv(context("one"), course.courseId, {});
    expect(csv.split("\r\n")).toHaveLength(27);
  });

  it("come from three more students together, so that two files tell no single one", async () => {
    const course = await startClass(factIds);
    const students = await joinClass(course, 8);
    const context = { ...course.instructor.at(WEDNESDAY + 2 * HOUR), newSecret: () => "secret" };
    const learners = async () => (await exportResponses(context, course.courseId, {})).learners;
    const take = async (student: TestLearner, at: number) =>
      void (await takeQuiz(student, course.assignment.id, at, (item) => item.right));
    for (const [index, student] of students.slice(0, 7).entries()) await take(student, WEDNESDAY + index * MINUTE);
    expect(await learners()).toBe(5);
    await take(nth(students, 7), WEDNESDAY + HOUR);
    expect(await learners()).toBe(8);
  });
});

describe("the picture for the room", () => {
  it("stands until three students have answered and a minute is over", async () => {
    const course = await startClass(factIds);
    const students = await joinClass(course, 6);
    const look = async (at: number) =>
      (await readPicture(course.instructor.at(at), course.courseId, course.assignment.id)).forecast?.readiness;
    const [one, two, three] = students;
    if (one === undefined || two === undefined || three === undefined) throw new Error("nobody joined");
    const start = MONDAY + DAY + HOUR;
    for (const student of students) await study(student, 1);
    const drawn = await look(start);
    expect(drawn).toBeGreaterThan(0);
    const answer = (student: TestLearner, at: number) => answerAt(student, at, { cardId: nth(cardIds, 1) });
    await answer(one, start + MINUTE);
    await answer(two, start + MINUTE);
    expect(await look(start + HOUR)).toBe(drawn);
    await answer(three, start + HOUR);
    expect(await look(start + HOUR)).toBeGreaterThan(drawn ?? 0);
    for (const student of students) await answerAt(student, start + HOUR + MINUTE / 2, { cardId: nth(cardIds, 2) });
    const shown = await look(start + HOUR + MINUTE / 2);
    expect(await look(start + HOUR + MINUTE - 1)).toBe(shown);
    expect(await look(start + HOUR + MINUTE)).not.toBe(shown);
  });

  it("leaves behind what it showed of each day, looked at by itself where nobody did", async () => {
    const course = await startClass(factIds);
    const students = await joinClass(course, 5);
    for (const student of students) await study(student, 1);
    const start = MONDAY + DAY + HOUR;
    await lookAtPictures(start);
    for (const student of students) await answerAt(student, start + HOUR, { cardId: nth(cardIds, 1) });
    await lookAtPictures(start + HOUR);
    const { history } = await readReadiness(course.instructor.at(start + DAY), course.courseId, {});
    expect(history.map(({ at }) => at)).toEqual([toIso(start), toIso(start + DAY)]);
    expect(history[1]?.readiness).toBeGreaterThan(history[0]?.readiness ?? 1);
  });

  it("tells nothing of the days on which it told nothing", async () => {
    const course = await startClass(factIds);
    for (const student of await joinClass(course, 4)) await study(student, 1);
    await lookAtPictures(WEDNESDAY);
    expect(await readReadiness(course.instructor.at(WEDNESDAY), course.courseId, {})).toMatchObject({ history: [] });
  });

  it("is sent to all who watch it by one poll, which ends with the last of them", async () => {
    const course = await startClass(factIds);
    const students = await joinClass(course, 5);
    const start = MONDAY + DAY + HOUR;
    const assignmentId = course.assignment.id;
    await readPicture(course.instructor.at(start), course.courseId, assignmentId);
    for (const student of students) await answerAt(student, start + MINUTE, { cardId: nth(cardIds, 0) });
    const clock = () => start + 2 * MINUTE;
    const stops: (() => void)[] = [];
    const watch = () =>
      new Promise<Projection>((show) => {
        const watcher = {
          context: course.instructor.at(start),
          assignmentId,
          shownAt: toIso(start),
          show,
          end: () => undefined,
        };
        stops.push(watchSnapshots(course.courseId, watcher, clock, 10));
      });
    const shown = [watch(), watch()];
    expect(countWatchers(course.courseId)).toBe(2);
    const [one, other] = await Promise.all(shown);
    expect(one?.forecast?.readiness).toBeGreaterThan(0);
    expect(other).toEqual(one);
    for (const stop of stops) stop();
    expect(countWatchers(course.courseId)).toBe(0);
  });

  it("is taken from whoever may not see the class any more", async () => {
    const course = await startClass(factIds);
    const [student] = await joinClass(course, 1);
    if (student === undefined) throw new Error("nobody joined");
    const { id: assignmentId } = course.assignment;
    await expect(readPicture(student.at(MONDAY), course.courseId, assignmentId)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const stops: (() => void)[] = [];
    await new Promise<void>((end) => {
      const watcher = { context: student.at(MONDAY), assignmentId, shownAt: null, show: () => undefined, end };
      stops.push(watchSnapshots(course.courseId, watcher, () => MONDAY, 10));
    });
    for (const stop of stops) stop();
    expect(countWatchers(course.courseId)).toBe(0);
  });

  it("is not sent to an assistant who has been removed, nor to a device that was signed out, while others watch", async () => {
    const course = await startClass(factIds);
    const students = await joinClass(course, 6);
    const start = MONDAY + DAY + HOUR;
    const { id: assignmentId } = course.assignment;
    const [removed, signedOut] = [await createLearner(), await createLearner()];
    for (const { id: userId } of [removed, signedOut])
      await database().enrolment.create({
        data: { userId, courseId: course.courseId, role: "assistant", joinedAt: new Date(MONDAY) },
      });
    await readPicture(course.instructor.at(start), course.courseId, assignmentId);
    for (const student of students) await answerAt(student, start + MINUTE, { cardId: nth(cardIds, 0) });
    await database().enrolment.deleteMany({ where: { userId: removed.id } });
    await database().session.deleteMany({ where: { userId: signedOut.id } });
    const stops: (() => void)[] = [];
    const whatComes = (who: TestLearner) =>
      new Promise<string>((resolve) => {
        const watcher = {
          context: who.at(start),
          assignmentId,
          shownAt: toIso(start),
          show: () => resolve("a picture"),
          end: () => resolve("nothing"),
        };
        stops.push(watchSnapshots(course.courseId, watcher, () => start + 2 * MINUTE, 10));
      });
    const watching = [course.instructor, removed, signedOut].map(whatComes);
    expect(await Promise.all(watching)).toEqual(["a picture", "nothing", "nothing"]);
    for (const stop of stops) stop();
  });
});
