import { describe, expect, test } from "vitest";
import {
  A_CARD,
  at,
  buildAnswered,
  buildEvidence,
  buildRated,
  buildTyped,
  DAY,
  HOUR,
  MINUTE,
  replayRecords,
} from "@/tests/support/schedule-builder";

const MONDAY = at("2026-03-02 09:00");
const TUESDAY = MONDAY + DAY;

/** Good twice on Monday: in review since then, due on Wednesday. */
const learned = [buildRated("good", { reviewedAt: MONDAY }), buildRated("good", { reviewedAt: MONDAY + 10 * MINUTE })];

describe("answers in quizzes and practice", () => {
  const quizOn = (when: number, evidence = buildTyped(), source: "quiz" | "practice" = "quiz") =>
    buildAnswered(evidence, { reviewedAt: when, source });

  test("typing the answer to a new card begins to learn it", () => {
    const answer = quizOn(MONDAY);
    const { schedule, outcomes } = replayRecords([answer]);
    expect(schedule).toMatchObject({ state: "learning", reps: 1, introducedAt: MONDAY, lastQuizRatedOn: "2026-03-02" });
    expect(outcomes.get(answer.id)).toEqual({ cardId: A_CARD, written: true, rating: "good", reason: "recalled" });
  });

  test("selecting the answer to a new card leaves it new", () => {
    const answer = quizOn(MONDAY, buildEvidence());
    const { schedule, outcomes } = replayRecords([answer]);
    expect(schedule).toMatchObject({ state: "new", reps: 0, introducedAt: null, lastQuizRatedOn: null });
    expect(outcomes.get(answer.id)).toEqual({ cardId: A_CARD, written: false, reason: "could-be-a-guess" });
  });

  test("selecting the answer right after it was shown does not graduate the card", () => {
    const flashcard = buildRated("good", { reviewedAt: MONDAY });
    const { schedule } = replayRecords([flashcard, quizOn(MONDAY + MINUTE, buildEvidence())]);
    expect(schedule).toMatchObject({ state: "learning", reps: 1 });
  });

  test("selecting counts by how well the card is known at that moment", () => {
    const soon = quizOn(MONDAY + 2 * DAY, buildEvidence());
    const late = quizOn(MONDAY + 400 * DAY, buildEvidence());
    expect(replayRecords([...learned, soon]).outcomes.get(soon.id)).toMatchObject({
      rating: "good",
      reason: "probably-known",
    });
    expect(replayRecords([...learned, late]).outcomes.get(late.id)).toMatchObject({
      written: false,
      reason: "could-be-a-guess",
    });
  });

  test("rate a card once on a study day", () => {
    const [wrong, right, nextDay] = [
      quizOn(TUESDAY, buildTyped({ correct: false })),
      quizOn(TUESDAY + HOUR),
      quizOn(TUESDAY + DAY),
    ];
    const { outcomes } = replayRecords([...learned, wrong, right, nextDay]);
    expect(outcomes.get(wrong.id)?.rating).toBe("again");
    expect(outcomes.get(right.id)).toMatchObject({ written: false, reason: "already-rated-today" });
    expect(outcomes.get(nextDay.id)?.rating).toBe("good");
  });

  test("the learner's own ratings are not held back by a quiz, nor do they use up its turn", () => {
    const [own, quiz, ownAgain] = [
      buildRated("good", { reviewedAt: TUESDAY }),
      quizOn(TUESDAY + HOUR),
      buildRated("good", { reviewedAt: TUESDAY + 2 * HOUR }),
    ];
    const { outcomes } = replayRecords([...learned, own, quiz, ownAgain]);
    expect([own, quiz, ownAgain].map(({ id }) => outcomes.get(id)?.written)).toEqual([true, true, true]);
  });

  test("practice before the card is due counts only where it is wrong", () => {
    const right = quizOn(TUESDAY, buildTyped(), "practice");
    const wrong = quizOn(TUESDAY + HOUR, buildTyped({ correct: false }), "practice");
    const { outcomes } = replayRecords([...learned, right, wrong]);
    expect(outcomes.get(right.id)).toMatchObject({ written: false, reason: "not-due" });
    expect(outcomes.get(wrong.id)).toMatchObject({ rating: "again", reason: "not-recalled" });
  });

  test("practice on the study day on which the card comes due counts, also before the very hour", () => {
    const due = replayRecords(learned).schedule.due ?? 0;
    const early = quizOn(due - 2 * HOUR, buildTyped(), "practice");
    expect(replayRecords([...learned, early]).outcomes.get(early.id)).toMatchObject({ rating: "good" });
  });

  test("what an answer wrote is revised when an earlier one arrives", () => {
    const quiz = quizOn(TUESDAY + HOUR, buildTyped());
    const earlierQuiz = quizOn(TUESDAY, buildTyped({ correct: false }));
    expect(replayRecords([...learned, quiz]).outcomes.get(quiz.id)?.written).toBe(true);
    expect(replayRecords([...learned, quiz, earlierQuiz]).outcomes.get(quiz.id)).toMatchObject({
      reason: "already-rated-today",
    });
  });
});
