import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Account } from "@/lib/contracts/account";
import type { CardId } from "@/lib/core/shared/ids";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { database } from "@/lib/server/store/database";
import { courseWouldBeOrphaned } from "@/lib/words/problems";
import { type ApiClient, guestClient, signedInClient } from "@/tests/support/api-client";
import { formOf, someCards } from "@/tests/support/bank";
import { buildEntry, MONDAY, nth, only, toIso } from "@/tests/support/learner-builder";
import { DAY } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** FSRS-6 with its own weights, one of them a little different. */
const WEIGHTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.2,
];

let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(4);
});

async function send(client: ApiClient, ...reviews: readonly object[]) {
  return (await client.post("/api/reviews", { reviews })).body.results;
}

describe("changing the settings", () => {
  it.each<[string, Record<string, unknown>]>([
    ["name", { name: "Ada" }],
    ["time zone", { timeZone: "Asia/Tokyo" }],
    ["rollover hour", { rolloverHour: 0 }],
    ["desired retention", { preset: { desiredRetention: 0.85 } }],
    ["learning steps", { preset: { learningSteps: ["5m", "1h", "1d"] } }],
    ["learning steps, to none", { preset: { learningSteps: [] } }],
    ["relearning steps", { preset: { relearningSteps: ["20m"] } }],
    ["maximum interval", { preset: { maximumInterval: 100 } }],
    ["fuzz", { preset: { fuzz: false } }],
    ["easy days", { preset: { easyDays: [1, 1, 1, 1, 1, 0.5, 0] } }],
    ["weights", { preset: { weights: WEIGHTS } }],
    ["new cards a day", { preset: { newPerDay: 0 } }],
    ["reviews a day", { preset: { reviewsPerDay: 50 } }],
    ["minutes a day", { preset: { minutesPerDay: 25 } }],
    ["buttons", { preset: { buttons: 2 } }],
  ])("changes the %s, and nothing else", async (_, { preset, ...change }) => {
    const client = await guestClient();
    const before = (await client.get<Account>("/api/account")).body;
    const expected = { ...before, ...change, preset: { ...before.preset, ...(preset as object) } };
    const { status, body } = await client.patch<Account>("/api/account", {
      ...change,
      ...(preset !== undefined && { preset }),
    });
    expect({ status, body }).toEqual({ status: 200, body: expected });
    expect((await client.get<Account>("/api/account")).body).toEqual(expected);
  });

  it("goes back to the algorithm's weights with null", async () => {
    const client = await guestClient();
    await client.patch("/api/account", { preset: { weights: WEIGHTS } });
    await client.patch("/api/account", { preset: { buttons: 2 } });
    expect((await client.get("/api/account")).body.preset.weights).toEqual(WEIGHTS);
    expect((await client.patch("/api/account", { preset: { weights: null } })).body.preset).not.toHaveProperty(
      "weights",
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ["name", { name: "" }],
    ["name", { name: "x".repeat(101) }],
    ["timeZone", { timeZone: "Mars/Olympus" }],
    ["rolloverHour", { rolloverHour: 24 }],
    ["rolloverHour", { rolloverHour: 4.5 }],
    ["preset.desiredRetention", { preset: { desiredRetention: 0.99 } }],
    ["preset.learningSteps.0", { preset: { learningSteps: ["soon"] } }],
    ["preset.learningSteps", { preset: { learningSteps: ["10m", "1m"] } }],
    ["preset.maximumInterval", { preset: { maximumInterval: 0 } }],
    ["preset.fuzz", { preset: { fuzz: "yes" } }],
    ["preset.weights", { preset: { weights: [1, 2, 3] } }],
    ["preset.easyDays", { preset: { easyDays: [1, 1] } }],
    ["preset.easyDays.6", { preset: { easyDays: [1, 1, 1, 1, 1, 1, 2] } }],
    ["preset.newPerDay", { preset: { newPerDay: -1 } }],
    ["preset.reviewsPerDay", { preset: { reviewsPerDay: 1e9 } }],
    ["preset.minutesPerDay", { preset: { minutesPerDay: 0 } }],
    ["preset.buttons", { preset: { buttons: 3 } }],
    ["", { role: "administrator" }],
  ])("is refused for a bad value, and says that it is %s", async (path, change) => {
    const client = await guestClient();
    const before = (await client.get("/api/account")).body;
    const answer = await client.patch("/api/account", { name: "Somebody Else", ...change });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-body", problems: [{ path }] } });
    expect((await client.get("/api/account")).body).toEqual(before);
  });

  it.each([
    ["enormous", WEIGHTS.map(() => 1e300)],
    ["negative", WEIGHTS.map(() => -1e300)],
    ["zero", WEIGHTS.map(() => 0)],
  ])("to %s weights leaves answers possible: each card comes back after its answer", async (_, weights) => {
    const client = await guestClient();
    await client.patch("/api/account", { preset: { weights } });
    const answers = [0, 1, 3, 8].map((days, index) =>
      buildEntry({
        cardId: nth(cards, 0),
        rating: nth(["good", "again", "hard", "easy"] as const, index),
        reviewedAt: toIso(MONDAY + days * DAY),
      }),
    );
    const results = await send(client, ...answers);
    expect(results.map((result: { status: string }) => result.status)).toEqual(answers.map(() => "applied"));
    expect(Date.parse(results[3].schedule.due)).toBeGreaterThan(MONDAY + 8 * DAY);
    expect((await client.get("/api/review-queue")).status).toBe(200);
  });

  it("acts from then on: answers given before keep the settings they were given under", async () => {
    const client = await guestClient();
    const cardId = nth(cards, 0);
    await client.patch("/api/account", { preset: { learningSteps: [], fuzz: false } });
    const [early, late] = [toIso(MONDAY), toIso(MONDAY + DAY)];
    const [{ schedule: before }] = await send(client, buildEntry({ cardId, reviewedAt: late }));
    await client.patch("/api/account", { preset: { desiredRetention: 0.95 } });
    const [{ id }] = await send(client, buildEntry({ cardId, reviewedAt: early, rating: "easy" }));
    const { body } = await client.delete(`/api/reviews/${id}`);
    expect(body.schedule).toEqual(before);
    const [{ schedule: after }] = await send(client, buildEntry({ cardId: nth(cards, 1), reviewedAt: late }));
    expect(after.scheduledDays).toBeLessThan(before.scheduledDays);
    expect((await checkReplay()).differences).toEqual([]);
  });

  it("may happen at the moment of answering: neither is refused", async () => {
    const client = await guestClient();
    const changes = [0.8, 0.85, 0.95].map((desiredRetention) =>
      client.patch("/api/account", { preset: { desiredRetention } }),
    );
    const answers = [3, 2, 1, 0].map((days) =>
      send(client, buildEntry({ cardId: nth(cards, 0), reviewedAt: toIso(MONDAY + days * DAY) })),
    );
    const [statuses, results] = [
      (await Promise.all(changes)).map(({ status }) => status),
      (await Promise.all(answers)).flat(),
    ];
    expect(statuses).toEqual([200, 200, 200]);
    expect(results.map(({ status }) => status)).toEqual(answers.map(() => "applied"));
    expect((await checkReplay()).differences).toEqual([]);
  });
});

/** A learner with something of everything: answers, an action, a quiz, a deck of their own, one studied. */
async function somebodyBusy() {
  const client = await signedInClient("Busy Learner");
  const id: string = (await client.get("/api/account")).body.id;
  await client.patch("/api/account", { preset: { desiredRetention: 0.85 } });
  const [review] = await send(client, buildEntry({ cardId: nth(cards, 0) }));
  await client.post(`/api/cards/${nth(cards, 1)}/actions`, { action: "flag" });
  const { body: quiz } = await client.post("/api/attempts", { deckId: "all", length: 5, types: ["trueFalse"] });
  const { viewId, right } = nth(await formOf(id, quiz.attemptId), 0);
  await client.post(`/api/attempts/${quiz.attemptId}/responses`, {
    id: randomUUID(),
    itemId: viewId,
    response: right,
    durationMs: 60_000,
  });
  await client.post(`/api/attempts/${quiz.attemptId}/submission`);
  const { body: list } = await client.get("/api/decks/all/cards");
  const { body: deck } = await client.post("/api/decks", { title: "My Deck", factIds: [list.cards[0].fact.id] });
  await client.put(`/api/decks/${deck.id}/study`, { newPerDay: 3 });
  return { client, id, review, quiz, deck };
}

/** The name that each table has in the export. */
const EXPORTED_AS: Readonly<Record<string, string>> = {
  assignment_exception: "exceptions",
  attempt: "attempts",
  card_schedule: "cardSchedules",
  closed_share: "closedShares",
  deck: "decks",
  deck_study: "decksStudied",
  enrolment: "enrolments",
  entity: "ownEntities",
  fact: "ownFacts",
  fact_change: "factChanges",
  flag: "flags",
  notice_seen: "notices",
  options_snapshot: "optionsSnapshots",
  push_subscription: "pushSubscriptions",
  reminder: "reminders",
  review_log: "reviewLog",
  roster_entry: "rosterEntries",
  recovery_code: "recoveryCodes",
  second_factor: "secondFactor",
  session: "sessions",
  source: "ownSources",
  weights_fit: "weightsFits",
  mail: "mail",
  mail_token: "mailLinks",
  passkey: "passkeys",
  passkey_challenge: "passkeyChallenges",
};

describe("the export of an account", () => {
  it("has everything about its owner, and no password", async () => {
    const { client, id, review, quiz, deck } = await somebodyBusy();
    const { status, headers, body } = await client.get("/api/account/export");
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toContain("attachment");
    expect(body.account).toMatchObject({ id, email: client.email, name: "Busy Learner" });
    expect(body.reviewLog.map((record: { kind: string }) => record.kind).toSorted()).toEqual([
      "action",
      "answer",
      "answer",
    ]);
    expect(body.reviewLog.map((record: { id: string }) => record.id)).toContain(review.id);
    expect(body.cardSchedules.length).toBeGreaterThanOrEqual(2);
    expect(body.optionsSnapshots).toHaveLength(2);
    expect(only<{ id: string }>(body.attempts).id).toBe(quiz.attemptId);
    expect(body.responses).toHaveLength(1);
    expect(only<{ id: string }>(body.decks).id).toBe(deck.id);
    expect(only<{ deckId: string }>(body.decksStudied).deckId).toBe(deck.id);
    expect(JSON.stringify(body)).not.toMatch(/argon2|passwordHash/);
  });

  it("leaves out no table that says whose its rows are", async () => {
    const tables = await database().$queryRaw<{ name: string }[]>`
      SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE confrelid = 'users'::regclass ORDER BY 1`;
    const { body } = await (await guestClient()).get("/api/account/export");
    const found = tables.map(({ name }) => [name, EXPORTED_AS[name] ?? "nothing"]);
    expect(found.filter(([, key = ""]) => !(key in body))).toEqual([]);
  });

  it("has nothing of anyone else", async () => {
    const [{ id }, { client }] = [await somebodyBusy(), await somebodyBusy()];
    expect(JSON.stringify((await client.get("/api/account/export")).body)).not.toContain(id);
  });
});

describe("deleting an account", () => {
  it("removes it with all that was its owner's, and ends its sessions", async () => {
    const { client, id, deck } = await somebodyBusy();
    const copy = new Map(client.jar);
    expect((await client.delete("/api/account")).status).toBe(204);
    expect(client.jar.size).toBe(0);
    const db = database();
    const where = { userId: id };
    const left = await Promise.all([
      db.user.count({ where: { id } }),
      db.session.count({ where }),
      db.optionsSnapshot.count({ where }),
      db.reviewLog.count({ where }),
      db.cardSchedule.count({ where }),
      db.deckStudy.count({ where }),
      db.attempt.count({ where }),
      db.response.count({ where }),
      db.deck.count({ where: { id: deck.id } }),
      db.deckFact.count({ where: { deckId: deck.id } }),
    ]);
    expect(left).toEqual(left.map(() => 0));
    client.jar.clear();
    for (const [name, value] of copy) client.jar.set(name, value);
    expect((await client.get("/api/account")).status).toBe(401);
  });

  it("leaves no course without an instructor: not while others are in it", async () => {
    const [owner, student] = [await signedInClient("Rosa"), await signedInClient("Sam")];
    const { body: course } = await owner.post("/api/courses", { title: "Bridges", timeZone: "UTC" });
    const { body: empty } = await owner.post("/api/courses", { title: "Nobody came", timeZone: "UTC" });
    await student.post("/api/enrolments", { joinCode: course.join.code });
    const refused = await owner.delete("/api/account");
    expect(refused).toMatchObject({
      status: 409,
      body: { code: "conflict", detail: courseWouldBeOrphaned("Bridges") },
    });
    expect((await owner.get("/api/account")).status).toBe(200);
    const { id } = (await student.get("/api/account")).body;
    await owner.patch(`/api/courses/${course.id}/enrolments/${id}`, { role: "instructor" });
    expect((await owner.delete("/api/account")).status).toBe(204);
    expect((await student.get(`/api/courses/${course.id}`)).status).toBe(200);
    expect(await database().course.count({ where: { id: empty.id } })).toBe(0);
  });

  it("may happen while answers come in: each is kept before or refused after, and none is an error", async () => {
    const client = await guestClient();
    const reviews = cards.map((cardId) => buildEntry({ cardId }));
    await send(client, ...reviews);
    const tab = { ...client, jar: new Map(client.jar) };
    const answers = await Promise.all([
      ...cards.map((cardId) =>
        tab.post("/api/reviews", { reviews: [buildEntry({ cardId, reviewedAt: toIso(MONDAY - DAY) })] }),
      ),
      client.delete("/api/account"),
      ...cards.map((cardId) => tab.post("/api/reviews", { reviews: [buildEntry({ cardId })] })),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => ![200, 204, 401].includes(status))).toEqual([]);
  });
});
