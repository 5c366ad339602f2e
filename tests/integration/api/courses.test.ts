import { describe, expect, it } from "vitest";
import { readInvitation } from "@/lib/server/services/courses/join-course";
import { type ApiClient, confirmAddress, guestClient, signedInClient, signIn } from "@/tests/support/api-client";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

interface Course {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
}

async function makeCourse(instructor: ApiClient): Promise<Course> {
  const { body } = await instructor.post("/api/courses", { title: "Security policy", timeZone: "Europe/Berlin" });
  return { id: body.id, code: body.join.code, revision: body.revision };
}

async function studentOf({ code }: Course, name = "Ada"): Promise<ApiClient & { readonly id: string }> {
  const client = await signedInClient(name);
  await client.post("/api/enrolments", { joinCode: code });
  return { ...client, id: (await client.get("/api/account")).body.id };
}

describe("a course", () => {
  it("is led by whoever makes it, and is found by its code in whatever way that is typed", async () => {
    const instructor = await signedInClient("Prof");
    const course = await makeCourse(instructor);
    const student = await signedInClient("Ada");
    const { body: invitation } = await student.get(`/api/join-codes/${course.code.toLowerCase().replace("-", "")}`);
    expect(invitation).toMatchObject({ title: "Security policy", instructors: ["Prof"], state: "open", joined: false });
    const joined = await student.post("/api/enrolments", { joinCode: ` ${course.code.toLowerCase()} ` });
    expect([joined.status, joined.body]).toEqual([
      201,
      { courseId: course.id, title: "Security policy", role: "student" },
    ]);
    const again = await student.post("/api/enrolments", { joinCode: course.code });
    expect([again.status, again.body.role]).toEqual([201, "student"]);
    const { body: list } = await instructor.get("/api/courses");
    expect(list.courses).toEqual([expect.objectContaining({ id: course.id, role: "instructor", students: 1 })]);
  });

  it("tells whoever has its code what it is, before they sign in", async () => {
    const { code } = await makeCourse(await signedInClient("Prof"));
    const nobody = { actor: null, now: Date.now() };
    expect(await readInvitation(nobody, code)).toMatchObject({
      ...{ title: "Security policy", timeZone: "Europe/Berlin", instructors: ["Prof"], state: "open", joined: false },
    });
    await expect(readInvitation(nobody, "ZZZZ-ZZZZ")).rejects.toMatchObject({ code: "not-found" });
  });

  it("shows its code and its people to those who teach it alone", async () => {
    const course = await makeCourse(await signedInClient("Prof"));
    const student = await studentOf(course);
    expect((await student.get(`/api/courses/${course.id}`)).body.join).toBeNull();
    expect((await student.get(`/api/courses/${course.id}/enrolments`)).status).toBe(403);
    const stranger = await signedInClient();
    expect((await stranger.get(`/api/courses/${course.id}`)).status).toBe(404);
  });

  it("lets nobody in before its period, after it, with an old code, or once it is archived", async () => {
    const instructor = await signedInClient("Prof");
    const course = await makeCourse(instructor);
    const set = async (change: object) => {
      const { body } = await instructor.get(`/api/courses/${course.id}`);
      return instructor.patch(`/api/courses/${course.id}`, { revision: body.revision, ...change });
    };
    const join = async (code = course.code) => {
      const answer = await (await signedInClient()).post("/api/enrolments", { joinCode: code });
      return [answer.status, answer.body.detail];
    };
    await set({ joinOpensAt: "2098-01-01T00:00:00Z" });
    expect(await join()).toEqual([409, expect.stringContaining("isn’t active yet")]);
    await set({ joinOpensAt: null, joinClosesAt: "2020-01-01T00:00:00Z" });
    expect(await join()).toEqual([409, "This code has expired. Ask your instructor for a new one."]);
    const backwards = await set({ joinOpensAt: "2098-01-01T00:00:00Z" });
    expect([backwards.status, backwards.body.problems[0].path]).toEqual([400, "joinClosesAt"]);
    await set({ joinClosesAt: null });
    const { body: renewed } = await instructor.post(`/api/courses/${course.id}/join-code`);
    expect((await join())[0]).toBe(404);
    expect((await join(renewed.join.code))[0]).toBe(201);
    await set({ archived: true });
    expect(await join(renewed.join.code)).toEqual([409, expect.stringContaining("is over")]);
  });

  it("refuses a change that was made on an older state", async () => {
    const instructor = await signedInClient("Prof");
    const course = await makeCourse(instructor);
    const change = (title: string) =>
      instructor.patch(`/api/courses/${course.id}`, { revision: course.revision, title });
    expect((await change("Alliance")).body.title).toBe("Alliance");
    const stale = await change("Treaties");
    expect([stale.status, stale.body.code]).toEqual([409, "conflict"]);
  });

  it("can be joined by a guest, who keeps it when they sign in, and cannot be led by one", async () => {
    const course = await makeCourse(await signedInClient("Prof"));
    const account = await signedInClient("Ada");
    const guest = await guestClient();
    await guest.post("/api/enrolments", { joinCode: course.code });
    expect((await guest.post("/api/courses", { title: "Mine", timeZone: "UTC" })).status).toBe(403);
    await signIn(guest, account.email, account.password);
    expect((await account.get("/api/courses")).body.courses).toHaveLength(1);
  });
});

describe("who is in a course", () => {
  it("can be made assistant or instructor by who leads it, and the last instructor stays", async () => {
    const instructor = await signedInClient("Prof");
    const course = await makeCourse(instructor);
    const student = await studentOf(course);
    const me = (await instructor.get("/api/account")).body.id;
    const change = (who: string, role: string) =>
      instructor.patch(`/api/courses/${course.id}/enrolments/${who}`, { role });
    expect((await change(me, "student")).status).toBe(409);
    expect((await change(student.id, "assistant")).body.role).toBe("assistant");
    expect((await student.get(`/api/courses/${course.id}/enrolments`)).body.members).toHaveLength(2);
    expect((await student.patch(`/api/courses/${course.id}`, { revision: 1, title: "X" })).status).toBe(403);
    expect((await change(student.id, "instructor")).status).toBe(200);
    expect((await instructor.delete(`/api/courses/${course.id}/enrolments/me`)).status).toBe(204);
    expect((await instructor.get(`/api/courses/${course.id}`)).status).toBe(404);
    expect((await student.delete(`/api/courses/${course.id}/enrolments/me`)).status).toBe(409);
  });

  it("can leave it, or be taken out, and keeps what they learned", async () => {
    const instructor = await signedInClient("Prof");
    const course = await makeCourse(instructor);
    const [one, two] = [await studentOf(course), await studentOf(course, "Bo")];
    await one.delete(`/api/courses/${course.id}/enrolments/me`);
    expect((await two.delete(`/api/courses/${course.id}/enrolments/${one.id}`)).status).toBe(403);
    await instructor.delete(`/api/courses/${course.id}/enrolments/${two.id}`);
    const { body } = await instructor.get(`/api/courses/${course.id}/enrolments`);
    expect(body.members.map(({ name }: { name: string }) => name)).toEqual(["Prof"]);
  });

  it("is known by the confirmed e-mail on the roster, whichever comes first, and stays known when it is imported anew", async () => {
    const instructor = await signedInClient("Prof");
    const course = await makeCourse(instructor);
    const early = await studentOf(course, "Ada");
    const late = await signedInClient("Bo");
    const { body: account } = await early.get("/api/account");
    for (const { email } of [account, late]) await confirmAddress({ email });
    const csv = `Name;Email;ID number\nAda Alpha;${account.email.toUpperCase()};17\nBo Beta;${late.email};18\n`;
    const put = (text: string) => instructor.put(`/api/courses/${course.id}/roster`, { csv: text });
    expect((await put(csv)).body.entries.map(({ joined }: { joined: boolean }) => joined)).toEqual([true, false]);
    await late.post("/api/enrolments", { joinCode: course.code });
    await put(csv.replace("Bo Beta", "Bo B. Beta"));
    const { body } = await instructor.get(`/api/courses/${course.id}/enrolments`);
    expect(body.members.flatMap(({ roster }: any) => (roster === null ? [] : [roster.identifier]))).toEqual([
      "17",
      "18",
    ]);
    const broken = await put("Name;Email\nAda;none\n;x@test.invalid");
    expect([broken.status, broken.body.problems.length]).toEqual([400, 2]);
    expect((await instructor.get(`/api/courses/${course.id}/roster`)).body.entries).toHaveLength(2);
  });
});
