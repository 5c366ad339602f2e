import { beforeAll, describe, expect, it } from "vitest";
import type { CardId } from "@/lib/core/shared/ids";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { readCatchUp, startCatchUp, undoCatchUp } from "@/lib/server/services/study/catch-up";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { readToday } from "@/lib/server/services/today/read-today";
import { database } from "@/lib/server/store/database";
import { cardsByFact } from "@/tests/support/bank";
import { answerAt, createLearner, MONDAY, NO_STEPS, nth, type TestLearner } from "@/tests/support/learner-builder";
import { DAY, HOUR } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let facts: readonly (readonly CardId[])[];

beforeAll(async () => {
  facts = await cardsByFact();
});

/** Someone who learned 25 cards and then stayed away for two months. */
async function awayForLong(): Promise<TestLearner> {
  const learner = await createLearner({ ...NO_STEPS, preset: { ...NO_STEPS.preset, newPerDay: 0 } });
  for (const cards of facts.slice(0, 25)) await answerAt(learner, MONDAY - 60 * DAY, { cardId: nth(cards, 0) });
  return learner;
}

const dueOn = async (learner: TestLearner, day: number) =>
  (await readReviewQueue(learner.at(MONDAY + day * DAY), { limit: 500 })).counts.review;
const schedulesOf = (learner: TestLearner) =>
  database().cardSchedule.findMany({
    where: { userId: learner.id },
    orderBy: { cardId: "asc" },
    omit: { revision: true },
  });

describe("after a break", () => {
  it("says what is waiting and what spreading it would do, and does nothing yet", async () => {
    const learner = await awayForLong();
    const before = await schedulesOf(learner);
    const { backlog, plan, running } = await readCatchUp(learner.at(MONDAY), 5);
    expect({ backlog, running }).toEqual({ backlog: 25, running: null });
    expect(plan.map(({ backlog: share }) => share)).toEqual([5, 5, 5, 5, 5]);
    expect((await readToday(learner.at(MONDAY))).waiting).toBe(25);
    expect(await schedulesOf(learner)).toEqual(before);
  });

  it("does what it said: each day has its share, on every device", async () => {
    const learner = await awayForLong();
    const { plan } = await readCatchUp(learner.at(MONDAY), 5);
    const started = await startCatchUp(learner.at(MONDAY), { days: 5 });
    expect(started.running).toMatchObject({ days: 5, cards: 25, until: "2026-03-06" });
    expect(await dueOn(learner, 0)).toBe(nth(plan, 0).backlog);
    expect(await dueOn(learner, 1)).toBe(nth(plan, 0).backlog + nth(plan, 1).backlog);
    expect(await dueOn(learner, 4)).toBe(25);
    expect((await checkReplay()).differences).toEqual([]);
  });

  it("leaves what is remembered of a card alone: an answer counts the days since the last one", async () => {
    const [spread, plain] = [await awayForLong(), await awayForLong()];
    await startCatchUp(spread.at(MONDAY), { days: 5 });
    const cardId = nth(nth(facts, 3), 0);
    const [one, other] = [
      await answerAt(spread, MONDAY + 4 * DAY, { cardId }),
      await answerAt(plain, MONDAY + 4 * DAY, { cardId }),
    ];
    expect(one.schedule?.stability).toBe(other.schedule?.stability);
  });

  it("does it once where it is sent twice", async () => {
    const learner = await awayForLong();
    const id = "01900000-0000-7000-8000-000000000001";
    await startCatchUp(learner.at(MONDAY), { id, days: 5 });
    const records = await database().reviewLog.count({ where: { userId: learner.id } });
    await startCatchUp(learner.at(MONDAY + HOUR), { id, days: 5 });
    expect(await database().reviewLog.count({ where: { userId: learner.id } })).toBe(records);
  });

  it("takes it back: what has not been answered since comes due when it did before", async () => {
    const learner = await awayForLong();
    const before = await schedulesOf(learner);
    await startCatchUp(learner.at(MONDAY), { days: 5 });
    const answered = nth((await readReviewQueue(learner.at(MONDAY), { limit: 1 })).cards, 0).cardId;
    await answerAt(learner, MONDAY + HOUR, { cardId: answered });
    const undone = await undoCatchUp(learner.at(MONDAY + 2 * HOUR));
    expect(undone).toMatchObject({ backlog: 24, running: null });
    const dues = (rows: typeof before) =>
      rows.filter(({ cardId }) => cardId !== answered).map(({ cardId, due }) => [cardId, due?.getTime()]);
    expect(dues(await schedulesOf(learner))).toEqual(dues(before));
    expect((await checkReplay()).differences).toEqual([]);
  });
});
