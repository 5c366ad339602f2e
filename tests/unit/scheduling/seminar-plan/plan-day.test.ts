import { describe, expect, test } from "vitest";
import { PRICES } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { asId } from "@/lib/core/shared/ids";
import { buildManyPlanned, buildPlanned, planFor } from "@/tests/support/plan-builder";

const WELL_KNOWN = { stability: 300, difficulty: 3, daysSince: 2 };
const FADING = { stability: 3, difficulty: 5, daysSince: 4 };

const idsOf = (cards: readonly { readonly cardId: string }[]) => cards.map(({ cardId }) => cardId);

describe("what is asked today", () => {
  test("is what fades before what is well known, which is left alone", () => {
    const cards = [buildPlanned("known", 7, { memory: WELL_KNOWN }), buildPlanned("fading", 7, { memory: FADING })];
    expect(idsOf(planFor(cards, 7).cards)).toEqual(["fading"]);
  });

  test("is nothing where everything is well known: enough is enough", () => {
    const plan = planFor(
      buildManyPlanned(30, 3, () => ({ memory: WELL_KNOWN })),
      3,
    );
    expect(plan).toMatchObject({ cards: [], seconds: 0, price: { slack: true } });
  });

  test("is nothing yet where the date is far and a later start does as well: the plan says when it goes on", () => {
    const plan = planFor([buildPlanned("known", 20, { memory: { stability: 30, difficulty: 3, daysSince: 1 } })], 20);
    expect(plan).toMatchObject({ cards: [], enough: true });
    expect(plan.nextInDays).toBeGreaterThan(5);
    expect(plan.nextInDays).toBeLessThan(20);
  });

  test("fills the day where time is short: 5 minutes are 15 new cards of 20 seconds", () => {
    const plan = planFor(buildManyPlanned(100, 1), 1, { secondsToday: 300 });
    expect(plan.price.slack).toBe(false);
    expect(idsOf(plan.cards)).toEqual(Array.from({ length: 15 }, (_, index) => `card ${index}`));
    expect(plan.seconds).toBe(300);
  });

  test("is brought forward where the last day could not hold a last look at everything", () => {
    const cards = buildManyPlanned(150, 2, () => ({ memory: { stability: 15, difficulty: 5, daysSince: 1 } }));
    expect(planFor(cards, 2, { secondsPerDay: 60_000, secondsToday: 60_000 }).cards).toEqual([]);
    expect(planFor(cards, 2, { secondsPerDay: 900, secondsToday: 900 }).cards.length).toBeGreaterThan(40);
  });

  test("goes on below the floor of the price for a higher target", () => {
    const cards = buildManyPlanned(20, 1, () => ({ memory: { stability: 20, difficulty: 3, daysSince: 1 } }));
    const [asItIs, higher] = [planFor(cards, 1), planFor(cards, 1, { target: 0.99 })];
    expect(PRICES[higher.price.priceIndex]).toBeLessThan(PRICES[asItIs.price.priceIndex] ?? 0);
    expect(higher.cards.length).toBeGreaterThan(asItIs.cards.length);
  });

  test("has no card that was set aside or answered today, and on the day itself still has the others", () => {
    const cards = [
      buildPlanned("set aside", 0, { memory: FADING, askable: false }),
      buildPlanned("answered", 0, { memory: { ...FADING, daysSince: 0 } }),
      buildPlanned("fading", 0, { memory: FADING }),
    ];
    expect(idsOf(planFor(cards, 0).cards)).toEqual(["fading"]);
  });

  test("ends on the last day with one more try at what was missed, where there is time", () => {
    const missed = (daysLeft: number) =>
      buildPlanned("missed", daysLeft, { memory: { ...FADING, daysSince: 0 }, askable: false, mayRetry: true });
    const plan = (daysLeft: number, fresh: number) =>
      idsOf(planFor([missed(daysLeft), ...buildManyPlanned(fresh, daysLeft)], daysLeft).cards);
    expect(plan(1, 1)).toEqual(["card 0", "missed"]);
    expect(plan(1, 300)).not.toContain("missed");
    expect(plan(5, 1)).not.toContain("missed");
  });
});

describe("cards of one fact", () => {
  const pairs = (count: number, daysLeft: number) =>
    buildManyPlanned(count, daysLeft, (index) => ({ factId: asId(`fact ${Math.floor(index / 2)}`) }));

  test("are asked on different days where other cards fill the minutes", () => {
    const { cards } = planFor(pairs(80, 10), 10);
    expect(cards.length).toBeGreaterThan(20);
    expect(new Set(cards.map(({ factId }) => factId)).size).toBe(cards.length);
  });

  test("are not asked where another was answered today", () => {
    const { cards } = planFor(pairs(80, 10), 10, { factsToday: [asId("fact 3")] });
    expect(cards.map(({ factId }) => factId)).not.toContain("fact 3");
  });

  test("share a day where its minutes would stay unused, at least five answers apart", () => {
    const { cards } = planFor(pairs(20, 10), 10);
    expect(cards).toHaveLength(20);
    for (const [place, { factId }] of cards.entries())
      expect(cards.slice(Math.max(0, place - 5), place).map((before) => before.factId)).not.toContain(factId);
  });

  test("may share each of the last two days, one of each fact coming first among new ones", () => {
    const { cards } = planFor(pairs(20, 2), 2, { secondsToday: 240, secondsPerDay: 240 });
    expect(cards).toHaveLength(12);
    expect(new Set(cards.slice(0, 10).map(({ factId }) => factId)).size).toBe(10);
  });
});

describe("facts that are easily confused", () => {
  const asked = (settled: boolean) =>
    idsOf(
      planFor(
        buildManyPlanned(8, 1, (index) => ({ settled, interferenceKeys: index < 2 ? ["share of gas"] : [] })),
        1,
      ).cards,
    );

  test("are asked five answers apart until both are settled", () => {
    expect(asked(false).indexOf("card 1")).toBe(6);
    expect(asked(true).indexOf("card 1")).toBe(1);
  });
});
