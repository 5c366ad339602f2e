import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FlagList, FlagView } from "@/lib/contracts/flags";
import { MOST_OPEN_FLAGS } from "@/lib/core/content/flag";
import type { Role } from "@/lib/core/shared/actor";
import { readToday } from "@/lib/server/services/today/read-today";
import { database } from "@/lib/server/store/database";
import {
  type ApiClient,
  anonymousClient,
  giveRole,
  guestClient,
  signedInClient,
  signIn,
} from "@/tests/support/api-client";
import { someCards } from "@/tests/support/bank";
import { createLearner, MONDAY, nth } from "@/tests/support/learner-builder";
import { faultsOf } from "@/tests/support/route-samples";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let cardId: string;
let otherCardId: string;
const teachers = new Map<Role, ApiClient>();
/** Of a course that the instructor leads. */
let joinCode: string;

beforeAll(async () => {
  const cards = await someCards(2);
  cardId = nth(cards, 0);
  otherCardId = nth(cards, 1);
  for (const role of ["instructor", "editor", "administrator"] as const) {
    const client = await signedInClient("Rosa Teacher");
    await giveRole(client, role);
    teachers.set(role, client);
  }
  const course = await teachers.get("instructor")?.post("/api/courses", { title: "A seminar", timeZone: "UTC" });
  joinCode = course?.body.join.code;
});

let student: ApiClient;
let instructor: ApiClient;

beforeEach(async () => {
  student = await signedInClient("Sam Student");
  await student.post("/api/enrolments", { joinCode });
  instructor = teachers.get("instructor") ?? anonymousClient();
});

async function raise(who: ApiClient, overrides: Record<string, unknown> = {}) {
  return who.post<FlagView>("/api/flags", {
    id: randomUUID(),
    cardId,
    reason: "wrong",
    note: "It is 4.",
    ...overrides,
  });
}

async function flagsOf(who: ApiClient, query = ""): Promise<FlagList["flags"]> {
  return (await who.get<FlagList>(`/api/flags${query}`)).body.flags;
}

function answer(who: ApiClient, flag: FlagView, overrides: Record<string, unknown> = {}) {
  const body = { id: flag.id, status: "answered", answer: "You are right.", revision: flag.revision, ...overrides };
  return who.patch<FlagView>("/api/flags", body);
}

describe("a student who finds something wrong", () => {
  it("says so with a reason and a word of why, and sees it among their own reports", async () => {
    const { status, body } = await raise(student);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "open", reason: "wrong", note: "It is 4.", card: { id: cardId }, mine: true });
    expect(await flagsOf(student)).toEqual([body]);
  });

  it("need not say why, and may be a guest", async () => {
    const { status, body } = await raise(await guestClient(), { note: undefined });
    expect([status, body.note]).toEqual([201, ""]);
  });

  it("sees only their own", async () => {
    await raise(student);
    expect(await flagsOf(await signedInClient())).toEqual([]);
  });

  it("sends the same report twice and has made one", async () => {
    const id = randomUUID();
    const first = await raise(student, { id });
    const again = await raise(student, { id });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(await flagsOf(student)).toHaveLength(1);
  });

  it.each([
    ["another card", () => ({ cardId: otherCardId })],
    ["another reason", () => ({ reason: "outdated" })],
    ["other words", () => ({ note: "It is 5." })],
  ])("is told that an id is taken where it comes again with %s", async (_, change) => {
    const id = randomUUID();
    await raise(student, { id });
    const again = await raise(student, { id, ...change() });
    expect([again.status, faultsOf(again)]).toEqual([409, []]);
  });

  it("may have made an id that another student made too: both reports are kept apart", async () => {
    const id = randomUUID();
    const other = await signedInClient();
    const mine = (await raise(student, { id })).body;
    const theirs = (await raise(other, { id, reason: "unclear" })).body;
    expect(mine.id).not.toBe(theirs.id);
    await answer(teachers.get("editor") ?? anonymousClient(), theirs, { answer: "To the other one." });
    expect((await flagsOf(student))[0]).toMatchObject({ status: "open", answer: "" });
    expect((await flagsOf(other))[0]).toMatchObject({ status: "answered", answer: "To the other one." });
  });

  it("is told where there is no such card", async () => {
    const missing = await raise(student, { cardId: "no-such-card" });
    expect([missing.status, faultsOf(missing)]).toEqual([404, []]);
  });

  it.each([
    ["an unknown reason", { reason: "boring" }],
    ["more than 500 characters", { note: "x".repeat(501) }],
    ["an id that is no UUID", { id: "1" }],
  ])("is told what to mend with %s", async (_, change) => {
    const refused = await raise(student, change);
    expect([refused.status, refused.body]).toEqual([400, expect.objectContaining({ code: "invalid-body" })]);
  });

  it("has at most so many open at once, even if all are sent in the same moment", async () => {
    const all = await Promise.all(Array.from({ length: MOST_OPEN_FLAGS + 4 }, () => raise(student)));
    const statuses = all.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(MOST_OPEN_FLAGS);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    const [first] = await flagsOf(student);
    if (first !== undefined) await answer(instructor, first);
    expect((await raise(student)).status).toBe(201);
  });

  it("takes their reports along from a guest's session into an account", async () => {
    const guest = await guestClient();
    await raise(guest);
    const { email, password } = await signedInClient();
    await signIn(guest, email, password);
    expect(await flagsOf(guest)).toMatchObject([{ note: "It is 4.", mine: true }]);
  });
});

describe("whoever teaches", () => {
  it.each(["instructor", "editor", "administrator"] as const)(
    "sees the reports of students as %s, without names",
    async (role) => {
      const note = `Seen by ${role}`;
      await raise(student, { note });
      const teacher = teachers.get(role) ?? anonymousClient();
      const { body } = await teacher.get<FlagList>("/api/flags");
      expect(body.flags).toContainEqual(expect.objectContaining({ note, mine: false }));
      expect(JSON.stringify(body)).not.toMatch(/Sam|@test|userId/);
    },
  );

  it("sees no report of a student of others, and cannot answer it, as an instructor", async () => {
    const { body: flag } = await raise(await signedInClient("Sue Elsewhere"), { note: "Seen by editors alone" });
    expect(await flagsOf(instructor)).not.toContainEqual(expect.objectContaining({ note: flag.note }));
    expect((await answer(instructor, flag)).status).toBe(404);
    for (const role of ["editor", "administrator"] as const)
      expect(await flagsOf(teachers.get(role) ?? anonymousClient())).toContainEqual(
        expect.objectContaining({ id: flag.id, note: flag.note }),
      );
  });

  it("sees how many are open on the same fact, and can ask for one state alone", async () => {
    const before = (await flagsOf(instructor)).find(({ card }) => card.id === otherCardId)?.fact.openFlags ?? 0;
    const { body: first } = await raise(student, { cardId: otherCardId });
    await raise(student, { cardId: otherCardId, reason: "unclear" });
    const open = await flagsOf(instructor, "?status=open");
    expect(open.find(({ id }) => id === first.id)?.fact.openFlags).toBe(before + 2);
    await answer(instructor, first);
    expect((await flagsOf(instructor, "?status=open")).map(({ id }) => id)).not.toContain(first.id);
    expect((await flagsOf(instructor, "?status=answered")).map(({ id }) => id)).toContain(first.id);
  });

  it("answers, and the student reads the answer, new until it has been seen", async () => {
    const { body: flag } = await raise(student);
    const answered = await answer(instructor, flag);
    expect(answered.body).toMatchObject({ status: "answered", answer: "You are right.", revision: 2 });
    expect(await flagsOf(student)).toMatchObject([{ answer: "You are right.", seen: false }]);
    expect((await student.post("/api/flags/seen", { ids: [flag.id] })).status).toBe(204);
    expect((await student.post("/api/flags/seen", { ids: [flag.id] })).status).toBe(204);
    expect(await flagsOf(student)).toMatchObject([{ seen: true }]);
    await answer(instructor, answered.body, { answer: "It was mended." });
    expect(await flagsOf(student)).toMatchObject([{ answer: "It was mended.", seen: false }]);
  });

  it("resolves without a word, but does not answer without one", async () => {
    const { body: flag } = await raise(student);
    expect((await answer(instructor, flag, { answer: " " })).status).toBe(400);
    const resolved = await answer(instructor, flag, { status: "resolved", answer: undefined });
    expect(resolved.body).toMatchObject({ status: "resolved", answer: "", revision: 2 });
    expect((await answer(instructor, resolved.body, { status: "open", answer: undefined })).body.status).toBe("open");
  });

  it("is told where a colleague has answered meanwhile, and the colleague's words stay", async () => {
    const { body: flag } = await raise(student);
    await answer(teachers.get("editor") ?? anonymousClient(), flag, { answer: "By the editor." });
    const late = await answer(instructor, flag);
    expect([late.status, late.body, faultsOf(late)]).toEqual([409, expect.objectContaining({ code: "conflict" }), []]);
    expect((await flagsOf(student))[0]?.answer).toBe("By the editor.");
  });

  it("sends the same answer twice and has answered once", async () => {
    const { body: flag } = await raise(student);
    const first = await answer(instructor, flag);
    expect(await answer(instructor, flag)).toMatchObject({ status: 200, body: first.body });
  });

  it("is told where there is no such report", async () => {
    const { body: flag } = await raise(student);
    const missing = await answer(instructor, { ...flag, id: "no-such-report" });
    expect([missing.status, faultsOf(missing)]).toEqual([404, []]);
  });
});

describe("a report", () => {
  it("is answered by nobody who only learns, not even by whoever sent it", async () => {
    const { body: flag } = await raise(student);
    for (const who of [student, await signedInClient(), await guestClient()]) {
      const refused = await answer(who, flag);
      expect([refused.status, refused.body, faultsOf(refused)]).toEqual([
        403,
        expect.objectContaining({ code: "not-allowed" }),
        [],
      ]);
    }
    expect((await flagsOf(student))[0]?.status).toBe("open");
  });

  it("is marked as seen by whoever sent it alone", async () => {
    const { body: flag } = await raise(student);
    await answer(instructor, flag);
    await instructor.post("/api/flags/seen", { ids: [flag.id] });
    expect((await flagsOf(student))[0]?.seen).toBe(false);
  });

  it("keeps its question as it was asked, whatever becomes of the card", async () => {
    const { body: flag } = await raise(student);
    await database().card.update({ where: { id: cardId }, data: { retired: true } });
    expect((await flagsOf(student))[0]?.card).toEqual(flag.card);
    await database().card.update({ where: { id: cardId }, data: { retired: false } });
  });
});

describe("the page for today", () => {
  it("tells a student of answers not seen, and whoever teaches of reports not answered", async () => {
    const learner = await createLearner();
    const news = async () => (await readToday(learner.at(MONDAY))).flagNews;
    expect(await news()).toEqual({ answers: 0, open: 0 });
    const id = randomUUID();
    await database().flag.create({
      data: {
        ...{ userId: learner.id, id, cardId, cardVersion: 1, reason: "wrong", createdAt: new Date(MONDAY) },
        ...{ factId: (await database().card.findUniqueOrThrow({ where: { id: cardId } })).factId },
        ...{ status: "answered", answer: "You are right.", answeredAt: new Date(MONDAY) },
      },
    });
    expect(await news()).toEqual({ answers: 1, open: 0 });
    const open = await database().flag.count({ where: { status: "open" } });
    await database().user.update({ where: { id: learner.id }, data: { role: "editor" } });
    expect((await news()).open).toBe(open);
    await database().user.update({ where: { id: learner.id }, data: { role: "instructor" } });
    expect((await news()).open, "of students of theirs").toBe(0);
  });
});
