import { describe, expect, test } from "vitest";
import { applyEntry, canAppend, freshSchedule, replayCard } from "@/lib/core/scheduling/replay";
import type { ContentEvent, ReviewRecord } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, nextMemory, previewRatings } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { asId, type OptionsId, type RecordId, type UserId } from "@/lib/core/shared/ids";
import {
  A_CARD, A_LEARNER, at, buildAction, buildAnswered, buildContentEvent, buildEvidence, buildOptions, buildRated,
  buildRevoke, buildSetDue, buildTyped, DAY, HOUR, MINUTE,
} from "@/tests/support/schedule-builder";

const MONDAY = at("2026-03-02 09:00");
const TUESDAY = MONDAY + DAY;

function replay(
  records: readonly ReviewRecord[],
  { events = [], options = [buildOptions()], userId = A_LEARNER }: {
    events?: readonly ContentEvent[]; options?: readonly SchedulingOptions[]; userId?: UserId;
  } = {},
) {
  const optionsById = new Map(options.map((one) => [one.id, one]));
  return replayCard({ cardId: A_CARD, userId, records, contentEvents: events, optionsById });
}

/** Good twice on Monday: in review since then, due on Wednesday. */
const learned = [
  buildRated("good", { reviewedAt: MONDAY }),
  buildRated("good", { reviewedAt: MONDAY + 10 * MINUTE }),
];

describe("answers of the learner", () => {
  test("no answers leave a card as new as it was", () => {
    expect(replay([]).schedule).toEqual(freshSchedule(A_CARD));
  });

  test("each moves the card as the preview on its button said", () => {
    const before = replay(learned).schedule;
    const answer = buildRated("hard", { reviewedAt: before.due ?? 0 });
    const { schedule, outcomes } = replay([...learned, answer]);
    const preview = previewRatings(before, answer.reviewedAt, buildOptions(), fuzzSeedOf(A_LEARNER, before));
    expect(schedule).toMatchObject({ due: preview.hard.due, scheduledDays: preview.hard.intervalDays, reps: 3 });
    expect(outcomes.get(answer.id)).toEqual({ cardId: A_CARD, written: true, rating: "hard", reason: "rated-by-learner" });
  });

  test("the first tells when the card was introduced, the last when it was reviewed", () => {
    expect(replay(learned).schedule).toMatchObject({
      state: "review", introducedAt: MONDAY, lastReviewedAt: MONDAY + 10 * MINUTE, lastEntryId: learned[1]?.id,
    });
  });

  test("are put in the order in which they were given, in whatever order they arrive", () => {
    const late = buildRated("again", { reviewedAt: MONDAY + 5 * MINUTE });
    const inOrder = replay([learned[0], late, learned[1]] as ReviewRecord[]);
    expect(replay([...learned, late])).toEqual(inOrder);
  });

  test("count once, however often they are sent", () => {
    expect(replay([...learned, ...learned])).toEqual(replay(learned));
  });

  test("at the same moment are ordered by their ids", () => {
    const [first, second] = [asId<RecordId>("a"), asId<RecordId>("b")];
    const again = buildRated("again", { id: first, reviewedAt: TUESDAY });
    const easy = buildRated("easy", { id: second, reviewedAt: TUESDAY });
    expect(replay([easy, again]).schedule).toEqual(replay([again, easy]).schedule);
    expect(replay([easy, again]).schedule.lastEntryId).toBe(second);
  });

  test("with fuzz fall on other days for other learners, and on the same at every replay", () => {
    const options = [buildOptions({ fuzz: true, learningSteps: [] })];
    const answers = [0, 10, 40, 100].map((day) => buildRated("easy", { reviewedAt: MONDAY + day * DAY }));
    const dueFor = (learner: number) => replay(answers, { options, userId: asId(`learner ${learner}`) }).schedule.due;
    expect(dueFor(1)).toBe(dueFor(1));
    expect(new Set(Array.from({ length: 20 }, (_, learner) => dueFor(learner))).size).toBeGreaterThan(5);
  });
});

describe("options", () => {
  const relaxed = buildOptions({ id: asId<OptionsId>("relaxed"), desiredRetention: 0.8, learningSteps: [] });

  test("each answer is counted by the options in force when it was received", () => {
    const first = buildRated("easy", { reviewedAt: MONDAY });
    const second = buildRated("good", { reviewedAt: MONDAY + 8 * DAY, optionsId: relaxed.id });
    const { schedule } = replay([first, second], { options: [buildOptions(), relaxed] });
    const afterFirst = { ...freshSchedule(A_CARD), ...nextMemory(freshSchedule(A_CARD), "easy", MONDAY, buildOptions(), "") };
    expect(schedule.due).toBe(nextMemory(afterFirst, "good", second.reviewedAt, relaxed, "").due);
  });

  test("that are missing are an error of the program, not a guess", () => {
    expect(() => replay([buildRated("good", { reviewedAt: MONDAY, optionsId: relaxed.id })])).toThrow("relaxed");
  });
});

describe("taking back an answer", () => {
  const mistake = buildRated("again", { reviewedAt: TUESDAY });
  const undo = buildRevoke(mistake.id, { reviewedAt: TUESDAY + HOUR });

  test("is as if it had not been given", () => {
    const { schedule, outcomes } = replay([...learned, mistake, undo]);
    const { lastEntryAt: _at, lastEntryId: _id, ...memory } = schedule;
    expect(replay(learned).schedule).toMatchObject(memory);
    expect(outcomes.get(mistake.id)).toEqual({ cardId: A_CARD, written: false, reason: "revoked" });
  });

  test("works before the answer has arrived, and twice", () => {
    const undoneOnceMore = buildRevoke(mistake.id, { reviewedAt: MONDAY });
    expect(replay([undo, ...learned, mistake]).schedule).toEqual(replay([...learned, mistake, undo]).schedule);
    expect(replay([undoneOnceMore, undo, ...learned, mistake]).schedule.reps).toBe(2);
  });

  test("that has not arrived makes whatever comes next be replayed", () => {
    const { schedule } = replay([...learned, undo]);
    const next = buildRated("good", { reviewedAt: TUESDAY + DAY });
    expect(canAppend(schedule, next, 0)).toBe(false);
    expect(canAppend(replay([...learned, undo, mistake]).schedule, next, 0)).toBe(true);
  });

  test("also takes back an action, but not a taking back", () => {
    const suspension = buildAction("suspend", { reviewedAt: TUESDAY });
    const undone = [suspension, buildRevoke(suspension.id, { reviewedAt: TUESDAY + 1 })];
    expect(replay(undone).schedule.suspended).toBe(false);
    const redo = buildRevoke(undo.id, { reviewedAt: TUESDAY + 2 * HOUR });
    expect(replay([...learned, mistake, undo, redo]).schedule.reps).toBe(2);
  });
});

describe("answers in quizzes and practice", () => {
  const quizOn = (when: number, evidence = buildTyped(), source: "quiz" | "practice" = "quiz") =>
    buildAnswered(evidence, { reviewedAt: when, source });

  test("typing the answer to a new card begins to learn it", () => {
    const answer = quizOn(MONDAY);
    const { schedule, outcomes } = replay([answer]);
    expect(schedule).toMatchObject({ state: "learning", reps: 1, introducedAt: MONDAY, lastQuizRatedOn: "2026-03-02" });
    expect(outcomes.get(answer.id)).toEqual({ cardId: A_CARD, written: true, rating: "good", reason: "recalled" });
  });

  test("selecting the answer to a new card leaves it new", () => {
    const answer = quizOn(MONDAY, buildEvidence());
    const { schedule, outcomes } = replay([answer]);
    expect(schedule).toMatchObject({ state: "new", reps: 0, introducedAt: null, lastQuizRatedOn: null });
    expect(outcomes.get(answer.id)).toEqual({ cardId: A_CARD, written: false, reason: "could-be-a-guess" });
  });

  test("selecting the answer right after it was shown does not graduate the card", () => {
    const flashcard = buildRated("good", { reviewedAt: MONDAY });
    const { schedule } = replay([flashcard, quizOn(MONDAY + MINUTE, buildEvidence())]);
    expect(schedule).toMatchObject({ state: "learning", reps: 1 });
  });

  test("selecting counts by how well the card is known at that moment", () => {
    const soon = quizOn(MONDAY + 2 * DAY, buildEvidence());
    const late = quizOn(MONDAY + 400 * DAY, buildEvidence());
    expect(replay([...learned, soon]).outcomes.get(soon.id)).toMatchObject({ rating: "good", reason: "probably-known" });
    expect(replay([...learned, late]).outcomes.get(late.id)).toMatchObject({ written: false, reason: "could-be-a-guess" });
  });

  test("rate a card once on a study day", () => {
    const [wrong, right, nextDay] = [
      quizOn(TUESDAY, buildTyped({ correct: false })), quizOn(TUESDAY + HOUR), quizOn(TUESDAY + DAY),
    ];
    const { outcomes } = replay([...learned, wrong, right, nextDay]);
    expect(outcomes.get(wrong.id)?.rating).toBe("again");
    expect(outcomes.get(right.id)).toMatchObject({ written: false, reason: "already-rated-today" });
    expect(outcomes.get(nextDay.id)?.rating).toBe("good");
  });

  test("the learner's own ratings are not held back by a quiz, nor do they use up its turn", () => {
    const [own, quiz, ownAgain] = [
      buildRated("good", { reviewedAt: TUESDAY }), quizOn(TUESDAY + HOUR), buildRated("good", { reviewedAt: TUESDAY + 2 * HOUR }),
    ];
    const { outcomes } = replay([...learned, own, quiz, ownAgain]);
    expect([own, quiz, ownAgain].map(({ id }) => outcomes.get(id)?.written)).toEqual([true, true, true]);
  });

  test("practice before the card is due counts only where it is wrong", () => {
    const right = quizOn(TUESDAY, buildTyped(), "practice");
    const wrong = quizOn(TUESDAY + HOUR, buildTyped({ correct: false }), "practice");
    const { outcomes } = replay([...learned, right, wrong]);
    expect(outcomes.get(right.id)).toMatchObject({ written: false, reason: "not-due" });
    expect(outcomes.get(wrong.id)).toMatchObject({ rating: "again", reason: "not-recalled" });
  });

  test("practice on the study day on which the card comes due counts, also before the very hour", () => {
    const due = replay(learned).schedule.due ?? 0;
    const early = quizOn(due - 2 * HOUR, buildTyped(), "practice");
    expect(replay([...learned, early]).outcomes.get(early.id)).toMatchObject({ rating: "good" });
  });

  test("what an answer wrote is revised when an earlier one arrives", () => {
    const quiz = quizOn(TUESDAY + HOUR, buildTyped());
    const earlierQuiz = quizOn(TUESDAY, buildTyped({ correct: false }));
    expect(replay([...learned, quiz]).outcomes.get(quiz.id)?.written).toBe(true);
    expect(replay([...learned, quiz, earlierQuiz]).outcomes.get(quiz.id)).toMatchObject({ reason: "already-rated-today" });
  });
});

describe("what a learner does to a card", () => {
  const then = { reviewedAt: TUESDAY };

  test("suspending, flagging and their opposites", () => {
    const done = [...learned, buildAction("suspend", then), buildAction("flag", then)];
    expect(replay(done).schedule).toMatchObject({ suspended: true, flagged: true, state: "review" });
    const undone = [...done, buildAction("unsuspend", then), buildAction("unflag", then)];
    expect(replay(undone).schedule).toMatchObject({ suspended: false, flagged: false });
  });

  test("burying hides it until the study day turns for that learner", () => {
    const options = [buildOptions({ timeZone: "Asia/Tokyo", rolloverHour: 4 })];
    const at3InTokyo = buildAction("bury", { reviewedAt: at("2026-03-03 03:00+09:00") });
    expect(replay([at3InTokyo], { options }).schedule.buriedUntil).toBe("2026-03-03");
  });

  test("reset forgets what was learned and keeps what was decided", () => {
    const records = [...learned, buildAction("flag", then), buildAction("suspend", then), buildAction("reset", then)];
    const { schedule } = replay(records);
    expect(schedule).toEqual({
      ...freshSchedule(A_CARD), flagged: true, suspended: true, lastEntryAt: TUESDAY, lastEntryId: records.at(-1)?.id,
    });
  });

  test("a card that was reset is introduced anew", () => {
    const again = buildRated("good", { reviewedAt: TUESDAY + HOUR });
    expect(replay([...learned, buildAction("reset", then), again]).schedule).toMatchObject({ introducedAt: TUESDAY + HOUR, reps: 1 });
  });

  test("setting the date it comes due changes nothing else", () => {
    const due = TUESDAY + 30 * DAY;
    const before = replay(learned).schedule;
    const { lastEntryAt: _at, lastEntryId: _id, ...after } = replay([...learned, buildSetDue(due, then)]).schedule;
    expect({ ...before, due }).toMatchObject(after);
  });

  test("a date before the last answer means at once, and a new card has none", () => {
    expect(replay([...learned, buildSetDue(0, then)]).schedule.due).toBe(MONDAY + 10 * MINUTE);
    expect(replay([buildSetDue(TUESDAY, then)]).schedule).toMatchObject({ state: "new", due: null });
  });
});

describe("changes of the card", () => {
  const changed = buildContentEvent({ at: TUESDAY, cardVersion: 2 });

  test("another right answer makes the card new for whoever had learned it", () => {
    expect(replay(learned, { events: [changed] }).schedule).toMatchObject({
      state: "new", due: null, reps: 0, contentEvents: 1, meaningSinceVersion: 2,
    });
  });

  test("an answer to the older meaning is kept, and not applied", () => {
    const old = buildRated("easy", { reviewedAt: TUESDAY + HOUR, cardVersion: 1 });
    const { schedule, outcomes } = replay([...learned, old], { events: [changed] });
    expect(schedule.state).toBe("new");
    expect(outcomes.get(old.id)).toEqual({ cardId: A_CARD, written: false, reason: "older-meaning" });
  });

  test("an answer to the older meaning that was given before the change had its effect then", () => {
    const { outcomes } = replay(learned, { events: [changed] });
    expect([...outcomes.values()].every(({ written }) => written)).toBe(true);
  });

  test("an answer to the new meaning begins it anew", () => {
    const fresh = buildRated("easy", { reviewedAt: TUESDAY + HOUR, cardVersion: 2 });
    expect(replay([...learned, fresh], { events: [changed] }).schedule).toMatchObject({ state: "review", reps: 1 });
  });

  test("other words change nothing, also for answers to the words before", () => {
    const reworded = buildContentEvent({ at: MONDAY + MINUTE, effect: "reworded", cardVersion: 2 });
    const { contentEvents, ...after } = replay(learned, { events: [reworded] }).schedule;
    expect(replay(learned).schedule).toMatchObject(after);
    expect(contentEvents).toBe(1);
  });

  test("a retired card comes back with its next version", () => {
    const retired = buildContentEvent({ at: TUESDAY, effect: "retired", cardVersion: 2 });
    const back = buildContentEvent({ at: TUESDAY + DAY, effect: "reworded", cardVersion: 3 });
    expect(replay(learned, { events: [retired] }).schedule).toMatchObject({ retired: true, state: "review" });
    expect(replay(learned, { events: [back, retired] }).schedule).toMatchObject({ retired: false, state: "review" });
  });

  test("of the same moment as an answer come first", () => {
    const answer = buildRated("easy", { reviewedAt: TUESDAY, cardVersion: 2 });
    expect(replay([...learned, answer], { events: [changed] }).schedule).toMatchObject({ state: "review", reps: 1 });
  });
});

describe("appending to a stored schedule", () => {
  const stored = replay(learned).schedule;
  const next = buildRated("good", { reviewedAt: TUESDAY });

  test("gives what a replay gives", () => {
    expect(canAppend(stored, next, 0)).toBe(true);
    expect(applyEntry(stored, next, buildOptions(), A_LEARNER).schedule).toEqual(replay([...learned, next]).schedule);
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
