import { describe, expect, it } from "vitest";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { simulateSitting } from "@/lib/server/seeding/demo/simulate-study";
import { at, buildOptions, DAY } from "@/tests/support/schedule-builder";

const CARDS = ["a", "b", "c", "d", "e", "f"].map((id) => asId<CardId>(id));
const MONDAY = at("2026-03-09 09:00");
const learner = { userId: asId<never>("elm"), name: "Elm", memory: 0.5, options: buildOptions() };

function sit(schedules: Map<CardId, CardSchedule>, day: number, newCards: number, answers = 30) {
  return simulateSitting(learner, schedules, { at: MONDAY + day * DAY, answers, newCards, from: CARDS });
}

describe("A made-up learner's sitting", () => {
  it("is the same for the same name", () => {
    expect(sit(new Map(), 0, 3)).toEqual(sit(new Map(), 0, 3));
  });

  it("has no more new cards and no more answers than it may have", () => {
    const met = new Map<CardId, CardSchedule>();
    expect(new Set(sit(met, 0, 2).map(({ cardId }) => cardId))).toEqual(new Set(["a", "b"]));
    expect(sit(new Map(), 0, 6, 4)).toHaveLength(4);
  });

  it("begins with what has come due", () => {
    const met = new Map<CardId, CardSchedule>();
    sit(met, 0, 3);
    const [first] = [...met.values()].sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
    expect(sit(met, 60, 3)[0]?.cardId).toBe(first?.cardId);
  });
});
