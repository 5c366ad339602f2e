import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARD_STATES, type CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { type Evidence, type LoggedRecord, RATINGS, type ReviewRecord } from "@/lib/core/scheduling/review-record";
import { DEFAULT_SCHEDULING_OPTIONS, type SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { asId } from "@/lib/core/shared/ids";
import { fromOptionsRow, optionsIdOf } from "@/lib/server/store/options";
import { fromRecordRow, TYPED_RECORD_COLUMNS, toRecordRow } from "@/lib/server/store/record-row";
import { fromScheduleRow, TYPED_SCHEDULE_COLUMNS, toScheduleRow } from "@/lib/server/store/schedule-row";

const RUNS = { numRuns: 1_000 };

const id = fc.uuid().map((text) => asId<never>(text));
/** From 1970 to 9999: what the contract takes. */
const instant = fc.integer({ min: 0, max: 253_402_300_799_999 });
const studyDay = fc
  .date({ min: new Date(0), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.nat({ max: 2 ** 31 - 1 });
const measure = fc.double({ min: 0, max: 36_500, noNaN: true });

function orNull<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(value, { nil: null });
}

const schedule: fc.Arbitrary<CardSchedule> = fc
  .record({
    cardId: id,
    state: fc.constantFrom(...CARD_STATES),
    due: orNull(instant),
    stability: measure,
    difficulty: measure,
    reps: count,
    lapses: count,
    scheduledDays: count,
    learningStep: count,
    lastReviewedAt: orNull(instant),
    introducedAt: orNull(instant),
    suspended: fc.boolean(),
    buriedUntil: orNull(studyDay),
    flagged: fc.boolean(),
    retired: fc.boolean(),
    lastQuizRatedOn: orNull(studyDay),
    lastEntryAt: orNull(instant),
    lastEntryId: orNull(id),
    contentEvents: count,
    meaningSinceVersion: count,
    awaitsRevoked: fc.boolean(),
  })
  // Absent where it is false: the schedule's own way of saying so.
  .map(({ awaitsRevoked, ...rest }) => (awaitsRevoked ? { ...rest, awaitsRevoked } : rest));

const evidence: fc.Arbitrary<Evidence> = fc.record({
  itemId: id,
  itemVersion: count,
  elementIndex: count,
  format: fc.constantFrom("constructed", "selected", "placed"),
  optionCount: count,
  correct: fc.boolean(),
  nearMiss: fc.boolean(),
  hint: fc.boolean(),
  tooFast: fc.boolean(),
});

const leechRule = fc.record({ flagAt: count, suspendAt: fc.option(count) });

const base = { id, cardId: id, reviewedAt: instant, receivedAt: instant, optionsId: id };
const answerBase = { ...base, kind: fc.constant("answer" as const), cardVersion: count, durationMs: count };
const record: fc.Arbitrary<ReviewRecord> = fc.oneof(
  fc.record({
    ...answerBase,
    source: fc.constantFrom("flashcard" as const, "import" as const),
    rating: fc.constantFrom(...RATINGS),
  }),
  fc.record({
    ...answerBase,
    source: fc.constantFrom("quiz" as const, "practice" as const),
    evidence,
    leechRule,
    creditedMs: count,
  }),
  fc.record({ ...base, kind: fc.constant("revoke" as const), revokes: id }),
  fc.record({ ...base, kind: fc.constant("action" as const), action: fc.constant("setDue" as const), due: instant }),
  fc.record({
    ...base,
    kind: fc.constant("action" as const),
    action: fc.constantFrom(
      "suspend" as const,
      "unsuspend" as const,
      "reset" as const,
      "flag" as const,
      "unflag" as const,
      "bury" as const,
    ),
  }),
);
const logged: fc.Arbitrary<LoggedRecord> = fc.record({ record, fingerprint: fc.string() });

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A row as it comes back: written as JSON, with moments as PostgreSQL writes them ("2026-03-02T09:00:00.5+00:00"). */
function asPostgresGives<Row extends object>(row: Row): Row {
  const written = (value: unknown) =>
    typeof value === "string" && TIME.test(value) ? value.replace(/\.?0*Z$/, "+00:00") : value;
  return JSON.parse(JSON.stringify(row, (_, value) => written(value)));
}

/** "card_id text, state text" names two columns. */
function namesOf(columns: string): string[] {
  return columns
    .split(",")
    .map((column) => column.trim().split(" ")[0] ?? "")
    .toSorted();
}

describe("a schedule", () => {
  it("comes back from the database as it was saved", () => {
    fc.assert(
      fc.property(schedule, (saved) => {
        expect(fromScheduleRow(asPostgresGives(toScheduleRow(saved)))).toEqual(saved);
      }),
      RUNS,
    );
  });

  it("has a column for each of its fields, and a field for each column", () => {
    fc.assert(
      fc.property(schedule, (saved) => {
        expect(Object.keys(toScheduleRow(saved)).toSorted()).toEqual(namesOf(TYPED_SCHEDULE_COLUMNS));
        const read = new Set<string>();
        const noted = (row: object, name: string) => {
          read.add(name);
          return Reflect.get(row, name);
        };
        fromScheduleRow(new Proxy(toScheduleRow(saved), { get: noted as never }));
        expect([...read].toSorted()).toEqual(namesOf(TYPED_SCHEDULE_COLUMNS));
      }),
      { numRuns: 5 },
    );
  });
});

describe("a record of the review log", () => {
  it("comes back from the database as it was saved, of whatever kind", () => {
    fc.assert(
      fc.property(logged, (saved) => {
        expect(fromRecordRow(asPostgresGives(toRecordRow(saved)))).toEqual(saved);
      }),
      RUNS,
    );
  });

  it("has the same columns, of whatever kind", () => {
    fc.assert(
      fc.property(logged, (saved) => {
        expect(Object.keys(toRecordRow(saved)).toSorted()).toEqual(namesOf(TYPED_RECORD_COLUMNS));
      }),
      RUNS,
    );
  });
});

describe("an options snapshot", () => {
  const values: fc.Arbitrary<Omit<SchedulingOptions, "id">> = fc
    .record({
      desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
      learningSteps: fc.array(fc.constantFrom("1m", "10m", "1h", "1d"), { maxLength: 3 }),
      relearningSteps: fc.array(fc.constantFrom("10m", "1d"), { maxLength: 2 }),
      maximumInterval: fc.integer({ min: 1, max: 36_500 }),
      fuzz: fc.boolean(),
      weights: fc.option(fc.array(measure, { minLength: 21, maxLength: 21 }), { nil: undefined }),
      timeZone: fc.constantFrom("UTC", "Asia/Tokyo", "America/Los_Angeles"),
      rolloverHour: fc.integer({ min: 0, max: 23 }),
      easyDays: fc.option(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 }), { nil: undefined }),
    })
    .map(({ weights, easyDays, ...rest }) => ({
      ...rest,
      ...(weights !== undefined && { weights }),
      ...(easyDays !== undefined && { easyDays }),
    }));

  it("comes back from the database as it was saved", () => {
    fc.assert(
      fc.property(values, (saved) => {
        const row = {
          id: optionsIdOf(saved),
          desired_retention: saved.desiredRetention,
          learning_steps: [...saved.learningSteps],
          relearning_steps: [...saved.relearningSteps],
          maximum_interval: saved.maximumInterval,
          fuzz: saved.fuzz,
          weights: [...(saved.weights ?? [])],
          time_zone: saved.timeZone,
          rollover_hour: saved.rolloverHour,
          easy_days: [...(saved.easyDays ?? [])],
        };
        expect(fromOptionsRow(JSON.parse(JSON.stringify(row)))).toEqual({ id: row.id, ...saved });
      }),
      RUNS,
    );
  });

  it("has another id where any of its values is another", () => {
    const usual = { ...DEFAULT_SCHEDULING_OPTIONS, timeZone: "UTC" };
    const others: readonly Omit<SchedulingOptions, "id">[] = [
      { ...usual, desiredRetention: 0.91 },
      { ...usual, learningSteps: ["1m"] },
      { ...usual, learningSteps: ["1m", "10m", "10m"], relearningSteps: [] },
      { ...usual, relearningSteps: [] },
      { ...usual, maximumInterval: 100 },
      { ...usual, fuzz: false },
      { ...usual, weights: Array(21).fill(1) },
      { ...usual, timeZone: "Asia/Tokyo" },
      { ...usual, rolloverHour: 5 },
      { ...usual, easyDays: [1, 1, 1, 1, 1, 0, 0] },
    ];
    expect(new Set([usual, ...others].map(optionsIdOf)).size).toBe(others.length + 1);
  });
});
