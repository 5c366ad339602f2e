import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { database } from "@/lib/server/store/database";
import { type ApiClient, anonymousClient, guestClient, signedInClient, signIn } from "@/tests/support/api-client";
import { formOf } from "@/tests/support/bank";
import { only, toIso } from "@/tests/support/learner-builder";
import { DAY } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const GRADED = { rule: "quizScore", which: "best" };

interface Course {
  readonly instructor: ApiClient;
  readonly code: string;
  readonly assignmentId: string;
  readonly path: string;
  readonly grade: () => Promise<any>;
}

/** A course in which a quiz may be taken once. */
async function startCourse(grading: object = GRADED): Promise<Course> {
  const instructor = await signedInClient("Prof");
  const { body: course } = await instructor.post("/api/courses", { title: "Security policy", timeZone: "UTC" });
  const { body: assignment } = await instructor.post(`/api/courses/${course.id}/assignments`, {
    ...{ deckId: DECK_OF_ALL, seminarAt: toIso(Date.now() + DAY), grading },
    quiz: { length: 5, attempts: 1 },
  });
  const book = `/api/courses/${course.id}/gradebook`;
  return {
    ...{ instructor, code: course.join.code, assignmentId: assignment.id },
    path: `/api/courses/${course.id}/assignments/${assignment.id}`,
    grade: async () => only<any>(only<any>((await instructor.get(book)).body.students).entries).grade,
  };
}

const join = (client: ApiClient, { code }: Course) => client.post("/api/enrolments", { joinCode: code });
const begin = (client: ApiClient, { assignmentId }: Course) => client.post("/api/attempts", { assignmentId });

/** Takes the quiz, with every answer right or wrong, and hands it in. */
async function takeQuiz(client: ApiClient, course: Course, isRight: boolean): Promise<void> {
  const { status, body } = await begin(client, course);
  expect(status).toBe(201);
  const { id } = (await client.get("/api/account")).body;
  for (const { viewId, right, wrong } of await formOf(id, body.attemptId)) {
    const answer = { id: randomUUID(), itemId: viewId, response: isRight ? right : wrong, durationMs: 20_000 };
    await client.post(`/api/attempts/${body.attemptId}/responses`, answer);
  }
  await client.post(`/api/attempts/${body.attemptId}/submission`);
}

describe("a graded quiz", () => {
  it("is not for guests, who are told to make an account and can take it with that", async () => {
    const course = await startCourse();
    const guest = await guestClient();
    await join(guest, course);
    const refused = await begin(guest, course);
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining("you need an account")]);
    const [email, password] = [`${randomUUID()}@test.invalid`, `password ${randomUUID()}`];
    await guest.post("/api/accounts", { email, password, name: "Ada" });
    await signIn(guest, email, password);
    expect((await begin(guest, course)).status).toBe(201);
  });

  it("is taken no second time by joining as a guest and merging: what is more than the limit doesn't count", async () => {
    const course = await startCourse({ rule: "none" });
    const student = await signedInClient("Ada");
    await join(student, course);
    await takeQuiz(student, course, false);
    const guest = await guestClient();
    await join(guest, course);
    await takeQuiz(guest, course, true);
    await signIn(guest, student.email, student.password);
    const { id } = (await student.get("/api/account")).body;
    expect(await database().attempt.count({ where: { userId: id } })).toBe(2);
    await course.instructor.patch(course.path, { revision: 1, grading: GRADED });
    expect(await course.grade()).toMatchObject({ runs: 1, right: 0 });
  });

  it("is taken no second time by deleting the account and joining again with the same address", async () => {
    const course = await startCourse();
    const student = await signedInClient("Ada");
    await join(student, course);
    await takeQuiz(student, course, false);
    expect((await student.delete("/api/account")).status).toBe(204);
    const again = anonymousClient();
    const account = { email: student.email.toUpperCase(), password: `password ${randomUUID()}`, name: "Ada" };
    await again.post("/api/accounts", account);
    await signIn(again, student.email, account.password);
    await join(again, course);
    const refused = await begin(again, course);
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining("all your attempts")]);
    const kept = JSON.stringify(await database().begunQuiz.findMany());
    expect(kept).not.toContain(student.email.split("@")[0]);
    const other = await signedInClient("Zoe");
    await join(other, course);
    expect((await begin(other, course)).status, "nobody else's attempts are used").toBe(201);
  });
});
