import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { RATINGS } from "@/lib/core/scheduling/review-record";
import { updateAccount } from "@/lib/server/services/accounts/update-account";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { actOnCard } from "@/lib/server/services/study/act-on-card";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { database } from "@/lib/server/store/database";
import type { StoredItem } from "@/lib/server/store/items";
import { responseTo, someItems } from "@/tests/support/bank";
import {
  buildEntry,
  createLearner,
  MONDAY,
  nth,
  PLAIN_SETTINGS,
  type TestLearner,
  toIso,
} from "@/tests/support/learner-builder";
import { DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const RUNS = { numRuns: 30 };

/** Items to practise with; their cards are those that are answered. */
let items: readonly StoredItem[];

beforeAll(async () => {
  items = [...(await someItems("cloze", 2)), ...(await someItems("multipleChoice", 1))];
});

function cardOf(index: number): string {
  return nth(nth(items, index).item.cardIds, 0);
}

const card = fc.nat({ max: 2 });
/** How long before it arrives something happened: mostly at once, sometimes on a phone that was offline. */
const lateness = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.constantFrom(5 * MINUTE, 3 * HOUR, 2 * DAY, 40 * DAY),
);

/** What a learner may do, in the order in which the server hears of it. */
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      card,
      rating: fc.constantFrom(...RATINGS),
      late: lateness,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("practise" as const),
      card,
      right: fc.boolean(),
      late: lateness,
      quick: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const), back: fc.nat({ max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("send again" as const), back: fc.nat({ max: 4 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("act" as const),
      card,
      action: fc.constantFrom("suspend" as const, "bury" as const, "reset" as const, "flag" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("set a date" as const), card, inDays: fc.integer({ min: -3, max: 60 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("change settings" as const),
      desiredRetention: fc.constantFrom(0.8, 0.95),
      rolloverHour: fc.constantFrom(0, 4),
    }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;
const history = fc.array(fc.record({ deed, after: fc.constantFrom(0, MINUTE, 11 * MINUTE, 6 * HOUR, DAY, 9 * DAY) }), {
  minLength: 1,
  maxLength: 14,
});

async function carryOut(
  learner: TestLearner,
  now: number,
  what: Deed,
  sent: ReturnType<typeof buildEntry>[],
): Promise<void> {
  const context = learner.at(now);
  switch (what.do) {
    case "answer":
      sent.push(buildEntry({ cardId: cardOf(what.card), rating: what.rating, reviewedAt: toIso(now - what.late) }));
      await submitReviews(context, { reviews: sent.slice(-1) });
      return;
    case "practise": {
      const stored = nth(items, what.card);
      const shown = { itemId: stored.item.id, itemVersion: stored.version, response: responseTo(stored, what.right) };
      sent.push(
        buildEntry({
          cardId: cardOf(what.card),
          ...shown,
          reviewedAt: toIso(now - what.late),
          durationMs: what.quick ? 100 : 60_000,
        }),
      );
      await submitReviews(context, { reviews: sent.slice(-1) });
      return;
    }
    case "undo":
      if (sent.length > what.back) await undoReview(context, sent.at(-1 - what.back)?.id ?? "");
      return;
    case "send again":
      if (sent.length > what.back) await submitReviews(context, { reviews: sent.slice(-1 - what.back) });
      return;
    case "act":
      await actOnCard(context, cardOf(what.card), { action: what.action });
      return;
    case "set a date":
      await actOnCard(context, cardOf(what.card), { action: "setDue", due: toIso(now + what.inDays * DAY) });
      return;
    case "change settings":
      await updateAccount(context, {
        rolloverHour: what.rolloverHour,
        preset: { desiredRetention: what.desiredRetention },
      });
  }
}

async function memoryOf(learner: TestLearner) {
  const schedules = await database().cardSchedule.findMany({
    where: { userId: learner.id },
    orderBy: { cardId: "asc" },
  });
  return schedules.map(({ userId: _, revision: __, ...memory }) => memory);
}

describe("whatever a learner does, in whatever order the server hears of it", () => {
  it("every stored schedule is what the log gives, and no card is due before its last answer", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const learner = await createLearner({ timeZone: "Asia/Tokyo" });
        const sent: ReturnType<typeof buildEntry>[] = [];
        let now = MONDAY;
        for (const { deed: what, after } of steps) {
          now += after;
          await carryOut(learner, now, what, sent);
        }
        expect((await checkReplay()).differences).toEqual([]);
        const early = (await memoryOf(learner)).filter(
          ({ due, lastReviewedAt }) => (due?.getTime() ?? 0) < (lastReviewedAt?.getTime() ?? 0),
        );
        expect(early).toEqual([]);
      }),
      RUNS,
    );
  });

  it("the same answers give the same memory in any order, in any batches, and sent as often as one likes", async () => {
    const answers = fc.uniqueArray(
      fc.record({ card, rating: fc.constantFrom(...RATINGS), hours: fc.integer({ min: 0, max: 2_000 }) }),
      { minLength: 2, maxLength: 12, selector: ({ card: of, hours }) => `${of} ${hours}` },
    );
    const arrival = answers.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(
          [...all, ...all].map((_, index) => index % all.length),
          { minLength: all.length },
        ),
        fc.integer({ min: 1, max: 5 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(arrival, async ([all, order, batch]) => {
        const [tidy, untidy] = [await createLearner(PLAIN_SETTINGS), await createLearner(PLAIN_SETTINGS)];
        const now = MONDAY + 3_000 * HOUR;
        const entries = all.map(({ card: of, rating, hours }) =>
          buildEntry({ cardId: cardOf(of), rating, reviewedAt: toIso(MONDAY + hours * HOUR) }),
        );
        const inOrder = entries.toSorted((a, b) => a.reviewedAt.localeCompare(b.reviewedAt));
        for (const entry of inOrder) await submitReviews(tidy.at(now), { reviews: [entry] });
        const arriving = [...order.map((index) => nth(entries, index)), ...entries];
        for (let from = 0; from < arriving.length; from += batch) {
          await submitReviews(untidy.at(now), { reviews: arriving.slice(from, from + batch) });
        }
        expect(await memoryOf(untidy)).toEqual(await memoryOf(tidy));
      }),
      RUNS,
    );
  });
});
