import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { CardId } from "@/lib/core/shared/ids";
import { seededNumber } from "@/lib/core/shared/seeded-random";
import { computeWeights } from "@/lib/server/cli/compute-weights";
import { fitWeights } from "@/lib/server/services/fitting/fit-weights";
import { readFit, startFit } from "@/lib/server/services/fitting/start-fit";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { database } from "@/lib/server/store/database";
import { oneOnThisMachine } from "@/lib/server/store/fits";
import { loadLearner } from "@/lib/server/store/users";
import { startFitProcess } from "@/lib/server/workers/start-fit-process";
import { someCards } from "@/tests/support/bank";
import {
  buildEntry,
  createLearner,
  MONDAY,
  nth,
  PLAIN_SETTINGS,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { DAY } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let cards: readonly CardId[];

beforeAll(async () => {
  cards = await someCards(60);
});

/** Someone who forgets fast: asked at growing intervals, they know a card as likely as `recall` says. */
async function studied(count: number, recall: number): Promise<TestLearner> {
  const learner = await createLearner({ ...PLAIN_SETTINGS, preset: { fuzz: false, learningSteps: [] } });
  const reviews = cards.slice(0, count).flatMap((cardId, card) =>
    [0, 2, 6, 14, 30, 50].map((days, index) =>
      buildEntry({
        cardId,
        rating: index > 0 && seededNumber(`${card} ${index}`) > recall ? "again" : "good",
        reviewedAt: toIso(MONDAY - 60 * DAY + days * DAY + card * 1_000),
      }),
    ),
  );
  await submitReviews(learner.at(MONDAY), { reviews });
  return learner;
}

const optionsOf = async (learner: TestLearner) => (await loadLearner(database(), learner.id))?.options;
const now = () => new Date(MONDAY);
const inThisProcess = (userId: string, fitId: string) =>
  fitWeights({ userId: userId as TestLearner["id"], fitId, now }, computeWeights).then(() => {});

/** Begins a fit in this process and waits for its end. */
async function runFit(learner: TestLearner) {
  let ended = Promise.resolve();
  await startFit(learner.at(MONDAY), (userId, fitId) => (ended = inThisProcess(userId, fitId)));
  await ended;
  return readFit(learner.at(MONDAY));
}

describe("fitting the weights to a learner", () => {
  it("keeps them where they predict the latest answers better, as new settings; answers before keep theirs", async () => {
    const learner = await studied(60, 0.55);
    const before = await optionsOf(learner);
    const schedules = await database().cardSchedule.findMany({
      where: { userId: learner.id },
      orderBy: { cardId: "asc" },
    });
    const done = await runFit(learner);
    expect(done).toMatchObject({ status: "kept", result: { training: 240, heldOut: 60 } });
    expect(done?.result?.after?.logLoss ?? 9).toBeLessThan(done?.result?.before?.logLoss ?? 0);
    const after = await optionsOf(learner);
    expect(after?.weights).toHaveLength(21);
    expect({ ...after, id: before?.id, weights: undefined }).toEqual({ ...before, weights: undefined });
    expect(
      await database().cardSchedule.findMany({ where: { userId: learner.id }, orderBy: { cardId: "asc" } }),
    ).toEqual(schedules);
    expect((await checkReplay()).differences).toEqual([]);
  });

  it("leaves everything as it is where the fitted weights predict no better", async () => {
    const learner = await studied(20, 0.9);
    const before = await optionsOf(learner);
    const fitId = randomUUID();
    await startFit({ ...learner.at(MONDAY), newId: () => fitId }, async () => {});
    const absurd = async () => [0.001, 0.001, 0.001, 0.001, 10, ...Array(16).fill(0)];
    expect(await fitWeights({ userId: learner.id, fitId, now }, absurd)).toBe("no-better");
    expect(await optionsOf(learner)).toEqual(before);
    const { result } = (await readFit(learner.at(MONDAY))) ?? {};
    expect(result?.after?.logLoss ?? 0).toBeGreaterThan(result?.before?.logLoss ?? 9);
  });

  it("says so where there are too few answers, and changes nothing", async () => {
    const learner = await studied(1, 1);
    const before = await optionsOf(learner);
    expect(await runFit(learner)).toMatchObject({ status: "too-few", result: { before: null, after: null } });
    expect(await optionsOf(learner)).toEqual(before);
  });

  it("goes on in a process of its own: the request is answered at once, and one fit runs at a time", async () => {
    const learner = await studied(60, 0.55);
    let ended = Promise.resolve();
    const run = (userId: string, fitId: string) => (ended = startFitProcess(userId, fitId));
    const begun = await startFit(learner.at(MONDAY), run);
    expect(begun.status).toBe("running");
    expect(await startFit(learner.at(MONDAY), run)).toMatchObject({ id: begun.id, status: "running" });
    await ended;
    expect(await readFit(learner.at(MONDAY))).toMatchObject({ id: begun.id, status: "kept" });
  });

  it("is told as failed where its process ended without a word", async () => {
    const learner = await createLearner();
    const { id } = await startFit(learner.at(MONDAY), async () => {});
    await expect.poll(async () => (await readFit(learner.at(MONDAY)))?.status).toBe("failed");
    expect((await readFit(learner.at(MONDAY)))?.id).toBe(id);
  });
});

describe("the fits of many", () => {
  it("are done one after the other in a process, and those for which there is no room are refused", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => createLearner()));
    const ends: (() => void)[] = [];
    const begin = (learner: TestLearner) =>
      startFit(learner.at(MONDAY), () => new Promise((resolve) => ends.push(resolve))).then(
        ({ status }) => status,
        ({ code, retryAfter }) => [code, retryAfter],
      );
    const begun = [];
    for (const learner of people) begun.push(await begin(learner));
    expect(begun).toEqual([...Array(6).fill("running"), ["too-many-requests", 60], ["too-many-requests", 60]]);
    expect(ends).toHaveLength(1);
    for (let index = 0; index < 6; index += 1) {
      await expect.poll(() => ends.length).toBe(index + 1);
      ends[index]?.();
    }
    await expect.poll(async () => (await readFit(nth(people, 5).at(MONDAY)))?.status).toBe("failed");
  });

  it("on one machine take turns, and those of another do not wait for them", async () => {
    const order: string[] = [];
    let endFirst: () => void = () => {};
    const running = new Promise<void>((resolve) => {
      endFirst = resolve;
    });
    const first = oneOnThisMachine(database(), "one", async () => {
      order.push("first begins");
      await running;
      order.push("first ends");
    });
    await expect.poll(() => order).toEqual(["first begins"]);
    const second = oneOnThisMachine(database(), "one", async () => void order.push("second"));
    await oneOnThisMachine(database(), "another", async () => void order.push("another machine's"));
    endFirst();
    await Promise.all([first, second]);
    expect(order).toEqual(["first begins", "another machine's", "first ends", "second"]);
  });
});
