import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { database } from "@/lib/server/store/database";
import { type ApiClient, signedInClient, signIn } from "@/tests/support/api-client";
import { nth, only, toIso } from "@/tests/support/learner-builder";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let instructor: ApiClient;
let cardIds: readonly string[];

beforeAll(async () => {
  instructor = await signedInClient("Prof");
  const { body } = await instructor.get(`/api/decks/${DECK_OF_ALL}/cards?limit=200`);
  cardIds = body.cards.map(({ id }: { id: string }) => id);
});

interface Graded {
  readonly student: ApiClient & { readonly email: string; readonly password: string };
  readonly entry: () => Promise<any>;
}

/** A course of one student, in which a deck is assigned for tomorrow; open since a moment, or now. */
async function startCourse(grading: object, opensAt?: number): Promise<Graded> {
  const { body: course } = await instructor.post("/api/courses", { title: "Security policy", timeZone: "UTC" });
  const student = await signedInClient("Ada");
  await student.post("/api/enrolments", { joinCode: course.join.code });
  const { status } = await instructor.post(`/api/courses/${course.id}/assignments`, {
    ...{ deckId: DECK_OF_ALL, seminarAt: toIso(Date.now() + DAY), grading },
    ...(opensAt !== undefined && { opensAt: toIso(opensAt) }),
  });
  expect(status).toBe(201);
  const entry = async () =>
    only(only<any>((await instructor.get(`/api/courses/${course.id}/gradebook`)).body.students).entries);
  return { student, entry };
}

/** So many answers, each a card's, dated so far apart up to a moment. */
function answers(count: number, { until, apart, took }: { until: number; apart: number; took: number }) {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: randomUUID(), cardId: nth(cardIds, index % cardIds.length), rating: "easy", durationMs: took },
    reviewedAt: toIso(until - (count - 1 - index) * apart),
  }));
}

const send = async (client: ApiClient, reviews: readonly object[], sentAt = Date.now()) => {
  const { body } = await client.post("/api/reviews", { sentAt: toIso(sentAt), reviews });
  expect(new Set(body.results.map(({ status }: { status: string }) => status))).toEqual(new Set(["applied"]));
};

/** As if the student had signed in on their device so long ago. */
async function signedInSince(client: ApiClient, since: number): Promise<void> {
  const { id } = (await client.get("/api/account")).body;
  await database().session.updateMany({ where: { userId: id }, data: { createdAt: new Date(since) } });
}

describe("one request with invented answers", () => {
  const invented = () => answers(500, { until: Date.now(), apart: (7 * DAY) / 500, took: MINUTE });

  it("gives no minutes, though memory takes all of them", async () => {
    const { student, entry } = await startCourse({ rule: "minutes", minutes: 300 });
    await send(student, invented());
    expect((await entry()).grade?.minutes ?? 0).toBeLessThan(1);
  });

  it("gives no cards at the target, and none that were met", async () => {
    for (const rule of ["cardsAtTarget", "done"]) {
      const { student, entry } = await startCourse({ rule }, Date.now() - 7 * DAY);
      await send(student, invented());
      const { grade } = await entry();
      expect(grade.atTarget ?? grade.cardsMet).toBeLessThanOrEqual(2);
    }
  });

  it("gives nothing either on a device that was signed in for a week, before the opening", async () => {
    const { student, entry } = await startCourse({ rule: "minutes", minutes: 300 });
    await signedInSince(student, Date.now() - 8 * DAY);
    await send(student, answers(500, { until: Date.now() - MINUTE, apart: (7 * DAY) / 500, took: MINUTE }));
    expect((await entry()).grade?.minutes ?? 0).toBe(0);
  });

  it("can't be made to count by signing in again, or on more devices", async () => {
    const { student, entry } = await startCourse({ rule: "minutes", minutes: 300 }, Date.now() - 7 * DAY);
    for (let device = 0; device < 3; device += 1) {
      await signIn(student, student.email, student.password);
      await send(student, invented());
    }
    expect((await entry()).grade?.minutes ?? 0).toBeLessThan(1);
  });
});

describe("honest work", () => {
  it("of five hours on a train counts in full, sent in several batches, and is shown as having arrived together", async () => {
    const { student, entry } = await startCourse({ rule: "minutes", minutes: 40 }, Date.now() - DAY);
    await signedInSince(student, Date.now() - DAY);
    const train = answers(80, { until: Date.now() - MINUTE, apart: 3.75 * MINUTE, took: 30_000 });
    for (const from of [0, 30, 60]) await send(student, train.slice(from, from + 30));
    const { grade, score, late } = await entry();
    expect([grade.minutes, score]).toEqual([40, 1]);
    expect(late).toMatchObject({ amount: expect.any(Number), of: 40 });
    expect(late.amount).toBeGreaterThan(38);
    expect(Math.abs(Date.parse(late.at) - Date.now())).toBeLessThan(MINUTE);
  });

  it("on two devices at once counts on both, and the time once", async () => {
    const { student, entry } = await startCourse({ rule: "minutes", minutes: 10 }, Date.now() - DAY);
    const laptop = await signedInClient("Laptop");
    await signIn(laptop, student.email, student.password);
    await signedInSince(student, Date.now() - HOUR);
    const until = Date.now();
    await send(student, answers(10, { until, apart: MINUTE, took: 30_000 }));
    await send(laptop, answers(10, { until: until - 30_000, apart: MINUTE, took: 30_000 }));
    expect((await entry()).grade.minutes).toBe(10);
  });

  it.each([-25, 25])("on a phone whose clock is wrong by %i minutes counts in full", async (minutes) => {
    const { student, entry } = await startCourse({ rule: "minutes", minutes: 10 }, Date.now() - DAY);
    await signedInSince(student, Date.now() - HOUR);
    const phone = Date.now() + minutes * MINUTE;
    await send(student, answers(20, { until: phone, apart: MINUTE, took: 30_000 }), phone);
    const { grade, score } = await entry();
    expect([grade.minutes, score]).toEqual([10, 1]);
  });
});
