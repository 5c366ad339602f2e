import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { LIMITS } from "@/lib/core/accounts/limits";
import { asId } from "@/lib/core/shared/ids";
import { setVariables } from "@/lib/server/env";
import { resetPassword } from "@/lib/server/services/accounts/reset-password";
import { database } from "@/lib/server/store/database";
import {
  type ApiClient,
  ageProof,
  anonymousClient,
  giveRole,
  guestClient,
  type SignedInClient,
  signedInClient,
} from "@/tests/support/api-client";
import { appCode } from "@/tests/support/app-code";
import { signInByNextAuth } from "@/tests/support/next-auth-client";
import { keepToken, makeOwnThings, sampleRequests } from "@/tests/support/route-samples";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** Someone with an authenticator app, and what was shown to them. */
interface WithApp {
  readonly client: SignedInClient;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

async function turnOn(client: SignedInClient): Promise<WithApp> {
  const { secret } = (await client.post("/api/account/second-factor")).body;
  // The code before this one: those that a test takes next come after it.
  const { body } = await client.put("/api/account/second-factor", { secret, code: appCode(secret, -1) });
  return { client, secret, recoveryCodes: body.recoveryCodes };
}

const withApp = async () => turnOn(await signedInClient());

const signIn = ({ client: { email, password } }: WithApp, code?: string, on: ApiClient = anonymousClient()) =>
  signInByNextAuth(on, email, password, {}, code);
const stateOf = async (client: ApiClient) => (await client.get("/api/account/second-factor")).body;
const statusOf = async (client: ApiClient) => (await client.get("/api/account")).status;
const actionsOf = async (client: ApiClient) => {
  const { id } = (await client.get("/api/account")).body;
  const entries = await database().auditEntry.findMany({ where: { OR: [{ actorId: id }, { subjectId: id }] } });
  return entries.map(({ action }) => action);
};

/** Limits of a tenth. @returns how many tries they are */
function withFewer() {
  setVariables({ RATE_LIMIT_FACTOR: "0.1" });
  onTestFinished(() => setVariables({ RATE_LIMIT_FACTOR: undefined }));
  return { signInToAccount: LIMITS.signInToAccount.times / 10, codesOfAccount: LIMITS.codesOfAccount.times / 10 };
}

describe("turning two-step verification on", () => {
  it("takes a code of the app that has the secret; until then nothing has changed", async () => {
    const client = await signedInClient();
    const { secret, address } = (await client.post("/api/account/second-factor")).body;
    expect(address).toContain(secret);
    expect(await client.put("/api/account/second-factor", { secret, code: "000000" })).toMatchObject({
      status: 400,
      body: { problems: [{ path: "code" }] },
    });
    expect(await stateOf(client)).toEqual({ since: null, recoveryCodes: 0, required: false });
    expect((await signInByNextAuth(anonymousClient(), client.email, client.password)).status).toBe(200);
  });

  it("shows ten recovery codes, signs the other devices out, tells the owner by mail, and keeps no secret readable", async () => {
    const [client, laptop] = [await signedInClient(), anonymousClient()];
    await signInByNextAuth(laptop, client.email, client.password);
    const { secret, recoveryCodes } = await turnOn(client);
    expect(recoveryCodes).toHaveLength(10);
    expect([await statusOf(client), await statusOf(laptop)]).toEqual([200, 401]);
    expect(await stateOf(client)).toMatchObject({ since: expect.any(String), recoveryCodes: 10 });
    expect(await database().mail.count({ where: { to: client.email, kind: "secondFactorOn" } })).toBe(1);
    const exported = (await client.get("/api/account/export")).body;
    expect([exported.secondFactor, exported.recoveryCodes]).toEqual([
      [{ createdAt: expect.any(String) }],
      Array(10).fill({ createdAt: expect.any(String) }),
    ]);
    const kept = JSON.stringify([await database().secondFactor.findMany(), await database().recoveryCode.findMany()]);
    for (const shown of [secret, ...recoveryCodes]) expect(kept).not.toContain(shown);
  });

  it("is nothing for a guest, and is not done twice", async () => {
    expect((await (await guestClient()).post("/api/account/second-factor")).status).toBe(403);
    const { client } = await withApp();
    expect((await client.post("/api/account/second-factor")).status).toBe(409);
  });
});

describe("signing in with two-step verification", () => {
  it("asks for the code after the right password, and opens no session before it", async () => {
    const [mine, laptop] = [await withApp(), anonymousClient()];
    expect(await signIn(mine, undefined, laptop)).toMatchObject({ status: 401, body: { code: "code-needed" } });
    expect(await statusOf(laptop)).toBe(401);
    expect((await signIn(mine, appCode(mine.secret), laptop)).status).toBe(200);
    expect(await statusOf(laptop)).toBe(200);
  });

  it("says the same of a wrong password with and without it, whatever code comes along", async () => {
    const [mine, { email }] = [await withApp(), await signedInClient()];
    const wrong = (address: string, code?: string) =>
      signInByNextAuth(anonymousClient(), address, "not this password", {}, code);
    const said = await Promise.all([
      wrong(email),
      wrong(mine.client.email),
      wrong(mine.client.email, appCode(mine.secret)),
    ]);
    const [first, ...others] = said.map(({ status, body }) => ({ status, body }));
    expect(others).toEqual([first, first]);
  });

  it("takes each code once, also from two who send it at the same moment", async () => {
    const mine = await withApp();
    const code = appCode(mine.secret);
    const answers = await Promise.all([signIn(mine, code), signIn(mine, code)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect(await signIn(mine, code)).toMatchObject({ status: 401, body: { code: "code-needed" } });
    expect((await signIn(mine, appCode(mine.secret, 1))).status).toBe(200);
    expect((await signIn(mine, code)).status).toBe(401);
  });

  it("takes a recovery code instead of it, once, however it is typed", async () => {
    const mine = await withApp();
    const [code = "", other = ""] = mine.recoveryCodes;
    expect((await signIn(mine, code.toLowerCase().replaceAll("-", " "))).status).toBe(200);
    expect((await signIn(mine, code)).status).toBe(401);
    expect((await signIn(await withApp(), other)).status).toBe(401);
    expect(await stateOf(mine.client)).toMatchObject({ recoveryCodes: 9 });
    expect(await actionsOf(mine.client)).toEqual(expect.arrayContaining(["useRecoveryCode", "wrongCode", "signIn"]));
  });

  it("stops after as many wrong codes as wrong passwords, however often the right one comes between them", async () => {
    const { signInToAccount } = withFewer();
    const mine = await withApp();
    for (let index = 0; index < signInToAccount; index += 1)
      expect([(await signIn(mine)).status, (await signIn(mine, "000000")).status]).toEqual([401, 401]);
    expect((await signIn(mine, appCode(mine.secret))).status).toBe(429);
  });

  it("stops after so many wrong codes a day, however slowly they come", async () => {
    const { codesOfAccount } = withFewer();
    const mine = await withApp();
    for (let index = 0; index < codesOfAccount; index += 1) {
      await signIn(mine, "000000");
      await database().rateLimit.deleteMany({ where: { key: { startsWith: "signIn" } } });
    }
    expect((await signIn(mine, appCode(mine.secret))).status).toBe(429);
  });

  it("needs the code after a forgotten password was replaced, too, and not after the operator's reset", async () => {
    const { email } = (await withApp()).client;
    const [token, password] = [randomUUID(), "nine patient herons"];
    const { id } = await database().user.findUniqueOrThrow({ where: { email } });
    await keepToken(token, { purpose: "reset", email, userId: asId(id), data: {} });
    expect((await anonymousClient().put("/api/password-resets", { token, password })).status).toBe(204);
    const signInAgain = () => signInByNextAuth(anonymousClient(), email, password);
    expect((await signInAgain()).body).toMatchObject({ code: "code-needed" });
    await resetPassword({ email, password }, { now: Date.now(), newId: randomUUID });
    expect((await signInAgain()).status).toBe(200);
  });
});

describe("confirming who one is with two-step verification", () => {
  it("takes password and code", async () => {
    const { client, secret } = await withApp();
    await ageProof(client);
    const prove = (code?: string) => client.post("/api/account/proof", { password: client.password, code });
    for (const code of [undefined, "000000"])
      expect(await prove(code)).toMatchObject({ status: 400, body: { problems: [{ path: "code" }] } });
    expect((await client.delete("/api/account/second-factor")).status).toBe(403);
    expect((await prove(appCode(secret))).status).toBe(200);
    expect((await client.delete("/api/account/second-factor")).status).toBe(204);
  });
});

describe("two-step verification that is on", () => {
  it("gives new recovery codes, after which the old ones are worth nothing", async () => {
    const mine = await withApp();
    const { body } = await mine.client.post("/api/account/recovery-codes");
    expect((await signIn(mine, mine.recoveryCodes[0])).status).toBe(401);
    expect((await signIn(mine, body.recoveryCodes[0])).status).toBe(200);
  });

  it("is turned off: the password is enough again, and the owner is told", async () => {
    const mine = await withApp();
    for (const _ of ["once", "again"])
      expect((await mine.client.delete("/api/account/second-factor")).status).toBe(204);
    expect((await signIn(mine)).status).toBe(200);
    expect(await database().mail.count({ where: { to: mine.client.email, kind: "secondFactorOff" } })).toBe(1);
    expect((await mine.client.post("/api/account/recovery-codes")).status).toBe(409);
    expect(await actionsOf(mine.client)).toEqual(expect.arrayContaining(["turnOnSecondFactor", "turnOffSecondFactor"]));
  });
});

describe("a server that asks a second factor of everyone who teaches", () => {
  let instructor: SignedInClient;
  let things: Awaited<ReturnType<typeof makeOwnThings>>;

  beforeAll(async () => {
    instructor = await signedInClient("Instructor");
    things = await makeOwnThings(instructor);
  });

  function required(): void {
    setVariables({ REQUIRE_SECOND_FACTOR: "instructors" });
    onTestFinished(() => setVariables({ REQUIRE_SECOND_FACTOR: undefined }));
  }

  it("refuses whatever takes a role until it is set up", async () => {
    required();
    const administrator = await signedInClient("Administrator");
    await giveRole(administrator, "administrator");
    const byRole = sampleRequests(things).filter(({ operation: { access } }) =>
      ["teacher", "leader", "editor", "author", "administrator"].includes(access),
    );
    expect(byRole.length).toBeGreaterThan(20);
    for (const client of [instructor, administrator])
      for (const { name, method, url, body } of byRole)
        expect([name, (await client.call(method, url, body)).body?.code]).toEqual([name, "second-factor-required"]);
  });

  it("lets learners study, and those who teach once they have set it up", async () => {
    const student = await signedInClient("Student");
    await student.post("/api/enrolments", { joinCode: things.joinCode });
    required();
    expect(await stateOf(instructor)).toMatchObject({ required: true });
    expect((await instructor.get("/api/review-queue")).status).toBe(200);
    expect((await student.get(`/api/courses/${things.courseId}`)).status).toBe(200);
    expect(await stateOf(student)).toMatchObject({ required: false });
    await turnOn(instructor);
    expect((await instructor.get(`/api/courses/${things.courseId}/enrolments`)).status).toBe(200);
    expect(await stateOf(instructor)).toMatchObject({ required: false });
  });
});
