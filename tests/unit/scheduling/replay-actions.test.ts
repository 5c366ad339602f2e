import { describe, expect, test } from "vitest";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import {
  A_CARD,
  at,
  buildAction,
  buildContentEvent,
  buildOptions,
  buildRated,
  buildSetDue,
  DAY,
  HOUR,
  MINUTE,
  replayRecords,
} from "@/tests/support/schedule-builder";

const MONDAY = at("2026-03-02 09:00");
const TUESDAY = MONDAY + DAY;

/** Good twice on Monday: in review since then, due on Wednesday. */
const learned = [buildRated("good", { reviewedAt: MONDAY }), buildRated("good", { reviewedAt: MONDAY + 10 * MINUTE })];

describe("what a learner does to a card", () => {
  const then = { reviewedAt: TUESDAY };

  test("suspending, flagging and their opposites", () => {
    const done = [...learned, buildAction("suspend", then), buildAction("flag", then)];
    expect(replayRecords(done).schedule).toMatchObject({ suspended: true, flagged: true, state: "review" });
    const undone = [...done, buildAction("unsuspend", then), buildAction("unflag", then)];
    expect(replayRecords(undone).schedule).toMatchObject({ suspended: false, flagged: false });
  });

  test("burying hides it until the study day turns for that learner", () => {
    const options = [buildOptions({ timeZone: "Asia/Tokyo", rolloverHour: 4 })];
    const at3InTokyo = buildAction("bury", { reviewedAt: at("2026-03-03 03:00+09:00") });
    expect(replayRecords([at3InTokyo], { options }).schedule.buriedUntil).toBe("2026-03-03");
  });

  test("reset forgets what was learned and keeps what was decided", () => {
    const records = [...learned, buildAction("flag", then), buildAction("suspend", then), buildAction("reset", then)];
    const { schedule } = replayRecords(records);
    expect(schedule).toEqual({
      ...freshSchedule(A_CARD),
      flagged: true,
      suspended: true,
      lastEntryAt: TUESDAY,
      lastEntryId: records.at(-1)?.id,
    });
  });

  test("a card that was reset is introduced again", () => {
    const again = buildRated("good", { reviewedAt: TUESDAY + HOUR });
    expect(replayRecords([...learned, buildAction("reset", then), again]).schedule).toMatchObject({
      introducedAt: TUESDAY + HOUR,
      reps: 1,
    });
  });

  test("setting the date it comes due changes nothing else", () => {
    const due = TUESDAY + 30 * DAY;
    const before = replayRecords(learned).schedule;
    const {
      lastEntryAt: _at,
      lastEntryId: _id,
      ...after
    } = replayRecords([...learned, buildSetDue(due, then)]).schedule;
    expect({ ...before, due }).toMatchObject(after);
  });

  test("a date before the last answer means at once, and a new card has none", () => {
    expect(replayRecords([...learned, buildSetDue(0, then)]).schedule.due).toBe(MONDAY + 10 * MINUTE);
    expect(replayRecords([buildSetDue(TUESDAY, then)]).schedule).toMatchObject({ state: "new", due: null });
  });
});

describe("changes of the card", () => {
  const changed = buildContentEvent({ at: TUESDAY, cardVersion: 2 });

  test("another right answer makes the card new for anyone who had learned it", () => {
    expect(replayRecords(learned, { events: [changed] }).schedule).toMatchObject({
      state: "new",
      due: null,
      reps: 0,
      contentEvents: 1,
      meaningSinceVersion: 2,
    });
  });

  test("an answer to the older meaning is kept, and not applied", () => {
    const old = buildRated("easy", { reviewedAt: TUESDAY + HOUR, cardVersion: 1 });
    const { schedule, outcomes } = replayRecords([...learned, old], { events: [changed] });
    expect(schedule.state).toBe("new");
    expect(outcomes.get(old.id)).toEqual({ cardId: A_CARD, written: false, reason: "older-meaning" });
  });

  test("an answer to the older meaning that was given before the change had its effect then", () => {
    const { outcomes } = replayRecords(learned, { events: [changed] });
    expect([...outcomes.values()].every(({ written }) => written)).toBe(true);
  });

  test("an answer to the new meaning begins it again", () => {
    const fresh = buildRated("easy", { reviewedAt: TUESDAY + HOUR, cardVersion: 2 });
    expect(replayRecords([...learned, fresh], { events: [changed] }).schedule).toMatchObject({
      state: "review",
      reps: 1,
    });
  });

  test("other words change nothing, also for answers to the words before", () => {
    const reworded = buildContentEvent({ at: MONDAY + MINUTE, effect: "reworded", cardVersion: 2 });
    const { contentEvents, ...after } = replayRecords(learned, { events: [reworded] }).schedule;
    expect(replayRecords(learned).schedule).toMatchObject(after);
    expect(contentEvents).toBe(1);
  });

  test("a retired card comes back with its next version", () => {
    const retired = buildContentEvent({ at: TUESDAY, effect: "retired", cardVersion: 2 });
    const back = buildContentEvent({ at: TUESDAY + DAY, effect: "reworded", cardVersion: 3 });
    expect(replayRecords(learned, { events: [retired] }).schedule).toMatchObject({ retired: true, state: "review" });
    expect(replayRecords(learned, { events: [back, retired] }).schedule).toMatchObject({
      retired: false,
      state: "review",
    });
  });

  test("of the same moment as an answer come first", () => {
    const answer = buildRated("easy", { reviewedAt: TUESDAY, cardVersion: 2 });
    expect(replayRecords([...learned, answer], { events: [changed] }).schedule).toMatchObject({
      state: "review",
      reps: 1,
    });
  });
});
