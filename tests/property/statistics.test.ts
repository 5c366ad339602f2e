import fc from "fast-check";
import { expect, test } from "vitest";
import { replayCard } from "@/lib/core/scheduling/replay";
import { RATINGS, type ReviewRecord } from "@/lib/core/scheduling/review-record";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { countButtons } from "@/lib/core/statistics/answer-buttons";
import { calibrate } from "@/lib/core/statistics/calibration";
import { type CardTrace, traceCard } from "@/lib/core/statistics/card-trace";
import { distributeMemory } from "@/lib/core/statistics/distribution";
import { forecastDue } from "@/lib/core/statistics/forecast";
import { forgettingCurve } from "@/lib/core/statistics/forgetting-curve";
import { countCards } from "@/lib/core/statistics/maturity";
import { retentionByMaturity, selfRatedTests } from "@/lib/core/statistics/retention";
import { streakOf } from "@/lib/core/statistics/streak";
import { sumWork, workByDay, workBySpan } from "@/lib/core/statistics/work";
import {
  A_CARD,
  A_LEARNER,
  at,
  buildAction,
  buildAnswered,
  buildEvidence,
  buildOptions,
  buildRated,
  buildRevoke,
  DAY,
  HOUR,
} from "@/tests/support/schedule-builder";

const START = at("2026-03-20 20:00");
const NOW = START + 200 * DAY;
const BERLIN = buildOptions({ fuzz: true, timeZone: "Europe/Berlin", rolloverHour: 4 });
const RUNS = { numRuns: 300 };

const moment = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((hours) => START + hours * HOUR),
  fc.integer({ min: 0, max: 190 }).map((days) => START + days * DAY),
);
const entry = fc.tuple(moment, fc.constantFrom(...RATINGS), fc.integer({ min: 0, max: 9 }), fc.boolean());

/** Histories of a card: mostly flashcards, with quizzes, undo, set aside and reset among them. */
const history: fc.Arbitrary<readonly ReviewRecord[]> = fc.array(entry, { maxLength: 14 }).map((entries) => {
  const records: ReviewRecord[] = [];
  for (const [reviewedAt, rating, what, correct] of entries) {
    const last = records.at(-1);
    if (what === 0) records.push(buildAction(correct ? "reset" : "suspend", { reviewedAt }));
    else if (what === 1 && last?.kind === "answer") records.push(buildRevoke(last.id, { reviewedAt }));
    else if (what === 2) records.push(buildAnswered(buildEvidence({ correct, format: "constructed" }), { reviewedAt }));
    else records.push(buildRated(rating, { reviewedAt }));
  }
  return records;
});
const histories = fc.array(history, { maxLength: 6 });

function historyOf(records: readonly ReviewRecord[]) {
  const optionsById = new Map([[BERLIN.id, BERLIN]]);
  return { cardId: A_CARD, userId: A_LEARNER, records, contentEvents: [], optionsById };
}

function trace(records: readonly ReviewRecord[]): CardTrace {
  return traceCard(historyOf(records));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

test("a trace ends with the schedule that replay gives, and each span begins where the one before ends", () => {
  fc.assert(
    fc.property(history, (records) => {
      const { schedule, spans, answers } = trace(records);
      expect(schedule).toEqual(replayCard(historyOf(records)).schedule);
      expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => to));
      expect(
        answers.filter(({ rating }) => rating === undefined).every(({ before, after }) => before.reps === after.reps),
      ).toBe(true);
    }),
    RUNS,
  );
});

test("every card is counted once: by state, in the forecast and in each distribution", () => {
  fc.assert(
    fc.property(histories, (all) => {
      const schedules = all.map((records) => trace(records).schedule);
      expect(sum(Object.values(countCards(schedules)))).toBe(schedules.length);
      const { backlog, days, later } = forecastDue(schedules, NOW, BERLIN);
      expect(backlog + later + sum(days.map(({ due }) => due))).toBe(
        schedules.filter(({ due, suspended }) => due !== null && !suspended).length,
      );
      for (const { cards, bins } of Object.values(distributeMemory(schedules, NOW, BERLIN))) {
        expect(cards).toBe(schedules.filter(({ state }) => state !== "new").length);
        expect(sum(bins.map(({ count }) => count))).toBe(cards);
      }
    }),
    RUNS,
  );
});

test("every test of memory is counted once: young and mature, and in the bins of the calibration", () => {
  fc.assert(
    fc.property(histories, (all) => {
      const tests = all.flatMap((records) => selfRatedTests(trace(records).answers));
      const { all: together, young, mature } = retentionByMaturity(tests);
      const { bins, logLoss, rmse } = calibrate(tests);
      expect(young.answers + mature.answers).toBe(together.answers);
      expect(young.recalled + mature.recalled).toBe(together.recalled);
      expect(sum(bins.map(({ answers }) => answers))).toBe(together.answers);
      expect(sum(bins.map(({ recalled }) => recalled))).toBe(together.recalled);
      for (const { from, to, predicted, observed, low, high } of bins) {
        expect(predicted).toBeGreaterThanOrEqual(from);
        expect(predicted).toBeLessThanOrEqual(to + 1e-12);
        expect(observed).toBeGreaterThanOrEqual(low - 1e-12);
        expect(observed).toBeLessThanOrEqual(high + 1e-12);
      }
      expect(logLoss === null).toBe(tests.length === 0);
      expect(rmse ?? 0).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});

test("every button that was pressed, and not taken back, is counted once", () => {
  fc.assert(
    fc.property(history, (records) => {
      const { answers } = trace(records);
      const counted = sum(Object.values(countButtons(answers)).flatMap((row) => Object.values(row)));
      expect(counted).toBe(answers.filter(({ record }) => record.rating !== undefined).length);
    }),
    RUNS,
  );
});

test("work is the same by moment, by day and by column", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(moment, fc.nat(60_000))), fc.integer({ min: 200, max: 2_000 }), (answers, length) => {
      const work = answers.map(([when, milliseconds]) => ({ at: when, answers: 1, milliseconds }));
      const days = workByDay(work, BERLIN);
      const spans = workBySpan(days, studyDayOf(NOW - length * DAY, BERLIN), studyDayOf(NOW, BERLIN));
      expect(sumWork(days)).toEqual(sumWork(work));
      expect(sumWork(spans)).toEqual(sumWork(work));
      expect(spans.length).toBeLessThanOrEqual(31);
    }),
    RUNS,
  );
});

test("a forgetting curve falls within each piece, never leaves 0 to 1, and goes on in time", () => {
  fc.assert(
    fc.property(history, (records) => {
      const pieces = forgettingCurve(trace(records), NOW);
      for (const piece of pieces) {
        for (const [index, point] of piece.entries()) {
          const before = piece[index - 1];
          expect(point.retrievability).toBeGreaterThan(0);
          expect(point.retrievability).toBeLessThanOrEqual(before?.retrievability ?? 1);
          expect(point.at).toBeGreaterThanOrEqual(before?.at ?? 0);
        }
      }
      const moments = pieces.flat().map((point) => point.at);
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    }),
    RUNS,
  );
});

test("a streak never counts more days than were studied, and one more answer today never shortens it", () => {
  fc.assert(
    fc.property(histories, (all) => {
      const traces = all.map(trace);
      const spans = traces.flatMap((one) => one.spans);
      const studied = new Set(traces.flatMap(({ answers }) => answers.map((answer) => studyDayOf(answer.at, BERLIN))));
      const before = streakOf(studied, spans, NOW, BERLIN);
      const after = streakOf(new Set([...studied, studyDayOf(NOW, BERLIN)]), spans, NOW, BERLIN);
      expect(before.days).toBeLessThanOrEqual(studied.size);
      expect(after).toEqual({ days: before.days + (before.answeredToday ? 0 : 1), answeredToday: true });
    }),
    RUNS,
  );
});
