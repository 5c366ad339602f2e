import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contracts/api";
import type { AuditEntry, AuditLog } from "@/lib/contracts/audit";
import { type Access, addressOf } from "@/lib/contracts/operation";
import { OTHER_AUDITED } from "@/lib/core/accounts/audited";
import { forgetOldEntries } from "@/lib/server/services/audit/list-audit";
import { database } from "@/lib/server/store/database";
import { auditWords } from "@/lib/words/interface/audit";
import { anonymousClient, giveRole, type SignedInClient, signedInClient } from "@/tests/support/api-client";
import { callNextAuth, signInByNextAuth, signOutByNextAuth } from "@/tests/support/next-auth-client";
import { DAY } from "@/tests/support/schedule-builder";
import { logLines, setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let instructor: SignedInClient;
let student: SignedInClient;
let administrator: SignedInClient;
let courseId: string;
let studentId: string;

beforeAll(async () => {
  [instructor, student, administrator] = [
    await signedInClient("Rosa"),
    await signedInClient("Sam"),
    await signedInClient("Ada"),
  ];
  await giveRole(administrator, "administrator");
  const { body: course } = await instructor.post("/api/courses", { title: "Bridges", timeZone: "UTC" });
  courseId = course.id;
  await student.post("/api/enrolments", { joinCode: course.join.code });
  studentId = (await student.get("/api/account")).body.id;
});

async function logOf(who: SignedInClient, query = ""): Promise<readonly AuditEntry[]> {
  return (await who.get<AuditLog>(`/api/courses/${courseId}/audit${query}`)).body.entries;
}

async function wholeLog(): Promise<readonly AuditEntry[]> {
  return (await administrator.get<AuditLog>("/api/audit?limit=500")).body.entries;
}

describe("the audit log of a course", () => {
  it("says who did what to whom, the latest first, with what was changed and nothing about a person", async () => {
    const enrolment = `/api/courses/${courseId}/enrolments/${studentId}`;
    await instructor.patch(enrolment, { role: "assistant" });
    await instructor.patch(enrolment, { role: "student" });
    await instructor.put(`/api/courses/${courseId}/roster`, { csv: "name,email\nSam,sam@test.invalid\n" });
    const [roster, back, forth] = await logOf(instructor);
    expect(roster).toMatchObject({ action: "importRoster", refused: false, details: {}, actor: { name: "Rosa" } });
    expect(back).toMatchObject({ action: "updateMember", details: { role: "student" } });
    expect(forth).toMatchObject({
      details: { role: "assistant" },
      subject: { userId: studentId, name: "Sam" },
      courseId,
    });
  });

  it("that cannot be written to leaves what was done, and the server's log has the entry", async () => {
    await database()
      .$executeRaw`ALTER TABLE audit_entry ADD CONSTRAINT full_up CHECK (action <> 'updateMember') NOT VALID`;
    const { status } = await instructor.patch(`/api/courses/${courseId}/enrolments/${studentId}`, { role: "student" });
    await database().$executeRaw`ALTER TABLE audit_entry DROP CONSTRAINT full_up`;
    expect(status).toBe(200);
    const [line] = logLines().splice(0, 1);
    expect(line).toMatchObject({ msg: "Not kept in the audit log", action: "updateMember", subjectId: studentId });
  });

  it("has what was refused", async () => {
    expect((await student.patch(`/api/courses/${courseId}`, { title: "Mine", revision: 1 })).status).toBe(403);
    expect((await logOf(instructor))[0]).toMatchObject({
      ...{ action: "updateCourse", refused: true, details: {} },
      actor: { userId: studentId },
    });
  });

  it("has exports", async () => {
    await instructor.get(`/api/courses/${courseId}/gradebook?format=csv`);
    expect((await logOf(instructor))[0]).toMatchObject({ action: "getGradebook", refused: false });
  });

  it("comes in pages that miss nothing", async () => {
    const all = await logOf(instructor, "?limit=500");
    const found: AuditEntry[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: AuditLog = (
        await instructor.get(`/api/courses/${courseId}/audit?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`)
      ).body;
      found.push(...page.entries);
      cursor = page.next;
    }
    expect(found).toEqual(all);
    expect((await instructor.get(`/api/courses/${courseId}/audit?cursor=1;DROP`)).status).toBe(400);
  });

  it("is for those who lead it, and has nothing of other courses", async () => {
    expect((await student.get(`/api/courses/${courseId}/audit`)).status).toBe(403);
    const other = await signedInClient();
    const { body: course } = await other.post("/api/courses", { title: "Another", timeZone: "UTC" });
    await other.post(`/api/courses/${course.id}/join-code`);
    expect((await logOf(instructor)).map((entry) => entry.courseId)).not.toContain(course.id);
    expect((await other.get(`/api/courses/${courseId}/audit`)).status).toBe(404);
  });
});

describe("the whole audit log", () => {
  it("has sign-ins, wrong passwords and sign-outs, without an address", async () => {
    const { email, password } = await signedInClient("Sue");
    const device = anonymousClient();
    await signInByNextAuth(device, email, "not the password");
    await signInByNextAuth(device, email, password);
    const { id } = (await device.get("/api/account")).body;
    await callNextAuth(device, "GET", "csrf");
    await signOutByNextAuth(device);
    await signInByNextAuth(anonymousClient(), `${randomUUID()}@test.invalid`, "whatever it is");
    const log = (await wholeLog()).slice(0, 4);
    expect(log.map(({ action, refused, actor, subject }) => [action, refused, actor?.userId, subject?.userId])).toEqual(
      [
        ["signIn", true, undefined, undefined],
        ["signOut", false, id, undefined],
        ["signIn", false, id, undefined],
        ["signIn", true, undefined, id],
      ],
    );
    expect(JSON.stringify(log)).not.toContain("@");
  });

  it("has roles that were set on the server", async () => {
    const somebody = await signedInClient();
    await giveRole(somebody, "editor");
    expect(await wholeLog()).toContainEqual(
      expect.objectContaining({ action: "setRole", actor: null, details: { role: "editor" } }),
    );
  });

  it("stays when an account is deleted, without its name", async () => {
    const leaving = await signedInClient("Lea Leaving");
    const { id } = (await leaving.get("/api/account")).body;
    await leaving.delete("/api/account");
    const log = await wholeLog();
    expect(log[0]).toMatchObject({ action: "deleteAccount", actor: { userId: id, name: null } });
    expect(JSON.stringify(log)).not.toContain("Lea Leaving");
  });
});

describe("an entry", () => {
  it("can be neither changed nor deleted, by whatever statement", async () => {
    const db = database();
    await expect(db.$executeRaw`UPDATE audit_entry SET refused = NOT refused`).rejects.toThrow(/append-only/);
    await expect(db.$executeRaw`DELETE FROM audit_entry`).rejects.toThrow(/append-only/);
    await expect(db.$executeRaw`TRUNCATE audit_entry`).rejects.toThrow(/append-only/);
  });

  it("is forgotten when it is older than it is to be kept, and not before thirty days", async () => {
    const count = (): Promise<number> => database().auditEntry.count({ where: { action: "old" } });
    const add = (days: number) =>
      database().auditEntry.create({
        data: { at: new Date(Date.now() - days * DAY), action: "old", refused: false, details: {} },
      });
    for (const days of [29, 31, 399, 401]) await add(days);
    await forgetOldEntries(Date.now(), 400);
    expect(await count()).toBe(3);
    await forgetOldEntries(Date.now(), 30);
    expect(await count()).toBe(1);
    await expect(forgetOldEntries(Date.now(), 1)).rejects.toThrow(/append-only/);
  });
});

describe("what is kept", () => {
  it("is every change that takes more than being signed in", () => {
    const powerful: readonly Access[] = ["teacher", "leader", "editor", "author", "administrator"];
    const missing = OPERATIONS.filter(
      ({ method, access, audit }) => method !== "get" && powerful.includes(access) && !audit,
    );
    expect(missing.map(addressOf)).toEqual([]);
  });

  it("has a name that people read", () => {
    const actions = [...OPERATIONS.filter(({ audit }) => audit !== undefined).map(({ id }) => id), ...OTHER_AUDITED];
    expect(actions.toSorted()).toEqual(auditWords.actions.toSorted());
  });
});
