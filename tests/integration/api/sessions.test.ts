import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { PROOF_MS } from "@/lib/core/accounts/proof";
import { SESSION_LIFETIMES } from "@/lib/core/accounts/session-lifetime";
import { DomainError, type ErrorCode } from "@/lib/core/shared/domain-error";
import { writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { page } from "@/lib/server/http/page-context";
import { changeRole } from "@/lib/server/services/accounts/reset-password";
import { findActor, forgetEndedSessions, noteSeen, openSession } from "@/lib/server/services/accounts/sessions";
import { database } from "@/lib/server/store/database";
import {
  type ApiClient,
  ageProof,
  anonymousClient,
  copyOf,
  guestClient,
  signedInClient,
} from "@/tests/support/api-client";
import { someCards } from "@/tests/support/bank";
import { buildEntry, nth } from "@/tests/support/learner-builder";
import { signInByNextAuth, signOutByNextAuth } from "@/tests/support/next-auth-client";
import { cookieJar } from "@/tests/support/next-headers";
import { DAY, HOUR } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const PASSWORD = "seven brave otters";
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";

const statusOf = async (client: ApiClient) => (await client.get("/api/account")).status;
const sessionsOf = async (client: ApiClient) => (await client.get("/api/account/sessions")).body.sessions;

/** Another device of the same person. */
async function alsoOn(userAgent: string, { email, password }: { readonly email: string; readonly password: string }) {
  const client = anonymousClient();
  await signInByNextAuth(client, email, password, { "user-agent": userAgent });
  return client;
}

/** Someone with a session that was opened at a moment. */
async function signedInAt(moment: number, role: "learner" | "instructor" = "learner") {
  const client = await signedInClient();
  if (role === "instructor") await client.post("/api/courses", { title: "A course", timeZone: "UTC" });
  const userId = (await client.get("/api/account")).body.id;
  const session = { userId, sessionId: randomUUID() };
  await openSession(session, { now: moment });
  await cookieJar.run(client.jar, () => writeSessionCookie(session));
  return { client, session };
}

describe("a guest who becomes an account", () => {
  it("has another session from then on: a copied cookie reads, exports and deletes nothing", async () => {
    const guest = await guestClient();
    const copy = copyOf(guest);
    await guest.post("/api/accounts", { email: `${randomUUID()}@test.invalid`, password: PASSWORD, name: "Ada" });
    expect((await guest.get("/api/account")).body).toMatchObject({ name: "Ada", guest: false });
    for (const [method, path] of [
      ["GET", "/api/account"],
      ["GET", "/api/account/export"],
      ["DELETE", "/api/account"],
    ] as const)
      expect((await copy.call(method, path)).status).toBe(401);
  });
});

describe("signing in", () => {
  it("again on the same device ends the session before", async () => {
    const client = await signedInClient();
    const copy = copyOf(client);
    await signInByNextAuth(client, client.email, client.password);
    expect([await statusOf(client), await statusOf(copy)]).toEqual([200, 401]);
    expect(await sessionsOf(client)).toHaveLength(1);
  });
});

describe("a phone whose session has ended", () => {
  it("has its time since its last contact credited once the same person has signed in there again", async () => {
    const { client } = await signedInAt(Date.now() - 40 * DAY);
    expect(await statusOf(client)).toBe(401);
    await signInByNextAuth(client, client.email, client.password);
    const review = buildEntry({
      cardId: nth(await someCards(1), 0),
      reviewedAt: new Date(Date.now() - 3 * DAY).toISOString(),
    });
    expect((await client.post("/api/reviews", { reviews: [review] })).body.results[0].status).toBe("applied");
    const { creditedMs } = await database().reviewLog.findFirstOrThrow({ where: { id: review.id } });
    expect(creditedMs).toBe(review.durationMs);
  });
});

describe("another role", () => {
  it("is had only by a session that is opened after it was given", async () => {
    const client = await signedInClient();
    await changeRole(client.email, "administrator", Date.now());
    expect(await statusOf(client)).toBe(401);
  });
});

describe("a session", () => {
  const { guest, learner, staff } = SESSION_LIFETIMES;
  const ago = (ms: number) => Date.now() - ms;

  it.each([
    ["a learner who was away for two weeks", 14 * DAY, "learner", 200],
    ["a learner who was away for longer than a month", learner.idleMs + HOUR, "learner", 401],
    ["an instructor who was away for a day", DAY, "instructor", 200],
    ["an instructor who was away for longer", staff.idleMs + HOUR, "instructor", 401],
  ] as const)("of %s is answered accordingly", async (_, away, role, status) => {
    const { client } = await signedInAt(ago(away), role);
    expect(await statusOf(client)).toBe(status);
    const review = buildEntry({ cardId: nth(await someCards(1), 0) });
    expect((await client.post("/api/reviews", { reviews: [review] })).status).toBe(status);
    expect((await client.get("/api/decks")).status).toBe(status);
    expect((await client.get("/api/review-queue")).status).toBe(status);
  });

  it.each([
    ["learner", learner.mostMs],
    ["instructor", staff.mostMs],
  ] as const)("that is a %s’s ends after its longest time, however often it is used", async (role, most) => {
    const { client, session } = await signedInAt(ago(most + HOUR), role);
    for (let moment = most; moment > HOUR; moment -= DAY) await noteSeen(session, ago(moment));
    expect(await findActor(session, ago(2 * HOUR))).toBeDefined();
    expect(await statusOf(client)).toBe(401);
  });

  it("of a guest, who cannot sign in again, lasts as long as any", async () => {
    const client = await guestClient();
    const [{ createdAt }] = await sessionsOf(client);
    const { expiresAt } = await database().session.findFirstOrThrow({
      where: { id: (await sessionsOf(client))[0].id },
    });
    expect(expiresAt.getTime() - Date.parse(createdAt)).toBe(guest.mostMs);
  });

  it("that is used lasts longer by that, and says when it was", async () => {
    const { client, session } = await signedInAt(ago(20 * DAY));
    await noteSeen(session, Date.now());
    const [listed] = await sessionsOf(client);
    expect(Date.now() - Date.parse(listed.lastSeenAt)).toBeLessThan(HOUR);
    expect(await findActor(session, Date.now() + 29 * DAY)).toBeDefined();
  });

  it("that ran out long ago is forgotten", async () => {
    const { session } = await signedInAt(ago(10 * DAY), "instructor");
    const isKept = async () => (await database().session.count({ where: { id: session.sessionId } })) > 0;
    await forgetEndedSessions(Date.now());
    expect(await isKept()).toBe(true);
    await forgetEndedSessions(Date.now() + 40 * DAY);
    expect(await isKept()).toBe(false);
  });
});

describe("the list of sessions", () => {
  it("names the devices, and which of them asks", async () => {
    const laptop = await signedInClient();
    const phone = await alsoOn(IPHONE, laptop);
    const computer = await alsoOn(FIREFOX, laptop);
    const listed = (await sessionsOf(computer)).map(({ device, current }: { device: string; current: boolean }) => [
      device,
      current,
    ]);
    expect(listed).toHaveLength(3);
    expect(listed).toContainEqual(["Firefox on Windows", true]);
    expect(listed).toContainEqual(["Safari on iPhone", false]);
    expect(await statusOf(phone)).toBe(200);
  });

  it("ends one of them at once, and nobody else's", async () => {
    const [laptop, stranger] = [await signedInClient(), await signedInClient()];
    const phone = await alsoOn(IPHONE, laptop);
    const { id } = (await sessionsOf(phone)).find(({ current }: { current: boolean }) => current);
    expect((await stranger.delete(`/api/account/sessions/${id}`)).status).toBe(404);
    expect((await laptop.delete("/api/account/sessions/nothing")).status).toBe(404);
    expect(await statusOf(phone)).toBe(200);
    expect((await laptop.delete(`/api/account/sessions/${id}`)).status).toBe(204);
    expect([await statusOf(phone), await statusOf(laptop)]).toEqual([401, 200]);
  });

  it("ends all of them but this one", async () => {
    const laptop = await signedInClient();
    const others = [await alsoOn(IPHONE, laptop), await alsoOn(FIREFOX, laptop)];
    expect((await laptop.delete("/api/account/sessions")).status).toBe(204);
    expect(await Promise.all(others.map(statusOf))).toEqual([401, 401]);
    expect(await sessionsOf(laptop)).toHaveLength(1);
  });
});

describe("changing the password", () => {
  const change = (client: ApiClient) => client.put("/api/account/password", { password: PASSWORD });

  it("ends every other session, and gives this device a new one", async () => {
    const laptop = await signedInClient();
    const [phone, copy] = [await alsoOn(IPHONE, laptop), copyOf(laptop)];
    expect((await change(laptop)).status).toBe(204);
    expect(await Promise.all([laptop, phone, copy].map(statusOf))).toEqual([200, 401, 401]);
    expect((await signInByNextAuth(anonymousClient(), laptop.email, laptop.password)).status).toBe(401);
    expect((await signInByNextAuth(anonymousClient(), laptop.email, PASSWORD)).status).toBe(200);
  });

  it("is nothing for a guest", async () => {
    expect((await change(await guestClient())).status).toBe(403);
  });
});

describe("a proof of who someone is", () => {
  const prove = (client: ApiClient, password: string) => client.post("/api/account/proof", { password });
  const endOthers = (client: ApiClient) => client.delete("/api/account/sessions");

  it("is signing in, and counts for a quarter of an hour", async () => {
    const laptop = await signedInClient();
    const { body } = await laptop.get("/api/account/proof");
    expect(Math.abs(Date.parse(body.until) - Date.now() - PROOF_MS)).toBeLessThan(HOUR / 60);
    await ageProof(laptop);
    expect(await endOthers(laptop)).toMatchObject({ status: 403, body: { code: "confirm-first" } });
    expect(await statusOf(laptop)).toBe(200);
  });

  it("is the password again: then the same request is done, in this session alone", async () => {
    const laptop = await signedInClient();
    const phone = await alsoOn(IPHONE, laptop);
    for (const device of [laptop, phone]) await ageProof(device);
    expect((await prove(laptop, laptop.password)).status).toBe(200);
    expect((await endOthers(phone)).status).toBe(403);
    expect((await endOthers(laptop)).status).toBe(204);
  });

  it("is not another password, which is said beside its field", async () => {
    const laptop = await signedInClient();
    await ageProof(laptop);
    expect(await prove(laptop, "not this password")).toMatchObject({
      status: 400,
      body: { problems: [{ path: "password" }] },
    });
    expect((await endOthers(laptop)).status).toBe(403);
  });

  it("is asked of nobody who has nothing to prove it with: a guest may delete what there is", async () => {
    const guest = await guestClient();
    await ageProof(guest);
    expect((await prove(guest, "no password at all")).status).toBe(403);
    expect((await guest.get("/api/account/proof")).body).toEqual({ until: null });
    expect((await guest.delete("/api/account")).status).toBe(204);
  });
});

describe("signing out", () => {
  const device = (name: string) => ({
    endpoint: `https://fcm.googleapis.com/fcm/send/${name}-${randomUUID()}`,
    keys: {
      p256dh: "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
      auth: "tBHItJI5svbpez7KI4CCXg",
    },
  });
  const devicesOf = async (client: ApiClient) => (await client.get("/api/reminders")).body.devices;

  it("ends the reminders of that device, and of no other", async () => {
    const laptop = await signedInClient();
    const phone = await alsoOn(IPHONE, laptop);
    for (const [client, name] of [
      [laptop, "laptop"],
      [phone, "phone"],
    ] as const)
      await client.put("/api/reminders/devices", device(name));
    expect(await devicesOf(laptop)).toBe(2);
    await signOutByNextAuth(phone);
    expect(await devicesOf(laptop)).toBe(1);
  });

  it("leaves the reminders of this device where the same person signs in again or changes the password", async () => {
    const laptop = await signedInClient();
    await laptop.put("/api/reminders/devices", device("laptop"));
    await signInByNextAuth(laptop, laptop.email, laptop.password);
    expect(await devicesOf(laptop)).toBe(1);
    await laptop.put("/api/account/password", { password: PASSWORD });
    expect(await devicesOf(laptop)).toBe(1);
  });

  it("has the browser drop what it keeps of answers", async () => {
    const { headers } = await signOutByNextAuth(await signedInClient());
    expect(headers.get("clear-site-data")).toBe('"cache"');
  });
});

describe("a page", () => {
  const pageOf = (code: ErrorCode) => page(async () => Promise.reject(new DomainError(code, "No.")))({});

  it("whose session ends while it is made leads to the welcome page", async () => {
    await expect(pageOf("not-signed-in")).rejects.toMatchObject({ digest: expect.stringContaining(";/welcome;") });
  });

  it.each(["not-found", "not-allowed"] as const)("refused as %s says that nothing is there", async (code) => {
    await expect(pageOf(code)).rejects.toMatchObject({ digest: expect.stringContaining("404") });
  });

  it("refused for another reason is a fault of ours", async () => {
    await expect(pageOf("conflict")).rejects.toThrow("No.");
  });
});
