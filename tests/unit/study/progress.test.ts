import { describe, expect, test } from "vitest";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { deckState, metCards, progressOf } from "@/lib/core/study/progress";
import { buildLearningSchedule, buildReviewSchedule } from "@/tests/support/schedule-builder";

const id = (name: string) => asId<CardId>(name);

describe("how far a learner is with a deck", () => {
  const met = metCards([
    buildReviewSchedule({ cardId: id("long known"), stability: 30 }),
    buildReviewSchedule({ cardId: id("of yesterday"), stability: 2 }),
    buildLearningSchedule({ cardId: id("in its steps") }),
    buildReviewSchedule({ cardId: id("of another deck"), stability: 30 }),
    { ...buildReviewSchedule({ cardId: id("reset") }), state: "new" },
  ]);

  test("is told in cards: never asked, being learned, and known for a week or more", () => {
    const deck = ["long known", "of yesterday", "in its steps", "reset", "never asked"].map(id);
    expect(progressOf(deck, met)).toEqual({ new: 2, learning: 2, known: 1 });
  });
});

describe("the status of a deck", () => {
  const untouched = { new: 10, learning: 0, known: 0 };
  const begun = { new: 5, learning: 4, known: 1 };

  test("says what is due and new where it is part of the daily review, else that it is done", () => {
    const deck = { inReview: true, due: 7, newToday: 3, progress: begun };
    expect(deckState(deck)).toEqual({ kind: "ready", due: 7, fresh: 3 });
    expect(deckState({ ...deck, due: 0, newToday: 0 })).toEqual({ kind: "done" });
  });

  test("is begun where its cards were asked by way of another deck", () => {
    const deck = { inReview: false, due: 7, newToday: 3, progress: begun };
    expect(deckState(deck)).toEqual({ kind: "begun", met: 5, cards: 10 });
  });

  test("is not started only where none of its cards was ever asked", () => {
    expect(deckState({ inReview: false, due: 0, newToday: 3, progress: untouched })).toEqual({ kind: "not-started" });
  });
});
