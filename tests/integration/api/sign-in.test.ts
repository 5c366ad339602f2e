import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contracts/api";
import { database } from "@/lib/server/store/database";
import { anonymousClient, copyOf, guestClient, signedInClient } from "@/tests/support/api-client";
import { someCards } from "@/tests/support/bank";
import { buildEntry, nth } from "@/tests/support/learner-builder";
import { type AuthAnswer, callNextAuth, signInByNextAuth, signOutByNextAuth } from "@/tests/support/next-auth-client";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const PASSWORD = "a long enough password";

function newEmail(): string {
  return `${randomUUID()}@test.invalid`;
}

/** What an answer says. */
const told = ({ status, body }: AuthAnswer) => ({ status, body });

describe("signing up", () => {
  it("makes an account, with which one can sign in", async () => {
    const [email, client] = [newEmail(), anonymousClient()];
    const { status, body } = await client.post("/api/accounts", {
      email: `  ${email.toUpperCase()} `,
      password: PASSWORD,
      name: "Ada",
    });
    expect({ status, body }).toEqual({ status: 201, body: { email, name: "Ada", next: "sign-in" } });
    expect((await client.get("/api/account")).status).toBe(401);
    expect((await signInByNextAuth(client, email, PASSWORD)).status).toBe(200);
    expect((await client.get("/api/account")).body).toMatchObject({
      email,
      name: "Ada",
      guest: false,
      role: "learner",
    });
  });

  it("says the same where the e-mail is taken, and leaves that account as it was", async () => {
    const owner = await signedInClient("Owner");
    const [stranger, other] = [anonymousClient(), newEmail()];
    const taken = await stranger.post("/api/accounts", { email: owner.email, password: PASSWORD, name: "Stranger" });
    const free = await stranger.post("/api/accounts", { email: other, password: PASSWORD, name: "Stranger" });
    expect({ ...taken, body: { ...taken.body, email: "" } }).toEqual({ ...free, body: { ...free.body, email: "" } });
    expect((await signInByNextAuth(anonymousClient(), owner.email, PASSWORD)).status).toBe(401);
    expect((await signInByNextAuth(anonymousClient(), owner.email, owner.password)).status).toBe(200);
    expect((await owner.get("/api/account")).body.name).toBe("Owner");
  });

  it("twice at the same moment makes one account", async () => {
    const email = newEmail();
    const body = { email, password: PASSWORD, name: "Ada" };
    const answers = await Promise.all([1, 2, 3].map(() => anonymousClient().post("/api/accounts", body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await database().user.count({ where: { email } })).toBe(1);
  });

  it.each([
    ["email", { email: "nobody" }],
    ["password", { password: "short" }],
    ["name", { name: "  " }],
    ["timeZone", { timeZone: "Mars/Olympus" }],
    ["timeZone", { timeZone: "+09:00" }],
  ])("is refused with a bad %s, and says where", async (path, change) => {
    const body = { email: newEmail(), password: PASSWORD, name: "Ada", ...change };
    const answer = await anonymousClient().post("/api/accounts", body);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-body", problems: [{ path }] } });
  });
});

describe("signing in", () => {
  it("fails in the same words for a wrong password and for an e-mail that nobody has", async () => {
    const { email } = await signedInClient();
    const known = await signInByNextAuth(anonymousClient(), email, "not this password");
    const unknown = await signInByNextAuth(anonymousClient(), newEmail(), "not this password");
    expect(known.status).toBe(401);
    expect(told(known)).toEqual(told(unknown));
  });

  it.each([
    ["no e-mail address", "nobody", PASSWORD],
    ["a NUL in the e-mail", "no\0body@test.invalid", PASSWORD],
    ["a password of a megabyte", "nobody@test.invalid", "x".repeat(1_000_000)],
  ])("fails in these words for %s too, and tells nothing of the server", async (_, email, password) => {
    const usual = await signInByNextAuth(anonymousClient(), newEmail(), "not this password");
    expect(told(await signInByNextAuth(anonymousClient(), email, password))).toEqual(told(usual));
  });

  it("is refused without the token that only our own pages have", async () => {
    const { email, password } = await signedInClient();
    const client = anonymousClient();
    await callNextAuth(client, "POST", "callback/credentials", { fields: { email, password, csrfToken: "made up" } });
    expect((await client.get("/api/account")).status).toBe(401);
  });

  it("is refused to the page of another site", async () => {
    const { email, password } = await signedInClient();
    const client = anonymousClient();
    const { csrfToken } = (await callNextAuth(client, "GET", "csrf")).body;
    const headers = { origin: "https://elsewhere.invalid" };
    const answer = await callNextAuth(client, "POST", "callback/credentials", {
      fields: { email, password, csrfToken },
      headers,
    });
    expect(answer).toMatchObject({ status: 403, body: { code: "cross-origin" } });
  });

  it("tells who is signed in, and nothing more", async () => {
    const { email, password } = await signedInClient();
    const client = anonymousClient();
    await signInByNextAuth(client, email, password);
    const { body } = await callNextAuth(client, "GET", "session");
    expect(body.user).toEqual({ id: (await client.get("/api/account")).body.id });
  });
});

describe("signing out", () => {
  it("ends the session on the server: a copied cookie is refused by every route", async () => {
    const client = await signedInClient();
    const copy = copyOf(client);
    expect((await signOutByNextAuth(client)).status).toBe(200);
    const closed = OPERATIONS.filter(({ access }) => access !== "everyone");
    const answers = await Promise.all(
      closed.map(({ method, path }) =>
        copy.call(method.toUpperCase(), path.replace(/\{\w+\}/g, "x"), method === "get" ? undefined : {}),
      ),
    );
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(closed.map(() => [401, "not-signed-in"]));
    expect((await callNextAuth(copy, "GET", "session")).body).toEqual({});
  });

  it("ends it for answers on their way too: they are refused and not kept", async () => {
    const client = await signedInClient();
    const { id } = (await client.get("/api/account")).body;
    const copy = copyOf(client);
    await signOutByNextAuth(client);
    const reviews = [buildEntry({ cardId: nth(await someCards(1), 0) })];
    expect((await copy.post("/api/reviews", { reviews })).status).toBe(401);
    expect(await database().reviewLog.count({ where: { userId: id } })).toBe(0);
  });

  it("on one device leaves the others signed in", async () => {
    const phone = await signedInClient();
    const laptop = anonymousClient();
    await signInByNextAuth(laptop, phone.email, phone.password);
    await signOutByNextAuth(phone);
    expect((await phone.get("/api/account")).status).toBe(401);
    expect((await laptop.get("/api/account")).status).toBe(200);
  });
});

describe("a session cookie", () => {
  it.each([
    ["made up", "made-up"],
    ["of another server", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.BBBB.CCCC"],
    ["empty", ""],
  ])("that is %s signs nobody in", async (_, value) => {
    const client = anonymousClient();
    client.jar.set("next-auth.session-token", value);
    expect((await client.get("/api/account")).status).toBe(401);
    expect((await client.post("/api/reviews", { reviews: [{}] })).status).toBe(401);
  });

  it("of a guest is kept by one who asks for a guest's session again", async () => {
    const client = await guestClient();
    const { id } = (await client.get("/api/account")).body;
    const again = await client.post("/api/accounts/guest");
    expect(again).toMatchObject({ status: 200, body: { id, guest: true } });
  });
});
