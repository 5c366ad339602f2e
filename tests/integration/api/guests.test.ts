import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { AttemptView } from "@/lib/contracts/attempts";
import type { CardId } from "@/lib/core/shared/ids";
import { createGuest } from "@/lib/server/services/accounts/create-guest";
import { findActor } from "@/lib/server/services/accounts/sessions";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { database } from "@/lib/server/store/database";
import { type ApiClient, guestClient, signedInClient } from "@/tests/support/api-client";
import { formOf, someCards } from "@/tests/support/bank";
import { buildEntry, MONDAY, nth, toIso } from "@/tests/support/learner-builder";
import { signInByNextAuth } from "@/tests/support/next-auth-client";
import { DAY, HOUR } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const PASSWORD = "a long enough password";
let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(5);
});

async function idOf(client: ApiClient): Promise<string> {
  return (await client.get("/api/account")).body.id;
}

async function send(client: ApiClient, ...reviews: readonly object[]) {
  return (await client.post("/api/reviews", { reviews })).body.results;
}

async function memoryOf(userId: string) {
  const schedules = await database().cardSchedule.findMany({ where: { userId }, orderBy: { cardId: "asc" } });
  return schedules.map(({ userId: _, revision: __, ...memory }) => memory);
}

async function idsInLog(userId: string): Promise<readonly string[]> {
  const records = await database().reviewLog.findMany({ where: { userId }, orderBy: { id: "asc" } });
  return records.map(({ id }) => id);
}

describe("a guest who signs up", () => {
  it("keeps their id, their session and all that they have answered", async () => {
    const client = await guestClient();
    const id = await idOf(client);
    await send(client, ...cards.map((cardId) => buildEntry({ cardId })));
    const before = await memoryOf(id);
    const email = `${randomUUID()}@test.invalid`;
    await client.post("/api/accounts", { email, password: PASSWORD, name: "Ada" });
    expect((await client.get("/api/account")).body).toMatchObject({ id, email, name: "Ada", guest: false });
    expect((await signInByNextAuth(client, email, PASSWORD)).status).toBe(200);
    expect(await idOf(client)).toBe(id);
    expect(before).toHaveLength(5);
    expect(await memoryOf(id)).toEqual(before);
  });

  it("with an e-mail that is taken stays a guest, with all that they have answered", async () => {
    const [owner, client] = [await signedInClient(), await guestClient()];
    await send(client, buildEntry({ cardId: nth(cards, 0) }));
    await client.post("/api/accounts", { email: owner.email, password: PASSWORD, name: "Ada" });
    expect((await client.get("/api/account")).body).toMatchObject({ guest: true, email: null });
    expect(await memoryOf(await idOf(client))).toHaveLength(1);
  });

  it("twice at the same moment has one account, and no error", async () => {
    const client = await guestClient();
    const id = await idOf(client);
    const email = `${randomUUID()}@test.invalid`;
    const answers = await Promise.all(
      [1, 2, 3].map(() => client.post("/api/accounts", { email, password: PASSWORD, name: "Ada" })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await database().user.findMany({ where: { email }, select: { id: true, guest: true } })).toEqual([
      { id, guest: false },
    ]);
  });
});

describe("a guest who signs in to an account they had", () => {
  it("brings their answers along, and the memory is what the log of both gives", async () => {
    const [account, guest] = [await signedInClient(), await guestClient()];
    const [userId, guestId] = [await idOf(account), await idOf(guest)];
    const shared = nth(cards, 0);
    await send(
      account,
      buildEntry({ cardId: shared, reviewedAt: toIso(MONDAY) }),
      buildEntry({ cardId: nth(cards, 1) }),
    );
    await send(
      guest,
      buildEntry({ cardId: shared, reviewedAt: toIso(MONDAY - 3 * DAY) }),
      buildEntry({ cardId: nth(cards, 2) }),
    );
    await signInByNextAuth(guest, account.email, account.password);
    expect(await idOf(guest)).toBe(userId);
    const memory = await memoryOf(userId);
    expect(memory.map(({ cardId, reps }) => ({ cardId, reps })).toSorted((a, b) => b.reps - a.reps)[0]).toEqual({
      cardId: shared,
      reps: 2,
    });
    expect(memory).toHaveLength(3);
    expect(await database().user.count({ where: { id: guestId } })).toBe(0);
  });

  it("has the same memory as if all had been answered in the account", async () => {
    const [account, guest, other] = [await signedInClient(), await guestClient(), await signedInClient()];
    for (const client of [account, guest, other]) await client.patch("/api/account", { preset: { fuzz: false } });
    const answers = [0, 2, 5, 9].map((days, index) =>
      buildEntry({ cardId: nth(cards, index % 2), reviewedAt: toIso(MONDAY + days * DAY) }),
    );
    for (const [index, entry] of answers.entries()) await send(index % 2 === 0 ? account : guest, entry);
    await send(other, ...answers);
    await signInByNextAuth(guest, account.email, account.password);
    expect(await memoryOf(await idOf(account))).toEqual(await memoryOf(await idOf(other)));
  });

  it("counts an answer once that both have, sent to either before its result was heard", async () => {
    const [account, guest] = [await signedInClient(), await guestClient()];
    const both = buildEntry({ cardId: nth(cards, 0), reviewedAt: toIso(MONDAY) });
    const own = buildEntry({ cardId: nth(cards, 0), reviewedAt: toIso(MONDAY + HOUR) });
    await send(account, both);
    await send(guest, both, own);
    await signInByNextAuth(guest, account.email, account.password);
    const userId = await idOf(account);
    expect(await idsInLog(userId)).toEqual([both.id, own.id].toSorted());
    expect((await memoryOf(userId)).map(({ reps }) => reps)).toEqual([2]);
  });

  it("keeps the settings under which they answered: replay goes on using them", async () => {
    const [account, guest] = [await signedInClient(), await guestClient()];
    await guest.patch("/api/account", { preset: { learningSteps: [], fuzz: false, desiredRetention: 0.8 } });
    await send(guest, buildEntry({ cardId: nth(cards, 0) }));
    const before = await memoryOf(await idOf(guest));
    await signInByNextAuth(guest, account.email, account.password);
    expect(await memoryOf(await idOf(account))).toEqual(before);
    expect((await account.get("/api/account")).body.preset.desiredRetention).toBe(0.9);
  });

  it("brings their quizzes and the decks they study along", async () => {
    const [account, guest] = [await signedInClient(), await guestClient()];
    const { body: quiz } = await guest.post<AttemptView>("/api/attempts", { deckId: "all", length: 5 });
    const { viewId, right } = nth(await formOf(await idOf(guest), quiz.attemptId), 0);
    await guest.post(`/api/attempts/${quiz.attemptId}/responses`, {
      id: randomUUID(),
      itemId: viewId,
      response: right,
      durationMs: 60_000,
    });
    await guest.put("/api/decks/all/study", { newPerDay: 3 });
    const before = (await guest.get<AttemptView>(`/api/attempts/${quiz.attemptId}`)).body;
    await signInByNextAuth(guest, account.email, account.password);
    expect((await account.get<AttemptView>(`/api/attempts/${quiz.attemptId}`)).body).toEqual(before);
    expect((await account.get("/api/decks/all")).body.studying).toBe(true);
  });

  it("loses nothing where the password was wrong", async () => {
    const [account, guest] = [await signedInClient(), await guestClient()];
    await send(guest, buildEntry({ cardId: nth(cards, 0) }));
    expect((await signInByNextAuth(guest, account.email, "not this password")).status).toBe(401);
    expect(await memoryOf(await idOf(guest))).toHaveLength(1);
    expect(await memoryOf(await idOf(account))).toHaveLength(0);
  });

  it("may answer, in another tab, at the moment of signing in: what was taken as applied is there afterwards", async () => {
    const [account, guest] = [await signedInClient(), await guestClient()];
    const tab = { ...guest, jar: new Map(guest.jar) };
    const answers = Array.from({ length: 12 }, (_, index) =>
      buildEntry({ cardId: nth(cards, index % 5), durationMs: 1_000 + index }),
    );
    const [, ...sent] = await Promise.all([
      signInByNextAuth(guest, account.email, account.password),
      ...answers.map((entry) => tab.post("/api/reviews", { reviews: [entry] })),
    ]);
    const applied = sent
      .filter(({ status }) => status === 200)
      .flatMap(({ body }) => body.results.map(({ id }: { id: string }) => id));
    expect(sent.filter(({ status }) => status !== 200 && status !== 401)).toEqual([]);
    expect(await idsInLog(await idOf(account))).toEqual(applied.toSorted());
  });
});

describe("guests who never come back", () => {
  it("are gone after a week, those who answered something are kept", async () => {
    const guestAt = (now: number) => createGuest({ now, newId: randomUUID }, {});
    const idle = await guestAt(MONDAY);
    const studious = await guestAt(MONDAY);
    await submitReviews({ actor: studious, now: MONDAY + HOUR }, { reviews: [buildEntry({ cardId: nth(cards, 0) })] });
    await guestAt(MONDAY + 6 * DAY);
    expect(await findActor(idle, MONDAY + 8 * DAY)).toBeDefined();
    await guestAt(MONDAY + 8 * DAY);
    expect(await findActor(idle, MONDAY + 8 * DAY)).toBeUndefined();
    expect(await findActor(studious, MONDAY + 8 * DAY)).toBeDefined();
  });
});

describe("after all of this", () => {
  it("every stored schedule is what the log gives", async () => {
    expect((await checkReplay()).differences).toEqual([]);
  });
});
