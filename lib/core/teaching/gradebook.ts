import type { Instant } from "@/lib/core/scheduling/review-record";
import { type Assignment, type GradingRule, phaseOf } from "@/lib/core/teaching/assignment";
import { arrivedLate, counts, type LoggedAnswer, timeSpent } from "@/lib/core/teaching/counted-work";

/** An answer to a card of an assignment's deck. */
export interface CardAnswer extends LoggedAnswer {
  readonly cardId: string;
}

/** One run of a student's at the quiz of an assignment. */
export interface QuizRun {
  readonly startedAt: Instant;
  /** When it was submitted, or its time was up; null while it is open. */
  readonly closedAt: Instant | null;
  readonly right: number;
  readonly items: number;
}

/** What a student has done for an assignment. */
export interface StudentWork {
  readonly answers: readonly CardAnswer[];
  readonly runs: readonly QuizRun[];
  /** Cards with the target's recall at the seminar, by what was received in time; null where that is not graded. */
  readonly atTarget: number | null;
}

/** What the grading rule makes of it: the rule's own figures, and nothing else of the student. */
export type Grade =
  | { readonly rule: "none" }
  | { readonly rule: "done"; readonly cardsMet: number; readonly cards: number; readonly quizDone: boolean | null }
  | { readonly rule: "minutes"; readonly minutes: number; readonly wanted: number }
  | { readonly rule: "cardsAtTarget"; readonly cards: number; readonly atTarget: number }
  | { readonly rule: "quizScore"; readonly runs: number; readonly right: number | null; readonly items: number | null };

/** Work that counts though it was not sent as it was done: from a device that was offline, or made up. */
export interface LateWork {
  /** Minutes where these are graded, else cards. */
  readonly amount: number;
  /** How much counts in all. */
  readonly of: number;
  /** When it came in, or most of it. */
  readonly at: Instant;
}

export interface GradebookEntry {
  readonly grade: Grade;
  /** 0 to 1; null where nothing is graded, or there is nothing to grade yet. */
  readonly score: number | null;
  /** Whether what is asked for is done; null where nothing is graded, or the rule knows no end. */
  readonly done: boolean | null;
  /** Null where all came in as it was done, or answers are not graded. */
  readonly late: LateWork | null;
  /** The last of what counts; null where nothing does, or nothing is graded. */
  readonly lastActivityAt: Instant | null;
}

const UNGRADED: GradebookEntry = { grade: { rule: "none" }, score: null, done: null, late: null, lastActivityAt: null };

/**
 * The entry of one student for one assignment, as it holds for them. Only what counts is looked at (counted-work), and
 * only what the grading rule grades is told.
 * @param cards how many cards the deck has
 */
export function gradebookEntry(
  assignment: Assignment,
  work: StudentWork,
  { cards, now }: { readonly cards: number; readonly now: Instant },
): GradebookEntry {
  const { grading, quiz, opensAt, seminarAt } = assignment;
  if (grading.rule === "none") return UNGRADED;
  const window = { opensAt, closesAt: seminarAt };
  const answers = work.answers.filter((answer) => counts(answer, window));
  const runs = withinLimit(work.runs, quiz?.attempts ?? null).filter(
    ({ startedAt, closedAt }) => startedAt >= opensAt && closedAt !== null && closedAt <= seminarAt + HAND_IN_GRACE_MS,
  );
  const times = [...answers.map(({ reviewedAt }) => reviewedAt), ...runs.map(({ closedAt }) => closedAt ?? 0)];
  const lastActivityAt = times.length === 0 ? null : times.reduce((last, at) => Math.max(last, at));
  const isOver = phaseOf(assignment, now) === "over";
  const graded = gradeOf(assignment, { ...work, answers, runs }, cards);
  // Who has done nothing yet has no grade while there is time, and none at all before the opening.
  const hasNothing = lastActivityAt === null && !isOver;
  return { ...graded, score: hasNothing ? null : graded.score, late: lateOf(grading, answers), lastActivityAt };
}

/** The first runs, as many as there may be: merging a guest brings more, which are kept and don't count. */
function withinLimit(runs: readonly QuizRun[], limit: number | null): readonly QuizRun[] {
  return limit === null ? runs : runs.toSorted((a, b) => a.startedAt - b.startedAt).slice(0, limit);
}

function lateOf({ rule }: GradingRule, answers: readonly CardAnswer[]): LateWork | null {
  const late = rule === "quizScore" ? undefined : arrivedLate(answers);
  if (late === undefined) return null;
  const measure = rule === "minutes" ? minutesOf : cardsOf;
  return { amount: measure(late.answers), of: measure(answers), at: late.at };
}

function minutesOf(answers: readonly CardAnswer[]): number {
  return timeSpent(answers) / 60_000;
}

function cardsOf(answers: readonly CardAnswer[]): number {
  return new Set(answers.map(({ cardId }) => cardId)).size;
}

/** A quiz that the seminar's beginning closes is submitted a moment later. */
const HAND_IN_GRACE_MS = 10_000;

function gradeOf(
  { grading, quiz }: Assignment,
  work: StudentWork,
  cards: number,
): Pick<GradebookEntry, "grade" | "score" | "done"> {
  switch (grading.rule) {
    case "none":
      return UNGRADED;
    case "done": {
      const cardsMet = cardsOf(work.answers);
      const quizDone = quiz === null ? null : work.runs.length > 0;
      const done = cardsMet >= cards && quizDone !== false;
      return { grade: { rule: "done", cardsMet, cards, quizDone }, score: Number(done), done };
    }
    case "minutes": {
      const minutes = minutesOf(work.answers);
      const score = Math.min(1, minutes / grading.minutes);
      return { grade: { rule: "minutes", minutes, wanted: grading.minutes }, score, done: score >= 1 };
    }
    case "cardsAtTarget": {
      const atTarget = work.atTarget ?? 0;
      const score = cards === 0 ? null : atTarget / cards;
      return { grade: { rule: "cardsAtTarget", cards, atTarget }, score, done: null };
    }
    case "quizScore": {
      const run = countedRun(work.runs, grading.which);
      const { right = null, items = null } = run ?? {};
      const score = run === undefined || run.items === 0 ? null : run.right / run.items;
      return { grade: { rule: "quizScore", runs: work.runs.length, right, items }, score, done: run !== undefined };
    }
  }
}

/** The run that counts: by the time at which it was started, or the best of all. */
function countedRun(
  runs: readonly QuizRun[],
  which: Extract<GradingRule, { readonly rule: "quizScore" }>["which"],
): QuizRun | undefined {
  const inOrder = runs.toSorted((a, b) => a.startedAt - b.startedAt);
  switch (which) {
    case "first":
      return inOrder[0];
    case "last":
      return inOrder.at(-1);
    case "best":
      return inOrder.toSorted((a, b) => b.right / Math.max(1, b.items) - a.right / Math.max(1, a.items))[0];
  }
}

/** The mean of the scores that there are; null where there is none. */
export function averageScore(entries: readonly Pick<GradebookEntry, "score">[]): number | null {
  return mean(entries.flatMap(({ score }) => score ?? []));
}

/** The mean of the minutes of those who have a score; null where nobody has one, or minutes are not graded. */
export function averageMinutes(entries: readonly Pick<GradebookEntry, "score" | "grade">[]): number | null {
  return mean(entries.flatMap(({ score, grade }) => (score !== null && grade.rule === "minutes" ? grade.minutes : [])));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
