import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { setVariables } from "@/lib/server/env";
import { database } from "@/lib/server/store/database";
import { type ApiClient, ageProof, anonymousClient, guestClient, signedInClient } from "@/tests/support/api-client";
import { type HeldPasskey, makePasskey } from "@/tests/support/authenticator";
import { someCards } from "@/tests/support/bank";
import { buildEntry, nth } from "@/tests/support/learner-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const origin = "http://localhost:3000";

const newChallenge = async (client: ApiClient): Promise<string> =>
  (await client.post("/api/account/passkey-challenges")).body.challenge;
const signInChallenge = async (client: ApiClient): Promise<string> =>
  (await client.post("/api/passkey-challenges")).body.challenge;

/** Someone with a passkey. */
async function withPasskey({ counts = true } = {}) {
  const client = await signedInClient();
  const passkey = makePasskey({ challenge: await newChallenge(client), origin }, { counts });
  const { status, body } = await client.post("/api/account/passkeys", {
    ...{ name: "My phone", credential: passkey.credential },
  });
  expect(status).toBe(201);
  const { id } = (await client.get("/api/account")).body;
  return { client, passkey, passkeyId: body.id as string, userId: id as string };
}

async function signIn(client: ApiClient, passkey: HeldPasskey, asked: Partial<Parameters<HeldPasskey["use"]>[0]> = {}) {
  const challenge = asked.challenge ?? (await signInChallenge(client));
  const credential = passkey.use({ origin, ...asked, challenge });
  return client.post("/api/passkey-sessions", { credential });
}

describe("a passkey", () => {
  it("signs in where its owner is not signed in, and is listed with when it did", async () => {
    const { client, passkey, passkeyId, userId } = await withPasskey();
    const listed = async () => (await client.get("/api/account/passkeys")).body.passkeys;
    expect(await listed()).toMatchObject([{ id: passkeyId, name: "My phone", lastUsedAt: null }]);
    const elsewhere = anonymousClient();
    expect((await signIn(elsewhere, passkey)).status).toBe(204);
    expect((await elsewhere.get("/api/account")).body.id).toBe(userId);
    expect((await listed())[0].lastUsedAt).not.toBeNull();
  });

  it("that does not count signs in again and again", async () => {
    const { passkey } = await withPasskey({ counts: false });
    for (const device of [anonymousClient(), anonymousClient()])
      expect((await signIn(device, passkey)).status).toBe(204);
  });

  it("is two factors where the server asks them of those who teach; its owner's password alone is not", async () => {
    const { client, passkey } = await withPasskey();
    const { body: course } = await client.post("/api/courses", { title: "A course", timeZone: "UTC" });
    setVariables({ REQUIRE_SECOND_FACTOR: "instructors" });
    onTestFinished(() => setVariables({ REQUIRE_SECOND_FACTOR: undefined }));
    const elsewhere = anonymousClient();
    await signIn(elsewhere, passkey);
    const members = async (who: ApiClient) => (await who.get(`/api/courses/${course.id}/enrolments`)).status;
    expect([await members(elsewhere), await members(client)]).toEqual([200, 403]);
    await elsewhere.put("/api/account/password", { password: "nine patient herons" });
    expect(await members(elsewhere)).toBe(200);
  });

  it("of a disabled account opens nothing, and says why", async () => {
    const { passkey, userId } = await withPasskey();
    await database().user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect(await signIn(anonymousClient(), passkey)).toMatchObject({ status: 403, body: { code: "account-disabled" } });
  });

  it("brings along what a guest did on the device", async () => {
    const { passkey, userId } = await withPasskey();
    const guest = await guestClient();
    const cards = await someCards(1);
    await guest.post("/api/reviews", { reviews: [buildEntry({ cardId: nth(cards, 0) })] });
    expect((await signIn(guest, passkey)).status).toBe(204);
    expect(await database().reviewLog.count({ where: { userId } })).toBe(1);
  });

  it("is told by mail, kept in the audit log and part of the export", async () => {
    const { client, userId, passkeyId } = await withPasskey();
    expect(await database().mail.count({ where: { userId, kind: "passkeyAdded" } })).toBe(1);
    expect(await database().auditEntry.count({ where: { actorId: userId, action: "addPasskey" } })).toBe(1);
    expect((await client.get("/api/account/export")).body.passkeys).toMatchObject([{ id: passkeyId }]);
  });

  it("is renamed, and removed: then it opens nothing", async () => {
    const { client, passkey, passkeyId } = await withPasskey();
    const address = `/api/account/passkeys/${passkeyId}`;
    expect((await client.patch(address, { name: "Old phone" })).body.name).toBe("Old phone");
    expect((await client.delete(address)).status).toBe(204);
    expect((await signIn(anonymousClient(), passkey)).status).toBe(400);
    expect((await client.delete(address)).status).toBe(404);
  });
});

describe("what a passkey signs opens no session", () => {
  it.each([
    ["a challenge that is not ours", { challenge: Buffer.from(randomUUID()).toString("base64url") }],
    ["what another site was shown", { origin: "https://evil.example" }],
    ["what nobody was verified for", { verified: false }],
  ])("%s", async (_, asked) => {
    const { passkey } = await withPasskey();
    const client = anonymousClient();
    const { status, body } = await signIn(client, passkey, asked);
    expect([status, body.problems[0].path]).toEqual([400, "credential"]);
    expect((await client.get("/api/account")).status).toBe(401);
  });

  it("twice", async () => {
    const { passkey } = await withPasskey({ counts: false });
    const challenge = await signInChallenge(anonymousClient());
    const credential = passkey.use({ challenge, origin });
    const send = () => anonymousClient().post("/api/passkey-sessions", { credential });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400, 400]);
  });

  it("where it has signed fewer times than before: someone has a copy", async () => {
    const { passkey } = await withPasskey();
    const [first, second] = [await signInChallenge(anonymousClient()), await signInChallenge(anonymousClient())];
    const [older, newer] = [first, second].map((challenge) => passkey.use({ challenge, origin }));
    const send = async (credential: unknown) =>
      (await anonymousClient().post("/api/passkey-sessions", { credential })).status;
    expect([await send(newer), await send(older)]).toEqual([204, 400]);
  });

  it("once five minutes have passed", async () => {
    const { passkey } = await withPasskey();
    const challenge = await signInChallenge(anonymousClient());
    await database().passkeyChallenge.updateMany({ data: { expiresAt: new Date() } });
    expect((await signIn(anonymousClient(), passkey, { challenge })).status).toBe(400);
  });

  it("and the refusal is in the audit log", async () => {
    const { passkey } = await withPasskey();
    await signIn(anonymousClient(), passkey, { verified: false });
    const [last] = await database().auditEntry.findMany({ orderBy: { at: "desc" }, take: 1 });
    expect(last).toMatchObject({ action: "signIn", refused: true, actorId: null, details: { with: "passkey" } });
  });
});

describe("a passkey is not added", () => {
  const add = (client: ApiClient, challenge: string, asked = {}) =>
    client.post("/api/account/passkeys", {
      ...{ name: "A key", credential: makePasskey({ challenge, origin, ...asked }).credential },
    });

  it("to a guest", async () => {
    const guest = await guestClient();
    expect((await guest.post("/api/account/passkey-challenges")).status).toBe(403);
    expect((await add(guest, "aaaa")).status).toBe(403);
  });

  it("for a challenge that was given to someone else, or to sign in", async () => {
    const [client, other] = [await signedInClient(), await signedInClient()];
    for (const challenge of [await newChallenge(other), await signInChallenge(client)])
      expect((await add(client, challenge)).status).toBe(400);
  });

  it("without a finger, a face or a PIN", async () => {
    const client = await signedInClient();
    expect((await add(client, await newChallenge(client), { verified: false })).status).toBe(400);
  });

  it("where an account has one of this id, or twice", async () => {
    const { passkey } = await withPasskey();
    const client = await signedInClient();
    const send = (made: HeldPasskey) =>
      client.post("/api/account/passkeys", { name: "A key", credential: made.credential });
    const rawId = Buffer.from(passkey.credential.id, "base64url");
    const same = makePasskey({ challenge: await newChallenge(client), origin }, { rawId });
    expect((await send(same)).body.code).toBe("conflict");
    const another = makePasskey({ challenge: await newChallenge(client), origin });
    expect([(await send(another)).status, (await send(another)).status]).toEqual([201, 400]);
  });
});

describe("confirming that it is oneself with a passkey", () => {
  const confirm = async (client: ApiClient, passkey: HeldPasskey) =>
    client.post("/api/account/proof", { passkey: passkey.use({ challenge: await signInChallenge(client), origin }) });
  const isProved = async (client: ApiClient) => (await client.get("/api/account/proof")).status === 200;

  it("does what the password does", async () => {
    const { client, passkey } = await withPasskey();
    await ageProof(client);
    expect(await isProved(client)).toBe(false);
    expect((await confirm(client, passkey)).status).toBe(200);
    expect(await isProved(client)).toBe(true);
  });

  it("takes one's own alone", async () => {
    const [{ client }, { passkey }] = [await withPasskey(), await withPasskey()];
    await ageProof(client);
    expect((await confirm(client, passkey)).body.problems).toMatchObject([{ path: "passkey" }]);
    expect(await isProved(client)).toBe(false);
  });
});

it("removing a passkey is told by mail", async () => {
  const { client, passkeyId, userId } = await withPasskey();
  await client.delete(`/api/account/passkeys/${passkeyId}`);
  expect(await database().mail.count({ where: { userId, kind: "passkeyRemoved" } })).toBe(1);
});
