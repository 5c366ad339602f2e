import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { setVariables } from "@/lib/server/env";
import { deliverMail } from "@/lib/server/notify/deliver-mail";
import { sendMail } from "@/lib/server/services/mail/send-mail";
import { pushStart } from "@/lib/server/services/reminders/push-start";
import type { SendPush } from "@/lib/server/services/reminders/push-to-devices";
import { database } from "@/lib/server/store/database";
import { queueMail } from "@/lib/server/store/mail";
import {
  type ApiClient,
  anonymousClient,
  confirmAddress,
  copyOf,
  guestClient,
  signedInClient,
} from "@/tests/support/api-client";
import { type ArrivedMail, type MailServer, readMail, startMailServer } from "@/tests/support/mail-server";
import { signInByNextAuth } from "@/tests/support/next-auth-client";
import { logLines, setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const ADDRESS = "https://colloquy.test.invalid";
const PASSWORD = "seven brave otters";
const MINUTE = 60_000;

let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  setVariables({ SMTP_URL: server.url, MAIL_FROM: "Colloquy <colloquy@test.invalid>" });
});

beforeEach(async () => {
  await database().mail.deleteMany({});
  server.arrived.length = 0;
  server.isBusy = false;
});

afterAll(() => server.stop());

const send = (now = Date.now()) => sendMail(now, { address: ADDRESS, randomBytes, deliver: deliverMail });
const newEmail = () => `${randomUUID()}@test.invalid`;
const accountOf = async (client: ApiClient) => (await client.get("/api/account")).body;

/** The one mail that came to an address. */
async function mailTo(email: string): Promise<ArrivedMail> {
  await send();
  const [mail, ...more] = server.arrived.filter(({ to }) => to.includes(email));
  if (mail === undefined || more.length > 0) throw new Error(`Not one mail came to ${email}.`);
  server.arrived.length = 0;
  return mail;
}

function secretIn({ links }: ArrivedMail): string {
  return new URL(links[0] ?? "").searchParams.get("token") ?? "";
}

/** Someone who has signed up with an address and is signed in. */
async function signUp(email: string, client = anonymousClient(), password = PASSWORD): Promise<ApiClient> {
  await client.post("/api/accounts", { email, password, name: "Ada" });
  await signInByNextAuth(client, email, password);
  return client;
}

const confirm = (client: ApiClient, token: string) => client.post("/api/account/confirmation", { token });
const reset = (token: string, password: string) => anonymousClient().put("/api/password-resets", { token, password });

describe("signing up", () => {
  it("sends a link that confirms the address, once, for anyone who is signed in to that account", async () => {
    const email = newEmail();
    const client = await signUp(email);
    expect(await accountOf(client)).toMatchObject({ email, emailVerified: false });
    const mail = await mailTo(email);
    expect(mail).toMatchObject({ from: "Colloquy <colloquy@test.invalid>", subject: "Confirm your e-mail address" });
    expect(mail.links[0]).toMatch(`${ADDRESS}/confirm?token=`);
    expect((await confirm(client, secretIn(mail))).body).toEqual({ email });
    expect(await accountOf(client)).toMatchObject({ email, emailVerified: true });
    expect((await confirm(client, secretIn(mail))).status).toBe(409);
  });

  it("as someone else confirms nothing: the owner of the address is not signed in to that account", async () => {
    const email = newEmail();
    const squatter = await signUp(email);
    const mail = await mailTo(email);
    const owner = await signedInClient();
    expect((await confirm(anonymousClient(), secretIn(mail))).status).toBe(401);
    expect((await confirm(owner, secretIn(mail))).status).toBe(409);
    expect(await accountOf(squatter)).toMatchObject({ emailVerified: false });
  });

  it("keeps no secret of a link, neither in what waits to be sent nor afterwards", async () => {
    const email = newEmail();
    await signUp(email);
    const waiting = JSON.stringify(await database().mail.findMany());
    const secret = secretIn(await mailTo(email));
    const kept = JSON.stringify(await database().mailToken.findMany());
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(waiting).not.toContain(secret);
    expect(kept).not.toContain(secret);
  });

  it("with an address that a confirmed account has answers the same, and the mail says so", async () => {
    const owner = await signedInClient();
    await confirmAddress(owner);
    await database().mail.deleteMany({});
    const body = { email: owner.email, password: PASSWORD, name: "Ada" };
    expect((await anonymousClient().post("/api/accounts", body)).status).toBe(201);
    expect((await mailTo(owner.email)).subject).toBe("You already have an account");
  });
});

describe("an address that someone else signed up with first", () => {
  it("is taken over by signing up with it and following the link; the other account keeps its work and is told", async () => {
    const email = newEmail();
    const squatter = await signUp(email);
    const squatterId = (await accountOf(squatter)).id;
    await mailTo(email);
    await anonymousClient().post("/api/accounts", { email, password: "what nobody uses", name: "The owner" });
    const mail = await mailTo(email);
    expect(mail.subject).toBe("Finish signing up");
    expect((await reset(secretIn(mail), "nine patient herons")).status).toBe(204);
    const owner = anonymousClient();
    expect((await signInByNextAuth(owner, email, "nine patient herons")).status).toBe(200);
    expect(await accountOf(owner)).toMatchObject({ email, emailVerified: true, name: "The owner" });
    expect((await accountOf(owner)).id).not.toBe(squatterId);
    expect(await accountOf(squatter)).toMatchObject({ id: squatterId, email: null, guest: false });
    expect((await signInByNextAuth(anonymousClient(), email, PASSWORD)).status).toBe(401);
  });

  it("is taken over by an account that confirms it as its new address", async () => {
    const email = newEmail();
    const squatter = await signUp(email);
    await mailTo(email);
    const owner = await signedInClient();
    await owner.put("/api/account/email", { email });
    expect((await confirm(owner, secretIn(await mailTo(email)))).status).toBe(200);
    expect(await accountOf(owner)).toMatchObject({ email, emailVerified: true });
    expect(await accountOf(squatter)).toMatchObject({ email: null });
  });

  it("stays with an account that has confirmed it", async () => {
    const [holder, other] = [await signedInClient(), await signedInClient()];
    await confirmAddress(holder);
    await database().mail.deleteMany({});
    await other.put("/api/account/email", { email: holder.email });
    expect(await confirm(other, secretIn(await mailTo(holder.email)))).toMatchObject({ status: 409 });
    expect(await accountOf(holder)).toMatchObject({ email: holder.email });
  });
});

describe("a forgotten password", () => {
  it("is replaced by the link that is sent, once; every session ends and the address counts as confirmed", async () => {
    const client = await signedInClient();
    await database().mail.deleteMany({});
    const copy = copyOf(client);
    await anonymousClient().post("/api/password-resets", { email: client.email });
    const secret = secretIn(await mailTo(client.email));
    expect((await reset(secret, "1234567890")).status).toBe(400);
    expect((await reset(secret, PASSWORD)).status).toBe(204);
    expect([(await copy.get("/api/account")).status, (await reset(secret, "another of my own")).status]).toEqual([
      401, 409,
    ]);
    const again = anonymousClient();
    expect((await signInByNextAuth(again, client.email, PASSWORD)).status).toBe(200);
    expect(await accountOf(again)).toMatchObject({ emailVerified: true });
  });

  it("has a link for half an hour, and only the latest one works", async () => {
    const client = await signedInClient();
    await database().mail.deleteMany({});
    const ask = () => anonymousClient().post("/api/password-resets", { email: client.email });
    await ask();
    const first = secretIn(await mailTo(client.email));
    await ask();
    const second = secretIn(await mailTo(client.email));
    expect((await reset(first, PASSWORD)).status).toBe(409);
    const [{ expiresAt } = { expiresAt: new Date(0) }] = await database().mailToken.findMany({
      where: { email: client.email, purpose: "reset" },
    });
    expect(Math.abs(expiresAt.getTime() - Date.now() - 30 * MINUTE)).toBeLessThan(MINUTE);
    await database().mailToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await reset(second, PASSWORD)).status).toBe(409);
  });

  it("is answered the same for an address that nobody has, and nothing is sent there", async () => {
    const { email } = await signedInClient();
    await database().mail.deleteMany({});
    const told = async (address: string) => {
      const { status, body } = await anonymousClient().post("/api/password-resets", { email: address });
      return { status, body };
    };
    expect(await told(newEmail())).toEqual(await told(email));
    // What is written for one is written for the other, since it takes its time.
    expect(await database().mail.count()).toBe(2);
    await send();
    expect(await database().mail.count()).toBe(0);
    expect(server.arrived.map(({ to }) => to)).toEqual([[email]]);
  });
});

describe("another address", () => {
  it("holds once it is confirmed, and the old one is told", async () => {
    const client = await signedInClient();
    await confirmAddress(client);
    await database().mail.deleteMany({});
    const email = newEmail();
    await client.put("/api/account/email", { email });
    expect((await accountOf(client)).email).toBe(client.email);
    await confirm(client, secretIn(await mailTo(email)));
    expect((await accountOf(client)).email).toBe(email);
    expect((await mailTo(client.email)).text).toContain(email);
    expect((await signInByNextAuth(anonymousClient(), email, client.password)).status).toBe(200);
    expect((await signInByNextAuth(anonymousClient(), client.email, client.password)).status).toBe(401);
  });

  it("is nothing for a guest", async () => {
    const guest = await guestClient();
    const change = await guest.put("/api/account/email", { email: newEmail() });
    expect([change.status, (await guest.post("/api/account/confirmation-mail")).status]).toEqual([403, 403]);
  });
});

describe("an invitation to a course", () => {
  it("goes to the addresses that are given and to those of the roster who have not joined", async () => {
    const [instructor, joined] = [await signedInClient("Ida Instructor"), await signedInClient()];
    const { body: course } = await instructor.post("/api/courses", { title: "Bridges", timeZone: "UTC" });
    await confirmAddress(joined);
    await joined.post("/api/enrolments", { joinCode: course.join.code });
    const [missing, guest] = [newEmail(), newEmail()];
    await instructor.put(`/api/courses/${course.id}/roster`, {
      csv: `Name,Email\nBen,${missing}\nCara,${joined.email}`,
    });
    const invite = () => instructor.post(`/api/courses/${course.id}/invitations`, { emails: [guest], roster: true });
    expect(await invite()).toMatchObject({ status: 409 });
    await confirmAddress(instructor);
    await database().mail.deleteMany({});
    expect((await invite()).body).toEqual({ sent: 2 });
    await send();
    expect(server.arrived.flatMap(({ to }) => to).toSorted()).toEqual([missing, guest].toSorted());
    expect(server.arrived[0]?.text).toContain("Ida Instructor");
    const code = new URL(server.arrived[0]?.links[0] ?? "").pathname.replace("/join/", "");
    expect((await joined.get(`/api/join-codes/${code}`)).body.title).toBe("Bridges");
  });
});

describe("a reminder to start an assignment", () => {
  /** A course with an assignment, and three students: one with a confirmed address, one without, one who has started. */
  async function startClass(grading: { readonly rule: "none" | "done" }) {
    const [instructor, waiting, unconfirmed, started] = [
      await signedInClient("Ida Instructor"),
      await signedInClient("Wim Waiting"),
      await signedInClient("Una Unconfirmed"),
      await signedInClient("Stan Started"),
    ];
    for (const person of [instructor, waiting, started]) await confirmAddress(person);
    const { body: course } = await instructor.post("/api/courses", { title: "Bridges", timeZone: "UTC" });
    for (const student of [waiting, unconfirmed, started])
      await student.post("/api/enrolments", { joinCode: course.join.code });
    const seminarAt = new Date(Date.now() + 3 * 24 * 60 * MINUTE).toISOString();
    const made = { deckId: "all", title: "Arches", seminarAt, grading, quiz: null };
    const { body: assignment } = await instructor.post(`/api/courses/${course.id}/assignments`, made);
    const { body: queue } = await started.get("/api/review-queue?limit=1");
    const entry = { cardId: queue.cards[0].cardId, rating: "good", reviewedAt: new Date().toISOString() };
    await started.post("/api/reviews", { reviews: [{ id: randomUUID(), durationMs: 4000, ...entry }] });
    await database().mail.deleteMany({});
    const path = `/api/courses/${course.id}/assignments/${assignment.id}/reminder`;
    return { instructor, waiting, unconfirmed, started, path, courseId: course.id };
  }

  const received = () => server.arrived.flatMap(({ to }) => to);

  it("is previewed with who it is for, goes to those who have not started, and once a day at most", async () => {
    const { instructor, waiting, path } = await startClass({ rule: "done" });
    const { body: preview } = await instructor.get(path);
    expect(preview.students.map(({ name }: { name: string }) => name)).toEqual(["Una Unconfirmed", "Wim Waiting"]);
    expect(preview).toMatchObject({ refused: null, sentAt: null, subject: "Arches: time to start" });
    expect((await instructor.post(path)).status).toBe(200);
    expect(await instructor.post(path)).toMatchObject({ status: 409 });
    expect((await instructor.get(path)).body).toMatchObject({ refused: "too-soon", nextAt: expect.any(String) });
    await send();
    expect(received()).toEqual([waiting.email]);
    expect(server.arrived[0]?.text).toContain("Ida Instructor");
    expect(server.arrived[0]?.links[0]).toBe(`${ADDRESS}/review?deckId=all`);
  });

  it("names nobody where nothing is graded, and says so to those who get it", async () => {
    const { instructor, waiting, path } = await startClass({ rule: "none" });
    expect((await instructor.get(path)).body).toMatchObject({ students: null, refused: null });
    await instructor.post(path);
    await send();
    expect(received()).toEqual([waiting.email]);
    expect(server.arrived[0]?.text).toContain("Your instructor can’t see who gets it.");
  });

  it("comes to a device instead of by mail, where one takes it", async () => {
    const { instructor, unconfirmed, waiting, path } = await startClass({ rule: "none" });
    for (const student of [waiting, unconfirmed]) {
      const { id: userId } = await accountOf(student);
      await database().reminder.create({ data: { ...{ userId, on: true }, quietFrom: 0, quietUntil: 0 } });
      const { id: sessionId } = await database().session.findFirstOrThrow({ where: { userId } });
      const device = { id: randomUUID(), endpoint: "https://push.test.invalid", p256dh: "", auth: "" };
      await database().pushSubscription.create({ data: { ...device, userId, sessionId, createdAt: new Date() } });
    }
    await instructor.post(path);
    const pushed: object[] = [];
    const sendPush: SendPush = async (_, message) => {
      pushed.push(message);
      return "taken";
    };
    const push: Parameters<typeof sendMail>[1]["push"] = (mail, now) => pushStart(mail, now, sendPush);
    await sendMail(Date.now(), { address: ADDRESS, randomBytes, deliver: deliverMail, push });
    expect(pushed).toHaveLength(2);
    expect(pushed[0]).toMatchObject({ title: "Arches: time to start", path: "/review?deckId=all" });
    expect([received(), await database().mail.count()]).toEqual([[], 0]);
  });
});

describe("mail that cannot be sent", () => {
  it("is tried again, later each time, and arrives once", async () => {
    const email = newEmail();
    await signUp(email);
    server.isBusy = true;
    const now = Date.now();
    expect([await send(now), await send(now + 30_000), await send(now + 61_000)]).toEqual([0, 0, 0]);
    expect(logLines()).toEqual([
      expect.objectContaining({ level: "warn", msg: "Mail not sent", tries: 1 }),
      expect.objectContaining({ level: "warn", msg: "Mail not sent", tries: 2 }),
    ]);
    expect(JSON.stringify(logLines())).not.toContain(email);
    server.isBusy = false;
    expect([await send(now + 2 * MINUTE), await send(now + 4 * MINUTE), await send(now + 60 * MINUTE)]).toEqual([
      0, 1, 0,
    ]);
    expect(server.arrived).toHaveLength(1);
  });

  it("is taken by one process, however many ask", async () => {
    const mails = Array.from({ length: 30 }, () => ({ id: randomUUID(), kind: "known", to: newEmail() }) as const);
    await queueMail(database(), mails, new Date());
    await Promise.all([send(), send(), send(), send()]);
    expect(server.arrived).toHaveLength(30);
    expect(new Set(server.arrived.flatMap(({ to }) => to)).size).toBe(30);
  });
});

describe("without a mail server", () => {
  it("mail becomes a file, and its links are in the log", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "colloquy-mail-"));
    const before = { SMTP_URL: server.url, DATA_DIR: process.env["DATA_DIR"] };
    onTestFinished(() => {
      setVariables(before);
      rmSync(folder, { recursive: true });
    });
    setVariables({ SMTP_URL: undefined, DATA_DIR: folder });
    const email = newEmail();
    const client = await signUp(email);
    await send();
    const [file = ""] = readdirSync(path.join(folder, "mail"));
    const mail = readMail(readFileSync(path.join(folder, "mail", file), "latin1"));
    expect(logLines().at(-1)?.["links"]).toEqual(mail.links);
    expect((await confirm(client, secretIn({ ...mail, to: [email] }))).status).toBe(200);
  });
});
