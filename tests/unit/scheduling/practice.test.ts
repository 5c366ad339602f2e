import { describe, expect, test } from "vitest";
import { choosePractice, previewPractice } from "@/lib/core/scheduling/practice";
import { previewRatings } from "@/lib/core/scheduling/scheduler";
import { asId, type FactId } from "@/lib/core/shared/ids";
import {
  A_LEARNER,
  at,
  buildCandidate,
  buildOptions,
  buildPracticed,
  buildRated,
  buildReviewSchedule,
  DAY,
  HOUR,
  replayRecords,
} from "@/tests/support/schedule-builder";

const NOW = at("2026-03-11 09:00");
const options = buildOptions();
const names = (cards: readonly { readonly cardId: string }[]) => cards.map(({ cardId }) => cardId);
const review = (name: string, days: number, overrides = {}) =>
  buildCandidate(name, {
    ...overrides,
    schedule: buildReviewSchedule({ lastReviewedAt: NOW - 10 * DAY, stability: 40, due: NOW + days * DAY }),
  });

describe("the cards of a practice session", () => {
  const cards = [
    review("in two days", 2),
    review("in ten days", 10),
    buildCandidate("never met", { position: 1 }),
    buildCandidate("set aside", { schedule: buildReviewSchedule({ suspended: true }) }),
  ];
  const choose = (scope: Parameters<typeof choosePractice>[1], limit = 20) =>
    names(choosePractice(cards, scope, { now: NOW, options, limit }));

  test("are those met first, then new ones; what was set aside stays so", () => {
    expect(choose({ kind: "all" })).toEqual(["in two days", "in ten days", "never met"]);
    expect(choose({ kind: "all" }, 1)).toEqual(["in two days"]);
  });

  test("are those of some facts, those missed, or those that come due within some days", () => {
    expect(choose({ kind: "facts", factIds: new Set([asId<FactId>("fact of never met")]) })).toEqual(["never met"]);
    expect(choose({ kind: "missed", cardIds: new Set([asId("in ten days")]) })).toEqual(["in ten days"]);
    expect(choose({ kind: "due-within", days: 3 })).toEqual(["in two days"]);
    expect(choose({ kind: "due-within", days: 2 })).toEqual([]);
  });

  test("have five others between two of one fact, where there are so many", () => {
    const factId = asId<FactId>("one fact");
    const siblings = [review("a", 1, { factId }), review("b", 1, { factId })];
    const others = Array.from({ length: 8 }, (_, index) => review(`c${index}`, 1));
    const chosen = names(choosePractice([...siblings, ...others], { kind: "all" }, { now: NOW, options, limit: 20 }));
    expect(chosen.indexOf("b") - chosen.indexOf("a")).toBe(6);
  });
});

describe("a card that is not due, practised", () => {
  const learned = [
    buildRated("easy", { reviewedAt: NOW - 20 * DAY }),
    buildRated("good", { reviewedAt: NOW - 5 * DAY }),
  ];
  const before = replayRecords(learned).schedule;

  test.each(["good", "hard", "easy"] as const)(
    "and known (%s) stays where it was, and the reason is told",
    (rating) => {
      const practised = buildPracticed(rating, { reviewedAt: NOW });
      const { schedule, outcomes } = replayRecords([...learned, practised]);
      expect(schedule).toMatchObject({ due: before.due, stability: before.stability, reps: before.reps });
      expect(outcomes.get(practised.id)).toMatchObject({ written: false, reason: "not-due" });
    },
  );

  test("and missed is again, once a day", () => {
    const missed = buildPracticed("again", { reviewedAt: NOW });
    const again = buildPracticed("again", { reviewedAt: NOW + HOUR });
    const { schedule, outcomes } = replayRecords([...learned, missed, again]);
    expect(schedule).toMatchObject({ lapses: 1, state: "relearning" });
    expect(outcomes.get(missed.id)).toMatchObject({ written: true, rating: "again" });
    expect(outcomes.get(again.id)).toMatchObject({ written: false, reason: "already-rated-today" });
  });

  test("has buttons that say so: its date stays, but for again", () => {
    const preview = previewPractice(before, NOW, options, A_LEARNER);
    expect(preview.again).toEqual(previewRatings(before, NOW, options, "").again);
    for (const rating of ["hard", "good", "easy"] as const) expect(preview[rating].due).toBe(before.due);
  });

  test("and missed today already has buttons that change nothing", () => {
    const { schedule } = replayRecords([...learned, buildPracticed("again", { reviewedAt: NOW })]);
    const preview = previewPractice(schedule, NOW + HOUR, options, A_LEARNER);
    expect(new Set(Object.values(preview).map(({ due }) => due))).toEqual(new Set([schedule.due]));
  });
});

test("a card that is due, practised, counts as in any review", () => {
  const learned = buildRated("easy", { reviewedAt: NOW - 20 * DAY });
  const practised = replayRecords([learned, buildPracticed("good", { reviewedAt: NOW })]).schedule;
  const reviewed = replayRecords([learned, buildRated("good", { reviewedAt: NOW })]).schedule;
  expect(practised).toMatchObject({ due: reviewed.due, stability: reviewed.stability, reps: reviewed.reps });
});
