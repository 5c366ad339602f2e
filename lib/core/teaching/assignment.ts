import type { ItemType } from "@/lib/core/generation/item-types";
import type { Instant } from "@/lib/core/scheduling/review-record";

export const COUNTED_ATTEMPTS = ["best", "last", "first"] as const;

/** What of an assignment is graded. It is all that the gradebook shows of a single student. */
export type GradingRule =
  | { readonly rule: "none" }
  /** Each card was met, and the quiz submitted where there is one. */
  | { readonly rule: "done" }
  | { readonly rule: "minutes"; readonly minutes: number }
  /** Share of the cards that will be recalled at the seminar with at least the target's chance. */
  | { readonly rule: "cardsAtTarget" }
  | { readonly rule: "quizScore"; readonly which: (typeof COUNTED_ATTEMPTS)[number] };

/** Whether answers to cards are graded: then a student has to know which of them count. */
export function gradesAnswers({ rule }: GradingRule): boolean {
  return rule === "done" || rule === "minutes" || rule === "cardsAtTarget";
}

/** Whether what becomes of the quiz is graded: then it has to be someone's who can be told apart from others. */
export function gradesQuiz({ rule }: GradingRule): boolean {
  return rule === "done" || rule === "quizScore";
}

/** Assignments whose seminar is ahead, the next first, and those that are over, the latest first. */
export function aheadAndOver<A extends { readonly seminarAt: string; readonly phase: string }>(
  assignments: readonly A[],
): { readonly ahead: readonly A[]; readonly over: readonly A[] } {
  const sorted = assignments.toSorted((a, b) => Date.parse(a.seminarAt) - Date.parse(b.seminarAt));
  return {
    ahead: sorted.filter(({ phase }) => phase !== "over"),
    over: sorted.filter(({ phase }) => phase === "over").toReversed(),
  };
}

/** The quiz of an assignment. */
export interface QuizSettings {
  readonly length: number;
  /** All types where absent. */
  readonly types?: readonly ItemType[] | undefined;
  /** Null where it may take as long as it does. */
  readonly timeLimitSeconds: number | null;
  /** Null where it may be taken any number of times. */
  readonly attempts: number | null;
  readonly feedback: "immediate" | "deferred";
  /** Whether everyone gets the same items; only then can items be compared by who answered them. */
  readonly form: "fixed" | "drawn";
}

/** What holds for one student instead of the assignment's own. */
export interface Exception {
  readonly seminarAt?: Instant | undefined;
  readonly attempts?: number | undefined;
  readonly timeLimitSeconds?: number | undefined;
}

/** A deck set for a course, with the day of the seminar. */
export interface Assignment {
  readonly id: string;
  readonly courseId: string;
  readonly deckId: string;
  readonly title: string;
  readonly opensAt: Instant;
  readonly seminarAt: Instant;
  /** Mean recall at the seminar, 0.70 to 0.97. */
  readonly targetReadiness: number;
  readonly grading: GradingRule;
  readonly quiz: QuizSettings | null;
}

/** An assignment as it holds for one student. */
export function forStudent(assignment: Assignment, exception: Exception | undefined): Assignment {
  if (exception === undefined) return assignment;
  const { seminarAt = assignment.seminarAt, attempts, timeLimitSeconds } = exception;
  const { quiz } = assignment;
  return {
    ...assignment,
    seminarAt,
    quiz:
      quiz === null
        ? null
        : {
            ...quiz,
            ...(attempts !== undefined && quiz.attempts !== null && { attempts }),
            ...(timeLimitSeconds !== undefined && quiz.timeLimitSeconds !== null && { timeLimitSeconds }),
          },
  };
}

export type AssignmentPhase = "not-open" | "open" | "over";

/** Where an assignment stands at a moment: answers count from its opening until the seminar begins. */
export function phaseOf({ opensAt, seminarAt }: Assignment, now: Instant): AssignmentPhase {
  if (now < opensAt) return "not-open";
  return now < seminarAt ? "open" : "over";
}

export type AttemptDecision =
  | { readonly allowed: true; readonly deadline: Instant }
  | { readonly allowed: false; readonly reason: AttemptRefusal };

export type AttemptRefusal = "no-quiz" | "not-open" | "over" | "needs-account" | "attempt-limit-reached";

/**
 * Whether a student may begin the quiz, and when it ends at the latest: with its time limit, or with the seminar.
 * @param started how many times they have started it
 */
export function mayBegin(
  assignment: Assignment,
  { begun, isGuest }: { readonly begun: number; readonly isGuest: boolean },
  now: Instant,
): AttemptDecision {
  const { quiz, grading, seminarAt } = assignment;
  if (quiz === null) return { allowed: false, reason: "no-quiz" };
  const phase = phaseOf(assignment, now);
  if (phase !== "open") return { allowed: false, reason: phase };
  if (isGuest && gradesQuiz(grading)) return { allowed: false, reason: "needs-account" };
  if (quiz.attempts !== null && begun >= quiz.attempts) return { allowed: false, reason: "attempt-limit-reached" };
  const limit = quiz.timeLimitSeconds === null ? seminarAt : now + quiz.timeLimitSeconds * 1000;
  return { allowed: true, deadline: Math.min(limit, seminarAt) };
}
