import { describe, expect, it } from "vitest";
import { leechRuleOf } from "@/lib/core/scheduling/leech";
import type { OutboxEntry } from "@/lib/core/session/outbox";
import { type KnownMemory, memoryAfter } from "@/lib/core/session/phone-memory";
import { A_CARD, A_LEARNER, at, buildOptions, buildReviewSchedule, DAY } from "@/tests/support/schedule-builder";

const MONDAY = at("2026-03-02 09:00");

function known(lapses: number): KnownMemory {
  return {
    userId: A_LEARNER,
    options: buildOptions({ learningSteps: [], relearningSteps: [] }),
    schedules: new Map([[A_CARD, buildReviewSchedule({ lapses })]]),
    leechRuleOf: () => leechRuleOf([{ leechThreshold: 5, leechAction: "suspend" }]),
  };
}

function answer(rating: "again" | "good", id = "a"): OutboxEntry {
  const base = { kind: "answer" as const, id, cardId: A_CARD, cardVersion: 1, durationMs: 5_000 };
  return { ...base, rating, reviewedAt: MONDAY + DAY, queuedAt: MONDAY + DAY };
}

describe("A card that is forgotten once too often on a phone offline", () => {
  it("is suspended there at once, as its deck says", () => {
    expect(memoryAfter(known(4), [answer("again")], 0).get(A_CARD)).toMatchObject({ lapses: 5, suspended: true });
  });

  it("is not before that, nor where it was remembered", () => {
    expect(memoryAfter(known(3), [answer("again")], 0).get(A_CARD)).toMatchObject({ lapses: 4, suspended: false });
    expect(memoryAfter(known(4), [answer("good")], 0).get(A_CARD)).toMatchObject({ lapses: 4, suspended: false });
  });

  it("is asked again once the answer is taken back", () => {
    const undo: OutboxEntry = { kind: "undo", id: "b", reviewId: "a", cardId: A_CARD, queuedAt: MONDAY + DAY + 1 };
    const after = memoryAfter(known(4), [answer("again"), undo], 0).get(A_CARD) ?? known(4).schedules.get(A_CARD);
    expect(after).toMatchObject({ lapses: 4, suspended: false });
  });
});
