import { describe, expect, test } from "vitest";
import { leechOutcome, leechRuleOf } from "@/lib/core/scheduling/leech";
import { applyEntry, freshSchedule, replayCard } from "@/lib/core/scheduling/replay";
import type { AnswerRecord, ReviewRecord } from "@/lib/core/scheduling/review-record";
import { asId } from "@/lib/core/shared/ids";
import { buildOptions, DAY } from "@/tests/support/schedule-builder";

const lapsesFrom1To = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe("A card that keeps being forgotten", () => {
  test("is flagged at eight lapses, then at every fourth more", () => {
    const rule = leechRuleOf([]);
    expect(lapsesFrom1To(20).filter((lapses) => leechOutcome(lapses, rule) === "flag")).toEqual([8, 12, 16, 20]);
  });

  test("is suspended where its deck says so, from the lapses that the deck names", () => {
    const rule = leechRuleOf([{ leechThreshold: 3, leechAction: "suspend" }]);
    expect(lapsesFrom1To(7).map((lapses) => leechOutcome(lapses, rule))).toEqual([
      ...["none", "none", "suspend", "none"],
      ...["none", "none", "suspend"],
    ]);
  });

  test("follows the strictest of the decks that have it", () => {
    expect(leechRuleOf([{ leechThreshold: 10 }, { leechThreshold: 4, leechAction: "flag" }]).flagAt).toBe(4);
    expect(leechOutcome(10, leechRuleOf([{ leechThreshold: 10 }]))).toBe("flag");
    expect(leechOutcome(8, leechRuleOf([{ leechAction: "suspend" }, {}]))).toBe("suspend");
  });
});

describe("The answer that makes a card a leech", () => {
  const userId = asId<never>("user");
  const cardId = asId<never>("card");
  const options = buildOptions({ learningSteps: [], relearningSteps: [] });
  const optionsById = new Map([[options.id, options]]);
  const answer = (day: number, rating: "again" | "good"): AnswerRecord => ({
    ...{ kind: "answer", source: "flashcard", id: asId<never>(`answer-${String(day).padStart(3, "0")}`), cardId },
    ...{ cardVersion: 1, optionsId: options.id, reviewedAt: day * DAY, receivedAt: day * DAY, durationMs: 1_000 },
    ...{ rating, leechRule: { flagAt: 2, suspendAt: 3 } },
  });
  const forgotten = [answer(0, "good"), answer(10, "again"), answer(20, "again"), answer(30, "again")];
  const replay = (records: readonly ReviewRecord[]) =>
    replayCard({ cardId, userId, records, contentEvents: [], optionsById });

  test("flags it at the one lapse and suspends it at the next, as its rule says", () => {
    expect(replay(forgotten.slice(0, 2)).schedule).toMatchObject({ lapses: 1, flagged: false, suspended: false });
    expect(replay(forgotten.slice(0, 3)).schedule).toMatchObject({ lapses: 2, flagged: true, suspended: false });
    expect(replay(forgotten).schedule).toMatchObject({ lapses: 3, flagged: true, suspended: true });
  });

  test("says so in what it did to memory", () => {
    const outcomes = [...replay(forgotten).outcomes.values()].map(({ leech }) => leech);
    expect(outcomes).toEqual([undefined, undefined, "flag", "suspend"]);
  });

  test("takes its flag along when it is taken back, whichever of the two arrives first", () => {
    const [last] = forgotten.slice(-1);
    const revoke: ReviewRecord = {
      ...{ kind: "revoke", id: asId<never>("revoke"), cardId, optionsId: options.id },
      ...{ revokes: asId<never>("answer-030"), reviewedAt: 31 * DAY, receivedAt: 31 * DAY },
    };
    expect(last?.id).toBe("answer-030");
    for (const records of [
      [...forgotten, revoke],
      [revoke, ...forgotten],
    ])
      expect(replay(records).schedule).toMatchObject({ lapses: 2, flagged: true, suspended: false });
  });

  test("does nothing of the kind where it was kept before rules were", () => {
    const { leechRule: _, ...old } = answer(0, "again");
    const known = { ...freshSchedule(cardId), ...replay(forgotten.slice(0, 2)).schedule };
    const { schedule } = applyEntry(known, { ...old, id: asId<never>("old"), reviewedAt: 40 * DAY }, options, userId);
    expect(schedule).toMatchObject({ lapses: 2, flagged: false });
  });
});
