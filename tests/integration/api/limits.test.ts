import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { LIMITS } from "@/lib/core/accounts/limits";
import { setVariables } from "@/lib/server/env";
import { database } from "@/lib/server/store/database";
import { type ApiClient, anonymousClient, guestClient, signedInClient } from "@/tests/support/api-client";
import { someCards } from "@/tests/support/bank";
import { buildEntry } from "@/tests/support/learner-builder";
import { signInByNextAuth, signOutByNextAuth } from "@/tests/support/next-auth-client";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const PASSWORD = "seven brave otters";
const WRONG = "not this password";

/** A network that nobody else of these tests is in. */
const newNetwork = () => `203.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;
const from = (address: string) => ({ "x-forwarded-for": address });

function tries(count: number, email: string, network = newNetwork(), client: () => ApiClient = anonymousClient) {
  const one = () => signInByNextAuth(client(), email, WRONG, from(network));
  return Promise.all(Array.from({ length: count }, one)).then((answers) =>
    answers.map(({ status }) => status).toSorted(),
  );
}

/** Limits of a tenth, so that a network is at its end soon. */
function withFewer(factor: string): void {
  setVariables({ RATE_LIMIT_FACTOR: factor });
  onTestFinished(() => setVariables({ RATE_LIMIT_FACTOR: undefined }));
}

describe("wrong passwords", () => {
  it("are braked after ten for one account, from wherever they come, and say how long to wait", async () => {
    const { email, password } = await signedInClient();
    const statuses = await Promise.all(Array.from({ length: 11 }, () => tries(1, email)));
    expect(statuses.flat().toSorted()).toEqual([...Array(10).fill(401), 429]);
    const answer = await signInByNextAuth(anonymousClient(), email, password);
    expect(answer).toMatchObject({ status: 429, body: { code: "too-many-requests" } });
    const seconds = Number(answer.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(LIMITS.signInToAccount.seconds);
    expect(answer.body.detail).toMatch(/^Too many attempts\. Wait \d+ minutes?, then try again\.$/);
  });

  it("of others never lock someone out of a device that they have signed in on before", async () => {
    const { email, password } = await signedInClient();
    const phone = anonymousClient();
    await signInByNextAuth(phone, email, password);
    await signOutByNextAuth(phone);
    expect((await tries(12, email)).filter((status) => status === 429)).toHaveLength(2);
    expect((await signInByNextAuth(anonymousClient(), email, password)).status).toBe(429);
    expect((await signInByNextAuth(phone, email, password)).status).toBe(200);
  });

  it("are counted on a known device, too, and a device that is known for one account is not for another", async () => {
    const [mine, other] = [await signedInClient(), await signedInClient()];
    const phone = anonymousClient();
    await signInByNextAuth(phone, mine.email, mine.password);
    expect((await tries(12, mine.email, newNetwork(), () => phone)).filter((status) => status === 429)).toHaveLength(2);
    await tries(10, other.email);
    expect((await signInByNextAuth(phone, other.email, other.password)).status).toBe(429);
  });

  it("with a made-up cookie of a device count as those of anyone", async () => {
    const { email } = await signedInClient();
    const made = () => {
      const client = anonymousClient();
      client.jar.set("colloquy-device", `${"A".repeat(22)}.${randomUUID().slice(0, 22)}`);
      return client;
    };
    expect((await tries(12, email, newNetwork(), made)).filter((status) => status === 429)).toHaveLength(2);
  });

  it("that a right one follows are forgotten", async () => {
    const { email, password } = await signedInClient();
    for (const _ of [1, 2, 3]) {
      expect(await tries(9, email)).toEqual(Array(9).fill(401));
      expect((await signInByNextAuth(anonymousClient(), email, password)).status).toBe(200);
    }
  });

  it("for many accounts are braked by their network, and others are not", async () => {
    withFewer("0.02");
    const network = newNetwork();
    const statuses: number[] = [];
    for (let index = 0; index < 12; index += 1)
      statuses.push(...(await tries(1, `${randomUUID()}@test.invalid`, network)));
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    expect(await tries(1, `${randomUUID()}@test.invalid`)).toEqual([401]);
  });

  it("of someone who confirms who they are are braked by account, and counted with their network's sign-ins", async () => {
    withFewer("0.022");
    const [client, network] = [await signedInClient(), newNetwork()];
    const prove = (password: string, headers = from(newNetwork())) =>
      client.post("/api/account/proof", { password }, headers);
    expect((await prove(WRONG, from(network))).status).toBe(400);
    expect((await prove(client.password)).status).toBe(429);
    const others = [];
    for (let index = 0; index < 11; index += 1)
      others.push(...(await tries(1, `${randomUUID()}@test.invalid`, network)));
    expect(others).toEqual([...Array(10).fill(401), 429]);
  });
});

describe("a lecture of 300 behind one address of a campus", () => {
  it("signs up, and signs in with some wrong passwords, without being stopped", async () => {
    const network = newNetwork();
    const statuses: number[] = [];
    for (let index = 0; index < 300; index += 1) {
      const guest = await anonymousClient().post("/api/accounts/guest", {}, from(network));
      statuses.push(guest.status);
    }
    expect(statuses.filter((status) => status !== 201)).toEqual([]);
  });
});

describe("guests and accounts", () => {
  it("of one network have an end, which is not that of this machine", async () => {
    withFewer("0.005");
    const network = newNetwork();
    const guests = async (headers: Record<string, string>) => {
      const statuses: number[] = [];
      for (let index = 0; index < 7; index += 1)
        statuses.push((await anonymousClient().post("/api/accounts/guest", {}, headers)).status);
      return statuses;
    };
    expect(await guests(from(network))).toEqual([201, 201, 201, 201, 201, 429, 429]);
    expect(await guests(from("127.0.0.1"))).toEqual(Array(7).fill(201));
    const signUp = (address: string) =>
      anonymousClient().post(
        "/api/accounts",
        { email: `${randomUUID()}@test.invalid`, password: PASSWORD, name: "Ada" },
        from(address),
      );
    const accounts = [];
    for (let index = 0; index < 6; index += 1) accounts.push((await signUp(network)).status);
    expect(accounts).toEqual([201, 201, 201, 201, 201, 429]);
  });
});

describe("codes of courses", () => {
  it("cannot be tried one after the other", async () => {
    const client = await guestClient();
    const statuses: number[] = [];
    for (let index = 0; index < 32; index += 1)
      statuses.push((await client.post("/api/enrolments", { joinCode: "AAAA-AAAA" })).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(LIMITS.joinCodeByAccount.times);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("links for a new password", () => {
  it("are sent to one address a few times an hour, without a word about it", async () => {
    const { email } = await signedInClient();
    const before = await database().mail.count({ where: { to: email, kind: "reset" } });
    for (let index = 0; index < 8; index += 1)
      expect((await anonymousClient().post("/api/password-resets", { email })).status).toBe(204);
    const sent = (await database().mail.count({ where: { to: email, kind: "reset" } })) - before;
    expect(sent).toBeLessThanOrEqual(LIMITS.mailToAddress.times);
    expect(sent).toBeGreaterThan(0);
  });
});

describe("what takes long", () => {
  it("is done so often for one account", async () => {
    withFewer("0.05");
    const client = await signedInClient();
    const statuses = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await client.get("/api/account/export")).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe("what a guest stores", () => {
  it("is limited: answers beyond are not kept, and can be sent again later", async () => {
    withFewer("0.001");
    const guest = await guestClient();
    const cards = await someCards(30);
    const send = (from: number, to: number) =>
      guest.post("/api/reviews", { reviews: cards.slice(from, to).map((cardId) => buildEntry({ cardId })) });
    expect((await send(0, 20)).status).toBe(200);
    expect(await send(20, 30)).toMatchObject({ status: 429, body: { code: "too-many-requests" } });
    const { id } = (await guest.get("/api/account")).body;
    expect(await database().reviewLog.count({ where: { userId: id } })).toBe(20);
  });

  it("has no quiz beyond the limit", async () => {
    withFewer("0.01");
    const guest = await guestClient();
    const begin = () => guest.post("/api/attempts", { deckId: "all", length: 5 });
    const statuses = [];
    for (let quiz = 0; quiz < 4; quiz += 1) statuses.push((await begin()).status);
    expect(statuses).toEqual([201, 201, 201, 429]);
  });
});
