import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { applyEntry, canAppend, freshSchedule, replayCard } from "@/lib/core/scheduling/replay";
import { type ContentEvent, type Evidence, RATINGS, type ReviewRecord } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { asId, type OptionsId, type RecordId } from "@/lib/core/shared/ids";
import {
  A_CARD,
  A_LEARNER,
  at,
  buildAction,
  buildAnswered,
  buildContentEvent,
  buildEvidence,
  buildOptions,
  buildRated,
  buildRevoke,
  buildSetDue,
  DAY,
  HOUR,
  MINUTE,
} from "@/tests/support/schedule-builder";

const START = at("2026-03-20 20:00");
const RUNS = { numRuns: 1_500 };

const SNAPSHOTS: readonly SchedulingOptions[] = [
  buildOptions({ id: asId<OptionsId>("plain") }),
  buildOptions({
    id: asId<OptionsId>("berlin"),
    fuzz: true,
    timeZone: "Europe/Berlin",
    rolloverHour: 4,
    desiredRetention: 0.85,
  }),
  buildOptions({
    id: asId<OptionsId>("apia"),
    fuzz: true,
    timeZone: "Pacific/Apia",
    learningSteps: [],
    maximumInterval: 60,
  }),
];
const optionsById = new Map(SNAPSHOTS.map((one) => [one.id, one]));

/** Few moments, so that records and events often fall on the same one, and on both sides of midnight and of a clock change. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((index) => START + index * HOUR),
  fc.integer({ min: 0, max: 12 }).map((index) => START + index * 5 * MINUTE),
  fc.integer({ min: 0, max: 40 }).map((index) => START + index * 6 * DAY),
);
const optionsId = fc.constantFrom(...SNAPSHOTS.map(({ id }) => id));
const cardVersion = fc.integer({ min: 1, max: 3 });

const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    format: fc.constantFrom<Evidence["format"]>("constructed", "selected", "placed"),
    optionCount: fc.integer({ min: 2, max: 5 }),
    correct: fc.boolean(),
    nearMiss: fc.boolean(),
    hint: fc.boolean(),
    tooFast: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  })
  .map(buildEvidence);

type Draft = (id: RecordId, idOf: (index: number) => RecordId) => ReviewRecord;

const answerDraft: fc.Arbitrary<Draft> = fc
  .tuple(
    moment,
    optionsId,
    cardVersion,
    fc.constantFrom(...RATINGS),
    evidence,
    fc.constantFrom("flashcard", "quiz", "practice"),
  )
  .map(([reviewedAt, options, version, rating, shown, source]) => (id) => {
    const where = { id, reviewedAt, optionsId: options, cardVersion: version };
    return source === "flashcard"
      ? buildRated(rating, where)
      : buildAnswered(shown, { ...where, source: source as "quiz" | "practice" });
  });
const actionDraft: fc.Arbitrary<Draft> = fc
  .tuple(
    moment,
    optionsId,
    fc.constantFrom("suspend", "unsuspend", "reset", "flag", "unflag", "bury", "setDue"),
    moment,
  )
  .map(([reviewedAt, options, action, due]) => (id) => {
    const where = { id, reviewedAt, optionsId: options };
    return action === "setDue" ? buildSetDue(due, where) : buildAction(action as "reset", where);
  });
/** Takes back a record of the history, or one that never arrives. */
const revokeDraft: fc.Arbitrary<Draft> = fc.tuple(moment, optionsId, fc.integer({ min: 0, max: 22 })).map(
  ([reviewedAt, options, index]) =>
    (id, idOf) =>
      buildRevoke(idOf(index), { id, reviewedAt, optionsId: options }),
);

/** Ids are not in the order of time: the order of replay is by time first. */
function idFor(seed: number) {
  return (index: number): RecordId => asId(`${((index + 1) * seed) % 101}-${index}`);
}

const records: fc.Arbitrary<readonly ReviewRecord[]> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: answerDraft },
        { weight: 2, arbitrary: actionDraft },
        { weight: 1, arbitrary: revokeDraft },
      ),
      { maxLength: 20 },
    ),
    fc.integer({ min: 1, max: 100 }),
  )
  .map(([drafts, seed]) => drafts.map((draft, index) => draft(idFor(seed)(index), idFor(seed))));

const contentEvents: fc.Arbitrary<readonly ContentEvent[]> = fc.array(
  fc
    .record({
      at: moment,
      cardVersion: fc.integer({ min: 2, max: 3 }),
      effect: fc.constantFrom<ContentEvent["effect"]>("changed", "reworded", "retired"),
    })
    .map(buildContentEvent),
  { maxLength: 2 },
);

function replay(history: readonly ReviewRecord[], events: readonly ContentEvent[] = []) {
  return replayCard({ cardId: A_CARD, userId: A_LEARNER, records: history, contentEvents: events, optionsById });
}

/** The memory alone, without how far the log has been read. */
function memoryOf({ lastEntryAt: _at, lastEntryId: _id, awaitsRevoked: _awaits, ...memory }: CardSchedule) {
  return memory;
}

/** A history with what may happen to it on the way: everything at least once, in any order. */
const arrivals = records.chain((history) =>
  fc.record({
    history: fc.constant(history),
    arrived: fc
      .shuffledSubarray([...history, ...history], { minLength: history.length })
      .map((some) => [...some, ...history]),
  }),
);

describe("the log decides, not how it came about", () => {
  test("replay is the same in whatever order and however often the records arrived", () => {
    fc.assert(
      fc.property(arrivals, contentEvents, ({ history, arrived }, events) => {
        const { schedule, outcomes } = replay(arrived, [...events].reverse());
        const expected = replay(history, events);
        expect(schedule).toEqual(expected.schedule);
        expect(new Map([...outcomes].sort())).toEqual(new Map([...expected.outcomes].sort()));
      }),
      RUNS,
    );
  });

  test("applying what comes last, and replaying otherwise, always gives the replay of all that has arrived", () => {
    let appended = 0;
    fc.assert(
      fc.property(
        records,
        contentEvents,
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        (history, events, eventsArriveAt, inOrder) => {
          const arriving = inOrder ? history.toSorted((a, b) => a.reviewedAt - b.reviewedAt) : history;
          let schedule = freshSchedule(A_CARD);
          arriving.forEach((record, index) => {
            const known = index >= eventsArriveAt ? events : [];
            const log = arriving.slice(0, index + 1);
            const expected = replay(log, known);
            if (canAppend(schedule, record, known.length)) {
              const options = optionsById.get(record.optionsId) as SchedulingOptions;
              const applied = applyEntry(schedule, record, options, A_LEARNER);
              expect(applied.schedule).toEqual(expected.schedule);
              expect(applied.outcome).toEqual(expected.outcomes.get(record.id));
              appended += 1;
            }
            schedule = expected.schedule;
          });
        },
      ),
      RUNS,
    );
    expect(appended).toBeGreaterThan(RUNS.numRuns);
  });

  test("an answer sent again is never applied a second time", () => {
    fc.assert(
      fc.property(records, contentEvents, (history, events) => {
        const { schedule } = replay(history, events);
        for (const record of history) expect(canAppend(schedule, record, events.length)).toBe(false);
      }),
      RUNS,
    );
  });

  test("taking back any record at any time is as if it had not been", () => {
    fc.assert(
      fc.property(records, contentEvents, fc.nat(), moment, (history, events, choice, when) => {
        const undone = history[choice % Math.max(1, history.length)];
        fc.pre(undone !== undefined && undone.kind !== "revoke");
        const undo = buildRevoke(undone.id, { id: asId("undo"), reviewedAt: when, optionsId: undone.optionsId });
        const without = replay(
          history.filter(({ id }) => id !== undone.id),
          events,
        );
        const after = replay([...history, undo], events);
        expect(memoryOf(after.schedule)).toEqual(memoryOf(without.schedule));
        for (const [id, outcome] of without.outcomes) expect(after.outcomes.get(id)).toEqual(outcome);
        if (undone.kind === "answer") expect(after.outcomes.get(undone.id)?.reason).toBe("revoked");
        expect(replay([undo, ...history, undo], events)).toEqual(after);
      }),
      RUNS,
    );
  });
});

describe("after any history", () => {
  test("a card is new without memory, or has one within its bounds and is due after its last answer", () => {
    fc.assert(
      fc.property(records, contentEvents, (history, events) => {
        const { schedule } = replay(history, events);
        if (schedule.state === "new") {
          expect(schedule).toMatchObject({
            due: null,
            stability: 0,
            difficulty: 0,
            reps: 0,
            lastReviewedAt: null,
            introducedAt: null,
          });
          return;
        }
        expect(schedule.due).toBeGreaterThanOrEqual(schedule.lastReviewedAt ?? Infinity);
        expect(schedule.introducedAt).toBeLessThanOrEqual(schedule.lastReviewedAt ?? 0);
        expect(schedule.stability).toBeGreaterThan(0);
        expect(schedule.difficulty).toBeGreaterThanOrEqual(1);
        expect(schedule.difficulty).toBeLessThanOrEqual(10);
      }),
      RUNS,
    );
  });

  test("every answer has an outcome that says whether it was written and why", () => {
    fc.assert(
      fc.property(records, contentEvents, (history, events) => {
        const { outcomes } = replay(history, events);
        const answers = history.filter(({ kind }) => kind === "answer");
        expect([...outcomes.keys()].sort()).toEqual(answers.map(({ id }) => id).sort());
        for (const { written, rating } of outcomes.values()) expect(written).toBe(rating !== undefined);
      }),
      RUNS,
    );
  });

  test("quizzes and practice have rated the card at most once on each study day", () => {
    fc.assert(
      fc.property(records, (history) => {
        const [options] = SNAPSHOTS;
        const inOnePlace = history
          .filter(({ kind }) => kind === "answer")
          .map((record) => ({ ...record, optionsId: options?.id ?? asId("") }));
        const { outcomes } = replay(inOnePlace);
        const days = inOnePlace
          .filter(
            (record) => record.kind === "answer" && record.evidence !== undefined && outcomes.get(record.id)?.written,
          )
          .map(({ reviewedAt }) => studyDayOf(reviewedAt, options ?? buildOptions()));
        expect(new Set(days).size).toBe(days.length);
      }),
      RUNS,
    );
  });

  test("selecting answers alone never graduates a card", () => {
    const selections = fc.array(fc.tuple(moment, evidence), { maxLength: 20 });
    fc.assert(
      fc.property(selections, (chosen) => {
        const history = chosen.map(([reviewedAt, shown]) =>
          buildAnswered({ ...shown, format: "selected" }, { reviewedAt }),
        );
        expect(["new", "learning"]).toContain(replay(history).schedule.state);
      }),
      RUNS,
    );
  });
});
