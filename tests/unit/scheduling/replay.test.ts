import { describe, expect, test } from "vitest";
import { applyEntry, canAppend, freshSchedule } from "@/lib/core/scheduling/replay";
import type { ReviewRecord } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, nextMemory, previewRatings } from "@/lib/core/scheduling/scheduler";
import { asId, type OptionsId, type RecordId } from "@/lib/core/shared/ids";
import {
  A_CARD,
  A_LEARNER,
  at,
  buildAction,
  buildOptions,
  buildRated,
  buildRevoke,
  DAY,
  HOUR,
  MINUTE,
  replayRecords,
} from "@/tests/support/schedule-builder";

const MONDAY = at("2026-03-02 09:00");
const TUESDAY = MONDAY + DAY;

/** Good twice on Monday: in review since then, due on Wednesday. */
const learned = [buildRated("good", { reviewedAt: MONDAY }), buildRated("good", { reviewedAt: MONDAY + 10 * MINUTE })];

describe("answers of the learner", () => {
  test("no answers leave a card as new as it was", () => {
    expect(replayRecords([]).schedule).toEqual(freshSchedule(A_CARD));
  });

  test("each moves the card as the preview on its button said", () => {
    const before = replayRecords(learned).schedule;
    const answer = buildRated("hard", { reviewedAt: before.due ?? 0 });
    const { schedule, outcomes } = replayRecords([...learned, answer]);
    const preview = previewRatings(before, answer.reviewedAt, buildOptions(), fuzzSeedOf(A_LEARNER, before));
    expect(schedule).toMatchObject({ due: preview.hard.due, scheduledDays: preview.hard.intervalDays, reps: 3 });
    expect(outcomes.get(answer.id)).toEqual({
      cardId: A_CARD,
      written: true,
      rating: "hard",
      reason: "rated-by-learner",
    });
  });

  test("the first tells when the card was introduced, the last when it was reviewed", () => {
    expect(replayRecords(learned).schedule).toMatchObject({
      state: "review",
      introducedAt: MONDAY,
      lastReviewedAt: MONDAY + 10 * MINUTE,
      lastEntryId: learned[1]?.id,
    });
  });

  test("are put in the order in which they were given, in whatever order they arrive", () => {
    const late = buildRated("again", { reviewedAt: MONDAY + 5 * MINUTE });
    const inOrder = replayRecords([learned[0], late, learned[1]] as ReviewRecord[]);
    expect(replayRecords([...learned, late])).toEqual(inOrder);
  });

  test("count once, however often they are sent", () => {
    expect(replayRecords([...learned, ...learned])).toEqual(replayRecords(learned));
  });

  test("at the same moment are ordered by their ids", () => {
    const [first, second] = [asId<RecordId>("a"), asId<RecordId>("b")];
    const again = buildRated("again", { id: first, reviewedAt: TUESDAY });
    const easy = buildRated("easy", { id: second, reviewedAt: TUESDAY });
    expect(replayRecords([easy, again]).schedule).toEqual(replayRecords([again, easy]).schedule);
    expect(replayRecords([easy, again]).schedule.lastEntryId).toBe(second);
  });

  test("with fuzz fall on other days for other learners, and on the same at every replay", () => {
    const options = [buildOptions({ fuzz: true, learningSteps: [] })];
    const answers = [0, 10, 40, 100].map((day) => buildRated("easy", { reviewedAt: MONDAY + day * DAY }));
    const dueFor = (learner: number) =>
      replayRecords(answers, { options, userId: asId(`learner ${learner}`) }).schedule.due;
    expect(dueFor(1)).toBe(dueFor(1));
    expect(new Set(Array.from({ length: 20 }, (_, learner) => dueFor(learner))).size).toBeGreaterThan(5);
  });
});

describe("options", () => {
  const relaxed = buildOptions({ id: asId<OptionsId>("relaxed"), desiredRetention: 0.8, learningSteps: [] });

  test("each answer is counted by the options in force when it was received", () => {
    const first = buildRated("easy", { reviewedAt: MONDAY });
    const second = buildRated("good", { reviewedAt: MONDAY + 8 * DAY, optionsId: relaxed.id });
    const { schedule } = replayRecords([first, second], { options: [buildOptions(), relaxed] });
    const afterFirst = {
      ...freshSchedule(A_CARD),
      ...nextMemory(freshSchedule(A_CARD), "easy", MONDAY, buildOptions(), ""),
    };
    expect(schedule.due).toBe(nextMemory(afterFirst, "good", second.reviewedAt, relaxed, "").due);
  });

  test("that are missing are an error of the program, not a guess", () => {
    expect(() => replayRecords([buildRated("good", { reviewedAt: MONDAY, optionsId: relaxed.id })])).toThrow("relaxed");
  });
});

describe("taking back an answer", () => {
  const mistake = buildRated("again", { reviewedAt: TUESDAY });
  const undo = buildRevoke(mistake.id, { reviewedAt: TUESDAY + HOUR });

  test("is as if it had not been given", () => {
    const { schedule, outcomes } = replayRecords([...learned, mistake, undo]);
    const { lastEntryAt: _at, lastEntryId: _id, ...memory } = schedule;
    expect(replayRecords(learned).schedule).toMatchObject(memory);
    expect(outcomes.get(mistake.id)).toEqual({ cardId: A_CARD, written: false, reason: "revoked" });
  });

  test("works before the answer has arrived, and twice", () => {
    const undoneOnceMore = buildRevoke(mistake.id, { reviewedAt: MONDAY });
    expect(replayRecords([undo, ...learned, mistake]).schedule).toEqual(
      replayRecords([...learned, mistake, undo]).schedule,
    );
    expect(replayRecords([undoneOnceMore, undo, ...learned, mistake]).schedule.reps).toBe(2);
  });

  test("that has not arrived makes whatever comes next be replayed", () => {
    const { schedule } = replayRecords([...learned, undo]);
    const next = buildRated("good", { reviewedAt: TUESDAY + DAY });
    expect(canAppend(schedule, next, 0)).toBe(false);
    expect(canAppend(replayRecords([...learned, undo, mistake]).schedule, next, 0)).toBe(true);
  });

  test("also takes back an action, but not a taking back", () => {
    const suspension = buildAction("suspend", { reviewedAt: TUESDAY });
    const undone = [suspension, buildRevoke(suspension.id, { reviewedAt: TUESDAY + 1 })];
    expect(replayRecords(undone).schedule.suspended).toBe(false);
    const redo = buildRevoke(undo.id, { reviewedAt: TUESDAY + 2 * HOUR });
    expect(replayRecords([...learned, mistake, undo, redo]).schedule.reps).toBe(2);
  });
});

describe("appending to a stored schedule", () => {
  const stored = replayRecords(learned).schedule;
  const next = buildRated("good", { reviewedAt: TUESDAY });

  test("gives what a replay gives", () => {
    expect(canAppend(stored, next, 0)).toBe(true);
    expect(applyEntry(stored, next, buildOptions(), A_LEARNER).schedule).toEqual(
      replayRecords([...learned, next]).schedule,
    );
  });

  test.each([
    ["an answer that comes before the last one", buildRated("good", { reviewedAt: MONDAY + MINUTE }), 0],
    ["the last answer once more", learned[1] as ReviewRecord, 0],
    ["taking something back", buildRevoke(next.id, { reviewedAt: TUESDAY }), 0],
    ["an answer to a card that has changed since", next, 1],
  ])("is not for %s", (_title, record, contentEvents) => {
    expect(canAppend(stored, record, contentEvents)).toBe(false);
  });
});
