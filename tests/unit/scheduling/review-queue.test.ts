import { describe, expect, test } from "vitest";
import { intersperse, keepApart } from "@/lib/core/scheduling/queue-order";
import { buildReviewQueue, type QueueCandidate, type QueueInput } from "@/lib/core/scheduling/review-queue";
import { asId, type FactId } from "@/lib/core/shared/ids";
import {
  at,
  buildCandidate,
  buildLearningSchedule,
  buildOptions,
  buildReviewSchedule,
  DAY,
  HOUR,
  MINUTE,
} from "@/tests/support/schedule-builder";

const NOW = at("2026-03-11 09:00");

function queueOf(candidates: readonly QueueCandidate[], overrides: Partial<QueueInput<QueueCandidate>> = {}) {
  const queue = buildReviewQueue({
    candidates,
    now: NOW,
    options: buildOptions(),
    newPerDay: 20,
    reviewsPerDay: 200,
    introducedToday: 0,
    reviewedToday: 0,
    limit: 50,
    firstSession: false,
    ...overrides,
  });
  return { ...queue, names: queue.cards.map(({ cardId }) => cardId as string) };
}

const aNew = (name: string, position = 0, more: Partial<QueueCandidate> = {}) =>
  buildCandidate(name, { position, ...more });
const aReview = (name: string, due: number, more: Partial<QueueCandidate> = {}, stability = 10) =>
  buildCandidate(name, { schedule: buildReviewSchedule({ due, stability, lastReviewedAt: due - 10 * DAY }), ...more });
const aLearning = (name: string, due: number, more: Partial<QueueCandidate> = {}) =>
  buildCandidate(name, { schedule: buildLearningSchedule({ due, lastReviewedAt: due - 10 * MINUTE }), ...more });
const ofFact = (name: string) => ({ factId: asId<FactId>(name) });
const many = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));

describe("what is due", () => {
  test("reviews for the whole study day on which they come due", () => {
    const due = [aReview("this evening", NOW + 10 * HOUR), aReview("last week", NOW - 7 * DAY)];
    expect(queueOf([...due, aReview("tomorrow", NOW + 15 * HOUR)]).names.sort()).toEqual(["last week", "this evening"]);
  });

  test("in the learner's study day, not in UTC's", () => {
    const afterMidnight = aReview("at three", at("2026-03-12 03:00+09:00"));
    const options = buildOptions({ timeZone: "Asia/Tokyo", rolloverHour: 4 });
    const queue = queueOf([afterMidnight], { now: at("2026-03-11 20:00+09:00"), options });
    expect(queue).toMatchObject({ studyDay: "2026-03-11", names: ["at three"] });
  });

  test("cards in their steps from their very moment", () => {
    const queue = queueOf([aLearning("now", NOW), aLearning("later", NOW + MINUTE), aReview("a review", NOW)]);
    expect(queue.names).toEqual(["now", "a review"]);
    expect(queue.counts).toEqual({ new: 0, learning: 2, review: 1 });
  });

  test("cards in their steps up to 20 minutes early rather than nothing", () => {
    const queue = queueOf([
      aLearning("second", NOW + 20 * MINUTE),
      aLearning("first", NOW + MINUTE),
      aLearning("third", NOW + HOUR),
    ]);
    expect(queue.names).toEqual(["first", "second"]);
  });

  test("or else when there is something again", () => {
    const queue = queueOf([aLearning("in an hour", NOW + HOUR), aLearning("in two", NOW + 2 * HOUR)]);
    expect(queue).toMatchObject({ names: [], nextDue: NOW + HOUR, counts: { learning: 2 } });
    expect(queueOf([aReview("today", NOW)]).nextDue).toBeNull();
    expect(queueOf([aReview("tomorrow", NOW + DAY)]).nextDue).toBeNull();
  });

  test.each([
    ["suspended", { suspended: true }],
    ["buried until tomorrow", { buriedUntil: "2026-03-12" }],
    ["retired", { retired: true }],
  ])("never one that is %s", (_title, overrides) => {
    const hidden = buildCandidate("hidden", { schedule: buildReviewSchedule({ due: NOW - DAY, ...overrides }) });
    expect(queueOf([hidden])).toMatchObject({ names: [], counts: { new: 0, learning: 0, review: 0 } });
  });

  test("one that was buried until today", () => {
    const back = buildCandidate("back", {
      schedule: buildReviewSchedule({ due: NOW - DAY, buriedUntil: "2026-03-11" }),
    });
    expect(queueOf([back]).names).toEqual(["back"]);
  });
});

describe("one card of a fact a study day", () => {
  const fact = ofFact("a fact with several cards");

  test("the first in the order of the deck, of new ones", () => {
    expect(queueOf([aNew("second", 2, fact), aNew("first", 1, fact)])).toMatchObject({
      names: ["first"],
      counts: { new: 1 },
    });
  });

  test("one in its steps before one in review before a new one", () => {
    const [learning, review, fresh] = [
      aLearning("learning", NOW, fact),
      aReview("review", NOW, fact),
      aNew("new", 0, fact),
    ];
    expect(queueOf([fresh, review, learning]).names).toEqual(["learning"]);
    expect(queueOf([fresh, review]).names).toEqual(["review"]);
  });

  test("also where the one in its steps comes later today", () => {
    expect(queueOf([aLearning("at noon", NOW + 3 * HOUR, fact), aReview("review", NOW, fact)]).names).toEqual([]);
  });

  test("none where another was answered today, however it went", () => {
    const answered = buildCandidate("answered", {
      ...fact,
      schedule: buildReviewSchedule({ lastReviewedAt: NOW - HOUR }),
    });
    expect(queueOf([answered, aReview("review", NOW, fact), aNew("new", 0, fact)]).names).toEqual([]);
  });

  test("none where another was answered today that is not among the candidates", () => {
    const seenToday = [{ cardId: asId<QueueCandidate["cardId"]>("elsewhere"), ...fact, at: NOW - HOUR }];
    expect(queueOf([aReview("review", NOW, fact)], { seenToday }).names).toEqual([]);
  });

  test("but the same card comes back within its steps", () => {
    const relearning = buildLearningSchedule({ state: "relearning", lastReviewedAt: NOW - 10 * MINUTE, due: NOW });
    expect(queueOf([buildCandidate("same", { ...fact, schedule: relearning }), aNew("new", 0, fact)]).names).toEqual([
      "same",
    ]);
  });

  test("of two that a quiz asked for today, the last", () => {
    const [earlier, later] = [aLearning("earlier", NOW - 5 * MINUTE, fact), aLearning("later", NOW, fact)];
    expect(queueOf([earlier, later]).names).toEqual(["later"]);
  });

  test("once, where a card is in two decks", () => {
    const [inOne, inOther] = ["deck-1", "deck-2"].map((deck) => aNew("same", 0, { deckId: asId(deck) }));
    expect(queueOf([inOne, inOther] as QueueCandidate[])).toMatchObject({ names: ["same"], counts: { new: 1 } });
  });

  test("yesterday's do not count", () => {
    const yesterday = buildCandidate("yesterday", {
      ...fact,
      schedule: buildReviewSchedule({ lastReviewedAt: NOW - DAY }),
    });
    expect(queueOf([yesterday, aNew("new", 0, fact)]).names).toEqual(["new"]);
  });
});

describe("limits", () => {
  const newCards = many(30, (index) => aNew(`new ${String(index).padStart(2, "0")}`, index));
  const reviews = many(30, (index) => aReview(`review ${index}`, NOW - index * DAY));

  test("count what was done today", () => {
    const queue = queueOf([...newCards, ...reviews], {
      newPerDay: 20,
      introducedToday: 15,
      reviewsPerDay: 25,
      reviewedToday: 20,
    });
    expect(queue.counts).toEqual({ new: 5, learning: 0, review: 5 });
    expect(queue.cards).toHaveLength(10);
  });

  test("that are used up leave nothing, and never less", () => {
    expect(queueOf([...newCards, ...reviews], { introducedToday: 25, reviewedToday: 300 }).counts).toEqual({
      new: 0,
      learning: 0,
      review: 0,
    });
  });

  test("leave out the reviews that are safest", () => {
    const [fading, safe] = [aReview("fading", NOW, {}, 5), aReview("safe", NOW, {}, 500)];
    expect(queueOf([safe, fading], { reviewsPerDay: 1 }).names).toEqual(["fading"]);
  });

  test("do not hold back cards that have been started", () => {
    expect(queueOf([aLearning("begun", NOW)], { newPerDay: 0, reviewsPerDay: 0 }).names).toEqual(["begun"]);
  });

  test("apply to cards that can be shown: siblings do not use them up", () => {
    const siblings = many(40, (index) => aNew(`card ${index}`, index, ofFact(`fact ${Math.floor(index / 4)}`)));
    expect(queueOf(siblings, { newPerDay: 8 }).cards).toHaveLength(8);
  });

  test("a first session is five new cards, in the order of the deck", () => {
    const queue = queueOf(newCards, { firstSession: true });
    expect(queue.names).toEqual(newCards.slice(0, 5).map(({ cardId }) => cardId));
    expect(queue.counts.new).toBe(5);
    expect(queueOf(newCards, { firstSession: true, introducedToday: 3 }).cards).toHaveLength(2);
  });

  test("the length asked for shortens the queue, and not the counts", () => {
    expect(queueOf(reviews, { limit: 3 })).toMatchObject({ cards: { length: 3 }, counts: { review: 30 } });
  });
});

describe("order", () => {
  test("cards in their steps by due, then reviews, least likely recalled first", () => {
    const cards = [
      aReview("safe", NOW, {}, 50),
      aReview("fading", NOW, {}, 5),
      aLearning("since a minute", NOW - MINUTE),
      aLearning("since an hour", NOW - HOUR),
    ];
    expect(queueOf(cards).names).toEqual(["since an hour", "since a minute", "fading", "safe"]);
  });

  test("new cards are spread evenly among reviews", () => {
    expect(intersperse(["r", "r", "r", "r", "r", "r"], ["n", "n"]).join("")).toBe("rrnrrrnr");
    expect(intersperse(["r"], ["n", "n", "n"]).join("")).toBe("nrnn");
    expect(intersperse([], ["n", "m"]).join("")).toBe("nm");
    expect(intersperse(["r", "s"], []).join("")).toBe("rs");
  });

  test("does not depend on the order in which the candidates come", () => {
    const candidates = [
      ...many(8, (index) => aNew(`new ${index}`, index)),
      ...many(8, (index) => aReview(`review ${index}`, NOW - index * DAY)),
    ];
    expect(queueOf([...candidates].reverse()).names).toEqual(queueOf(candidates).names);
  });
});

describe("facts that are easily confused", () => {
  const gasOrOil = { interferenceKeys: ["share of imports"] };
  const others = many(8, (index) => aNew(`other ${index}`, 10 + index));

  test("have five other cards between them", () => {
    const { names } = queueOf([aNew("gas", 0, gasOrOil), aNew("oil", 1, gasOrOil), ...others]);
    expect(names.indexOf("oil") - names.indexOf("gas")).toBe(6);
  });

  test("stay apart while one of the two is not settled", () => {
    const { names } = queueOf([aReview("gas", NOW, gasOrOil, 7), aReview("oil", NOW, gasOrOil, 6.9), ...others]);
    expect(Math.abs(names.indexOf("oil") - names.indexOf("gas"))).toBeGreaterThan(5);
  });

  test("may meet again when both have seven days of stability", () => {
    const { names } = queueOf([aReview("gas", NOW, gasOrOil, 7), aReview("oil", NOW, gasOrOil, 8)]);
    expect(names).toEqual(["gas", "oil"]);
    expect(
      keepApart([aReview("gas", NOW, gasOrOil, 7), aReview("oil", NOW, gasOrOil, 8), ...others], 2).map(
        ({ cardId }) => cardId as string,
      ),
    ).toEqual(["gas", "oil"]);
  });

  test("come all the same where there is nothing to put between them", () => {
    expect(queueOf([aNew("gas", 0, gasOrOil), aNew("oil", 1, gasOrOil)]).names).toEqual(["gas", "oil"]);
  });

  test("wait also after what was answered just before", () => {
    const answered = buildCandidate("gas", {
      ...gasOrOil,
      schedule: buildLearningSchedule({ lastReviewedAt: NOW - MINUTE, due: NOW + HOUR }),
    });
    expect(queueOf([answered, aNew("oil", 0, gasOrOil), ...others]).names.indexOf("oil")).toBe(5);
  });
});
