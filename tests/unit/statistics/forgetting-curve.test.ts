import { describe, expect, it } from "vitest";
import type { ReviewRecord } from "@/lib/core/scheduling/review-record";
import { traceCard } from "@/lib/core/statistics/card-trace";
import { forgettingCurve } from "@/lib/core/statistics/forgetting-curve";
import { nth } from "@/tests/support/learner-builder";
import { A_CARD, A_LEARNER, at, buildAction, buildOptions, buildRated } from "@/tests/support/schedule-builder";

const NO_STEPS = buildOptions({ learningSteps: [], relearningSteps: [] });

function curveOf(records: readonly ReviewRecord[], until: string) {
  const optionsById = new Map([[NO_STEPS.id, NO_STEPS]]);
  const trace = traceCard({ cardId: A_CARD, userId: A_LEARNER, records, contentEvents: [], optionsById });
  return forgettingCurve(trace, at(until));
}

const GOOD = buildRated("good", { reviewedAt: at("2026-03-01 09:00") });

describe("a forgetting curve", () => {
  it("starts at certainty and falls as each study day begins, by the formula of FSRS-6", () => {
    const [piece = []] = curveOf([GOOD], "2026-03-03 12:00");
    expect(piece.map((point) => point.at)).toEqual([
      at("2026-03-01 09:00"),
      at("2026-03-02 00:00"),
      at("2026-03-03 00:00"),
      at("2026-03-03 12:00"),
    ]);
    expect(piece.map(({ retrievability }) => Number(retrievability.toFixed(3)))).toEqual([1, 0.947, 0.909, 0.909]);
  });

  it("has a piece for each memory: an answer raises it, a flag changes nothing", () => {
    const curve = curveOf(
      [
        GOOD,
        buildAction("flag", { reviewedAt: at("2026-03-02 09:00") }),
        buildRated("good", { reviewedAt: at("2026-03-04 09:00") }),
      ],
      "2026-03-06 09:00",
    );
    expect(curve).toHaveLength(2);
    expect(nth(curve, 0).at(-1)?.at).toBe(at("2026-03-04 09:00"));
    expect(nth(curve, 1)[0]).toEqual({ at: at("2026-03-04 09:00"), retrievability: 1 });
  });

  it("is missing from a reset until the next answer", () => {
    const curve = curveOf([GOOD, buildAction("reset", { reviewedAt: at("2026-03-02 09:00") })], "2026-03-09 09:00");
    expect(curve).toHaveLength(1);
    expect(nth(curve, 0).at(-1)?.at).toBe(at("2026-03-02 09:00"));
  });

  it("has few points also over years", () => {
    expect(curveOf([GOOD], "2029-03-01 09:00").flat().length).toBeLessThanOrEqual(42);
  });
});
