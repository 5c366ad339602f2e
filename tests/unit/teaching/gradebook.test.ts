import { describe, expect, it } from "vitest";
import type { Assignment, GradingRule, QuizSettings } from "@/lib/core/teaching/assignment";
import {
  averageMinutes,
  averageScore,
  type CardAnswer,
  gradebookEntry,
  type QuizRun,
  type StudentWork,
} from "@/lib/core/teaching/gradebook";

const OPENS = Date.parse("2026-11-20T08:00:00Z");
const SEMINAR = Date.parse("2026-11-26T14:00:00Z");
const BEFORE = SEMINAR - 3_600_000;
const AFTER = SEMINAR + 3_600_000;
const HOUR = 3_600_000;

const QUIZ: QuizSettings = { length: 5, timeLimitSeconds: null, attempts: null, feedback: "immediate", form: "fixed" };

function assignment(grading: GradingRule, overrides: Partial<Assignment> = {}): Assignment {
  return {
    id: "thursday",
    courseId: "course",
    deckId: "deck",
    title: "Bridges",
    opensAt: OPENS,
    seminarAt: SEMINAR,
    targetReadiness: 0.9,
    grading,
    quiz: null,
    ...overrides,
  };
}

function answer(cardId: string, at = OPENS + HOUR, durationMs = 30_000): CardAnswer {
  return { cardId, reviewedAt: at, receivedAt: at, durationMs };
}

const run = (right: number, hour: number): QuizRun => ({
  startedAt: OPENS + hour * HOUR,
  closedAt: OPENS + hour * HOUR + 600_000,
  right,
  items: 5,
});

function entry(
  grading: GradingRule,
  work: Partial<StudentWork>,
  { cards = 2, now = BEFORE, ...overrides }: Partial<Assignment> & { cards?: number; now?: number } = {},
) {
  const whole: StudentWork = { answers: [], runs: [], atTarget: null, ...work };
  return gradebookEntry(assignment(grading, overrides), whole, { cards, now });
}

describe("the gradebook tells of a student", () => {
  it("nothing at all where nothing is graded", () => {
    expect(entry({ rule: "none" }, { answers: [answer("a")], runs: [run(5, 1)], atTarget: 1 })).toEqual({
      grade: { rule: "none" },
      score: null,
      done: null,
      late: null,
      lastActivityAt: null,
    });
  });

  it("beside what counts how much of it arrived together, and when", () => {
    const live = answer("a");
    const late = ["a", "b"].map((cardId, minute) => ({
      ...answer(cardId, OPENS + 2 * HOUR + minute * 60_000),
      receivedAt: OPENS + 5 * HOUR,
    }));
    const lateOf = (grading: GradingRule, answers = [live, ...late]) => entry(grading, { answers }).late;
    expect(lateOf({ rule: "minutes", minutes: 5 })).toEqual({ amount: 1, of: 1.5, at: OPENS + 5 * HOUR });
    expect(lateOf({ rule: "cardsAtTarget" })).toEqual({ amount: 2, of: 2, at: OPENS + 5 * HOUR });
    expect(lateOf({ rule: "minutes", minutes: 5 }, [live])).toBeNull();
    expect(lateOf({ rule: "quizScore", which: "best" })).toBeNull();
  });

  it("whether each card was met in time", () => {
    const half = entry({ rule: "done" }, { answers: [answer("a"), answer("a")] });
    expect(half).toMatchObject({ grade: { cardsMet: 1, cards: 2, quizDone: null }, score: 0, done: false });
    const late = entry({ rule: "done" }, { answers: [answer("a"), answer("b", SEMINAR + 1)] }, { now: AFTER });
    expect(late).toMatchObject({ score: 0, done: false, lastActivityAt: OPENS + HOUR });
    expect(entry({ rule: "done" }, { answers: [answer("a"), answer("b")] })).toMatchObject({ score: 1, done: true });
  });

  it("whether the quiz was submitted, where there is one", () => {
    const answers = [answer("a"), answer("b")];
    expect(entry({ rule: "done" }, { answers }, { quiz: QUIZ })).toMatchObject({ done: false });
    expect(entry({ rule: "done" }, { answers, runs: [run(0, 2)] }, { quiz: QUIZ })).toMatchObject({ done: true });
    const open = { ...run(3, 2), closedAt: null };
    expect(entry({ rule: "done" }, { answers, runs: [open] }, { quiz: QUIZ })).toMatchObject({ done: false });
  });

  it("the minutes, up to those that are wanted", () => {
    const minute = (index: number) => answer(`card-${index}`, OPENS + HOUR + index * 60_000, 60_000);
    const three = [0, 1, 2].map(minute);
    expect(entry({ rule: "minutes", minutes: 6 }, { answers: three })).toMatchObject({
      grade: { minutes: 3, wanted: 6 },
      score: 0.5,
      done: false,
    });
    expect(entry({ rule: "minutes", minutes: 2 }, { answers: three })).toMatchObject({ score: 1, done: true });
  });

  it("the share of cards that will be recalled with the target's chance, those never met among them", () => {
    const work = { answers: [answer("a")], atTarget: 2 };
    expect(entry({ rule: "cardsAtTarget" }, work, { cards: 4 })).toMatchObject({
      grade: { cards: 4, atTarget: 2 },
      score: 0.5,
      done: null,
    });
  });

  it("the score of the best, the first or the last run at the quiz", () => {
    const runs = [run(3, 5), run(2, 1), run(5, 3)];
    const scoreOf = (which: "best" | "first" | "last") => entry({ rule: "quizScore", which }, { runs }).score;
    expect([scoreOf("best"), scoreOf("first"), scoreOf("last")]).toEqual([1, 0.4, 0.6]);
  });

  it("of the runs at a quiz as many as there may be, the first ones", () => {
    const runs = [run(5, 3), run(2, 1), run(3, 2)];
    const found = entry({ rule: "quizScore", which: "best" }, { runs }, { quiz: { ...QUIZ, attempts: 2 } });
    expect(found).toMatchObject({ score: 0.6, grade: { runs: 2 } });
  });

  it("no score of a quiz that was submitted after the seminar began", () => {
    const late = { ...run(5, 1), closedAt: SEMINAR + 60_000 };
    const found = entry({ rule: "quizScore", which: "best" }, { runs: [late] }, { now: AFTER });
    expect(found).toMatchObject({ score: null, done: false, grade: { runs: 0 } });
  });

  it("no score before there is anything to grade, and none but nothing afterwards", () => {
    expect(entry({ rule: "done" }, {}).score).toBeNull();
    expect(entry({ rule: "done" }, {}, { now: AFTER }).score).toBe(0);
  });

  it("when something that counts was last done", () => {
    const work = { answers: [answer("a", OPENS + 2 * HOUR), answer("b", SEMINAR + 1)], runs: [run(1, 1)] };
    expect(entry({ rule: "minutes", minutes: 5 }, work).lastActivityAt).toBe(OPENS + 2 * HOUR);
  });
});

describe("the average of a class", () => {
  const minutes = (score: number | null, spent: number) => ({
    score,
    grade: { rule: "minutes" as const, minutes: spent, wanted: 30 },
  });

  it("is of those who have a result, and nothing where nobody has", () => {
    expect(averageScore([{ score: 0.5 }, { score: null }, { score: 1 }])).toBe(0.75);
    expect(averageScore([{ score: null }])).toBeNull();
  });

  it("is in minutes where these are graded", () => {
    expect(averageMinutes([minutes(1, 40), minutes(null, 0), minutes(0, 0)])).toBe(20);
    expect(averageMinutes([{ score: 1, grade: { rule: "none" } }])).toBeNull();
  });
});
