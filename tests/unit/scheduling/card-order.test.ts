import { describe, expect, test } from "vitest";
import { lossOfWaiting, NEW_ORDERS, orderNew, orderReviews } from "@/lib/core/scheduling/card-order";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { buildReviewQueue, type QueueOrder, USUAL_ORDER } from "@/lib/core/scheduling/review-queue";
import { asId } from "@/lib/core/shared/ids";
import { A_CARD, at, buildCandidate, buildOptions, buildReviewSchedule, DAY } from "@/tests/support/schedule-builder";

const NOW = at("2026-03-11 09:00");
const options = buildOptions();

const names = (cards: readonly { readonly cardId: string }[]) => cards.map(({ cardId }) => cardId);

/** A card in review, answered so many days ago, `late` days after which it is now. */
function review(name: string, stability: number, late = 0) {
  const lastReviewedAt = NOW - (stability + late) * DAY;
  const schedule = buildReviewSchedule({ stability, lastReviewedAt, due: NOW - late * DAY });
  return { ...buildCandidate(name, { schedule }), schedule: { ...schedule, cardId: asId<typeof A_CARD>(name) } };
}

describe("new cards", () => {
  const cards = [
    buildCandidate("a", { position: 3, deckPosition: 1 }),
    buildCandidate("b", { position: 1, deckPosition: 2 }),
    buildCandidate("c", { position: 2, deckPosition: 0 }),
  ];

  test("come by importance, or as the deck has them", () => {
    expect(names(orderNew(cards, "importance", ""))).toEqual(["b", "c", "a"]);
    expect(names(orderNew(cards, "added", ""))).toEqual(["c", "a", "b"]);
  });

  test("by chance come in one order for one learner at all times, and in another for others", () => {
    const many = Array.from({ length: 30 }, (_, index) => buildCandidate(`card ${index}`, { position: index }));
    const mine = names(orderNew(many, "random", "me"));
    expect(names(orderNew(many.toReversed(), "random", "me"))).toEqual(mine);
    expect(names(orderNew(many, "random", "somebody else"))).not.toEqual(mine);
    expect(mine).not.toEqual(names(many));
    expect(mine.toSorted()).toEqual(names(many).toSorted());
  });

  test("are the same ones in every order", () => {
    for (const order of NEW_ORDERS) expect(names(orderNew(cards, order, "x")).toSorted()).toEqual(["a", "b", "c"]);
  });
});

describe("cards in review", () => {
  const cards = [review("fresh", 100, 1), review("slipping", 100, 60), review("short", 3, 2), review("gone", 0.5, 700)];

  test("come by the day on which they came due", () => {
    expect(names(orderReviews(cards, "due", NOW, options))).toEqual(["gone", "slipping", "short", "fresh"]);
  });

  test("come by what is least likely recalled", () => {
    expect(names(orderReviews(cards, "retrievability", NOW, options))).toEqual(["gone", "short", "slipping", "fresh"]);
  });

  test("come by what waiting costs: what is as good as forgotten has little left to lose", () => {
    const order = names(orderReviews(cards, "most-to-lose", NOW, options));
    expect(order.at(-1)).toBe("gone");
    expect(order.indexOf("fresh")).toBeLessThan(order.indexOf("gone"));
  });
});

describe("what a day of waiting costs", () => {
  test("is a positive number of days of stability for a card with a memory, and nothing for a new one", () => {
    expect(lossOfWaiting(review("a", 20, 5).schedule, NOW, options)).toBeGreaterThan(0);
    expect(lossOfWaiting(freshSchedule(A_CARD), NOW, options)).toBe(0);
  });
});

describe("a deck where siblings are welcome", () => {
  const sameFact = { factId: asId<ReturnType<typeof buildCandidate>["factId"]>("one fact") };
  const candidates = [buildCandidate("a", sameFact), buildCandidate("b", sameFact), buildCandidate("a", sameFact)];
  const queue = (order?: QueueOrder) =>
    buildReviewQueue({
      candidates,
      now: NOW,
      options,
      newPerDay: 20,
      reviewsPerDay: 200,
      introducedToday: 0,
      reviewedToday: 0,
      limit: 20,
      firstSession: false,
      ...(order !== undefined && { order }),
    });

  test("offers two cards of a fact on one day, each once; any other offers one", () => {
    expect(names(queue({ ...USUAL_ORDER, burySiblings: false }).cards)).toEqual(["a", "b"]);
    expect(names(queue().cards)).toEqual(["a"]);
  });
});
