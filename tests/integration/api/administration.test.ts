import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { CourseOverviews, JobsView, PeopleList, Person, ServerErrors, StorageView } from "@/lib/contracts/admin";
import type { AuditLog } from "@/lib/contracts/audit";
import { JOBS, noteJobRun } from "@/lib/server/services/operation/jobs";
import { database } from "@/lib/server/store/database";
import { queueMail } from "@/lib/server/store/mail";
import { insertServerError } from "@/lib/server/store/server-errors";
import { adminWords } from "@/lib/words/interface/admin";
import {
  type ApiClient,
  anonymousClient,
  giveRole,
  guestClient,
  type SignedInClient,
  signedInClient,
  signIn,
} from "@/tests/support/api-client";
import { signInByNextAuth } from "@/tests/support/next-auth-client";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let administrator: SignedInClient;
let other: SignedInClient;

beforeAll(async () => {
  [administrator, other] = [await signedInClient("Ada Lovelace"), await signedInClient("Olga Other")];
  await giveRole(administrator, "administrator");
  await giveRole(other, "administrator");
});

const idOf = async (client: ApiClient): Promise<string> => (await client.get("/api/account")).body.id;
const pathOf = (userId: string) => `/api/admin/people/${userId}`;

async function found(query: string): Promise<readonly string[]> {
  const { people } = (await administrator.get<PeopleList>(`/api/admin/people?query=${encodeURIComponent(query)}`)).body;
  return people.map(({ name }) => name);
}

describe("accounts", () => {
  it("are found by the beginnings of words in names and addresses; guests are not among them", async () => {
    const { email } = await signedInClient("Mary-Jane O’Brien Żuławska");
    await guestClient();
    for (const query of ["mary", "BRI", "jane żuł", email, email.slice(0, 20), "o'brien"])
      expect([query, await found(query)]).toEqual([query, ["Mary-Jane O’Brien Żuławska"]]);
    expect(await found("ary")).toEqual([]);
    expect(await found("!&|:*()'")).toContain("Ada Lovelace");
    expect(await found("Guest")).toEqual([]);
  });

  it("come in pages that miss nobody, those of the same name included", async () => {
    for (let count = 0; count < 4; count++) await signedInClient("Same Name");
    const names: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const more: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const { body }: { body: PeopleList } = await administrator.get(`/api/admin/people?limit=3${more}`);
      names.push(...body.people.map(({ name, userId }) => `${name} ${userId}`));
      cursor = body.next;
    }
    expect(names).toHaveLength(new Set(names).size);
    expect(names).toHaveLength(await database().user.count({ where: { guest: false } }));
    expect((await administrator.get("/api/admin/people?cursor=nonsense")).status).toBe(400);
  });

  it("can be given another role, which signs them out, and the log says so", async () => {
    const somebody = await signedInClient("Ron Role");
    const userId = await idOf(somebody);
    const { body } = await administrator.patch<Person>(pathOf(userId), { role: "instructor" });
    expect(body).toMatchObject({ name: "Ron Role", role: "instructor", sessions: 0 });
    expect((await somebody.get("/api/account")).status).toBe(401);
    const log = (await administrator.get<AuditLog>(`/api/audit?userId=${userId}&action=updatePerson`)).body.entries;
    expect(log).toMatchObject([{ subject: { userId }, details: { role: "instructor" }, refused: false }]);
  });

  it("can be signed out everywhere", async () => {
    const somebody = await signedInClient();
    const userId = await idOf(somebody);
    expect((await administrator.delete(`${pathOf(userId)}/sessions`)).status).toBe(204);
    expect((await somebody.get("/api/account")).status).toBe(401);
    expect(await signIn(anonymousClient(), somebody.email, somebody.password)).toBe(true);
  });

  it("of guests and nobody are not there", async () => {
    for (const id of [await idOf(await guestClient()), randomUUID(), "nobody"])
      expect((await administrator.patch(pathOf(id), { disabled: true })).status).toBe(404);
  });
});

describe("a disabled account", () => {
  it("is signed out at once, gets no mail or calendar, and is told why it cannot sign in, if it knows the password", async () => {
    const somebody = await signedInClient("Dan Disabled");
    const userId = await idOf(somebody);
    const { url } = (await somebody.post("/api/reminders/calendar", {})).body;
    const feed = new URL(url).pathname;
    await administrator.patch(pathOf(userId), { disabled: true });
    const statuses = [await somebody.get("/api/account"), await anonymousClient().get(feed)];
    expect(statuses.map(({ status }) => status)).toEqual([401, 404]);
    const right = await signInByNextAuth(anonymousClient(), somebody.email, somebody.password);
    expect(right).toMatchObject({ status: 403, body: { code: "account-disabled" } });
    expect((await signInByNextAuth(anonymousClient(), somebody.email, "not the password")).status).toBe(401);
    await administrator.patch(pathOf(userId), { disabled: false });
    expect((await anonymousClient().get(feed)).status).toBe(200);
    expect(await signIn(anonymousClient(), somebody.email, somebody.password)).toBe(true);
  });

  it("keeps what it has, and what its phone has done meanwhile counts once it is enabled", async () => {
    const somebody = await signedInClient();
    const userId = await idOf(somebody);
    const [card] = (await somebody.get("/api/decks/all/cards")).body.cards;
    const review = { id: randomUUID(), cardId: card.id, rating: "good", reviewedAt: new Date().toISOString() };
    await administrator.patch(pathOf(userId), { disabled: true });
    expect((await somebody.post("/api/reviews", { reviews: [review] })).status).toBe(401);
    await administrator.patch(pathOf(userId), { disabled: false });
    await signIn(somebody, somebody.email, somebody.password);
    const { body } = await somebody.post("/api/reviews", { reviews: [review] });
    expect(body.results).toMatchObject([{ id: review.id, status: "applied" }]);
  });

  it("does not take what a guest has learned on its device", async () => {
    const somebody = await signedInClient();
    await administrator.patch(pathOf(await idOf(somebody)), { disabled: true });
    const guest = await guestClient();
    expect((await signInByNextAuth(guest, somebody.email, somebody.password)).status).toBe(403);
    expect((await guest.get("/api/account")).body).toMatchObject({ guest: true });
  });
});

describe("administrators", () => {
  it("change nothing of themselves, so that one is left", async () => {
    const me = pathOf(await idOf(administrator));
    for (const body of [{ role: "learner" }, { disabled: true }])
      expect(await administrator.patch(me, body)).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect((await administrator.delete(`${me}/sessions`)).status).toBe(409);
  });

  it("cannot take the role from each other at the same moment, and the last one stays", async () => {
    const [mine, theirs] = [await idOf(administrator), await idOf(other)];
    const answers = await Promise.all([
      administrator.patch(pathOf(theirs), { role: "learner" }),
      other.patch(pathOf(mine), { disabled: true }),
    ]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    expect([401, 403]).toContain(statuses[1]);
    expect(await database().user.count({ where: { role: "administrator", disabledAt: null } })).toBe(1);
    const last = answers[0]?.status === 200 ? administrator : other;
    expect(await last.delete("/api/account")).toMatchObject({ status: 409, body: { code: "conflict" } });
    // For the tests that follow.
    await database().user.updateMany({ data: { disabledAt: null } });
    await giveRole(administrator, "administrator");
  });
});

describe("courses", () => {
  it("without an instructor come first, and can be given one", async () => {
    const [teacher, successor] = [await signedInClient("Tess Teacher"), await signedInClient("Sue Successor")];
    const { body: course } = await teacher.post("/api/courses", { title: "Left alone", timeZone: "UTC" });
    await (await signedInClient()).post("/api/enrolments", { joinCode: course.join.code });
    await administrator.patch(pathOf(await idOf(teacher)), { disabled: true });
    const first = async () => (await administrator.get<CourseOverviews>("/api/admin/courses")).body.courses[0];
    expect(await first()).toMatchObject({ courseId: course.id, title: "Left alone", instructors: [], members: 2 });
    const path = (userId: string) => `/api/admin/courses/${course.id}/instructors/${userId}`;
    expect((await administrator.put(path(await idOf(successor)))).status).toBe(204);
    expect(await first()).toMatchObject({ instructors: ["Sue Successor"], members: 3, assignments: 0, attempts: 0 });
    expect((await successor.get(`/api/courses/${course.id}`)).body.role).toBe("instructor");
    expect((await administrator.put(path(randomUUID()))).status).toBe(404);
  });
});

describe("the server", () => {
  it("says how large its tables are", async () => {
    const { body } = await administrator.get<StorageView>("/api/admin/storage");
    expect(body.databaseBytes).toBeGreaterThan(1_000_000);
    expect(body.tables.map(({ name }) => name)).toContain("review_log");
    expect(body.counts.accounts).toBe(await database().user.count({ where: { guest: false } }));
  });

  it("says when each job last ran and failed", async () => {
    await noteJobRun("mail", 1_000_000, "4711");
    await noteJobRun("mail", 2_000_000, null);
    const { jobs } = (await administrator.get<JobsView>("/api/admin/jobs")).body;
    expect(jobs.map(({ name }) => name)).toEqual(Object.keys(JOBS));
    expect(jobs.filter(({ name }) => adminWords.jobOf(name) === name)).toEqual([]);
    expect(jobs.find(({ name }) => name === "mail")).toMatchObject({
      ...{ everySeconds: 3, errorId: "4711" },
      ...{ ranAt: "1970-01-01T00:33:20.000Z", failedAt: "1970-01-01T00:16:40.000Z" },
    });
  });

  it("lists mail that could not be sent, without addresses, and tries it again", async () => {
    const id = randomUUID();
    await queueMail(database(), [{ id, kind: "known", to: "somebody@test.invalid" }], new Date());
    await database().mail.update({ where: { id }, data: { tries: 16, givenUpAt: new Date() } });
    const before = await administrator.get<JobsView>("/api/admin/jobs");
    expect(before.body.mail.problems).toMatchObject([{ id, kind: "known", tries: 16 }]);
    expect(JSON.stringify(before.body)).not.toContain("somebody@");
    expect((await administrator.post("/api/admin/mail/retries")).body).toEqual({ retried: 1 });
    expect((await administrator.get<JobsView>("/api/admin/jobs")).body.mail.problems).toEqual([]);
  });

  it("keeps its latest errors, to be found by number", async () => {
    const error = { at: new Date(), place: "GET /api/decks", message: "TypeError: no", stack: "at here" };
    for (let id = 1; id <= 502; id++) await insertServerError(database(), { ...error, id: String(id) });
    const { errors } = (await administrator.get<ServerErrors>("/api/admin/errors?limit=500")).body;
    expect([errors.length, errors[0]?.id, errors.at(-1)?.id]).toEqual([500, "502", "3"]);
    const one = await administrator.get<ServerErrors>("/api/admin/errors?id=17");
    expect(one.body.errors).toMatchObject([{ id: "17", place: "GET /api/decks" }]);
  });
});
