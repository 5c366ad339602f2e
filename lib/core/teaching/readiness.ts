import type { Instant } from "@/lib/core/scheduling/review-record";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { elapsedStudyDays, type StudyDayOptions } from "@/lib/core/scheduling/study-day";
import { groupBy } from "@/lib/core/shared/group-by";
import type { UserId } from "@/lib/core/shared/ids";
import { type Bin, distribute } from "@/lib/core/statistics/distribution";

/** A card of the deck that a class studies. */
export interface ClassCard {
  readonly factId: string;
  /** Null where the content has no objectives. */
  readonly objectiveId: string | null;
}

/**
 * What one student remembers of the class's cards: three lists of equal length, one place for each card that they have
 * met. Lists instead of objects: there are a hundred thousand of these in a large course.
 */
export interface StudentMemory {
  readonly userId: UserId;
  /** The student's own weights of FSRS; absent where they have those of the algorithm. */
  readonly weights?: readonly number[] | undefined;
  /** Which card it is, as an index into the class's cards. */
  readonly cards: readonly number[];
  /** Days until recall has fallen to 90%. */
  readonly stabilities: readonly number[];
  /** Study days from the last answer to the day that is looked at. */
  readonly days: readonly number[];
}

export interface StudentForecast {
  readonly userId: UserId;
  /** Mean recall over the class's cards, 0 to 1; one never met counts 0. */
  readonly readiness: number;
  /** How many of the cards they have met. */
  readonly met: number;
}

/** Cards that belong together, over all students. */
export interface CardsForecast<Id> {
  readonly id: Id;
  readonly cards: number;
  /** Mean recall, a card never met counting 0. */
  readonly readiness: number;
  /** Share of students times cards that was met. */
  readonly met: number;
}

export interface ClassForecast {
  /** Mean recall over students and cards. */
  readonly readiness: number;
  readonly students: readonly StudentForecast[];
  /** Students by their readiness, in steps of ten points. */
  readonly distribution: readonly Bin[];
  /** In the order in which the cards come. */
  readonly objectives: readonly CardsForecast<string | null>[];
  readonly facts: readonly CardsForecast<string>[];
}

/** Below so many students, what is said of all says too much of each. */
export const LEAST_STUDENTS = 5;

export type ClassReadiness =
  | { readonly shown: true; readonly forecast: ClassForecast }
  | { readonly shown: false; readonly reason: "too-few-students" | "no-cards" };

/**
 * What a class will know, as far as it may be told.
 * @param known how many of the students have an account and have started: others anyone can make up
 */
export function classReadiness(
  cards: readonly ClassCard[],
  students: readonly StudentMemory[],
  known: number,
): ClassReadiness {
  if (cards.length === 0) return { shown: false, reason: "no-cards" };
  if (known < LEAST_STUDENTS) return { shown: false, reason: "too-few-students" };
  return { shown: true, forecast: forecastClass(cards, students) };
}

const TENTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

function forecastClass(cards: readonly ClassCard[], students: readonly StudentMemory[]): ClassForecast {
  const sums = cards.map(() => ({ recall: 0, met: 0 }));
  const forecasts = students.map((student) => forecastStudent(student, sums));
  const together = <Id>(idOf: (card: ClassCard) => Id) => {
    const groups = groupBy(cards.entries(), ([, card]) => idOf(card));
    return [...groups].map(([id, group]) => {
      const total = group.length * students.length;
      const sum = (of: "recall" | "met") => group.reduce((all, [index]) => all + (sums[index]?.[of] ?? 0), 0);
      return { id, cards: group.length, readiness: sum("recall") / total, met: sum("met") / total };
    });
  };
  const readiness = forecasts.map((student) => student.readiness);
  return {
    readiness: readiness.reduce((sum, share) => sum + share, 0) / students.length,
    students: forecasts,
    distribution: distribute(readiness, TENTHS).bins,
    objectives: together(({ objectiveId }) => objectiveId),
    facts: together(({ factId }) => factId),
  };
}

/** Forecasts one student, and adds what they know of each card to the sums of the class. */
function forecastStudent(student: StudentMemory, sums: readonly { recall: number; met: number }[]): StudentForecast {
  let total = 0;
  for (const [place, recall] of recallOf(student).entries()) {
    const sum = sums[student.cards[place] ?? -1];
    if (sum === undefined) continue;
    sum.recall += recall;
    sum.met += 1;
    total += recall;
  }
  return { userId: student.userId, readiness: total / sums.length, met: student.cards.length };
}

/** The recall of each card that a student has met, in the order of their lists. */
export function recallOf({ weights, stabilities, days }: Omit<StudentMemory, "userId" | "cards">): readonly number[] {
  const { recall } = memoryModel(weights);
  return stabilities.map((stability, place) => recall(days[place] ?? 0, stability));
}

/** Zones differ from UTC by whole quarters of an hour, and study days turn at whole hours. */
export const QUARTER_HOUR_MS = 900_000;

/**
 * The study days from each of these quarters of an hour (counted since 1970) to a moment. Answers come in sittings, so
 * that thousands of them fall into few quarters, and each is looked up once.
 */
export function studyDaysUntil(quarters: readonly number[], to: Instant, options: StudyDayOptions): readonly number[] {
  const known = new Map<number, number>();
  return quarters.map((quarter) => {
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const days = elapsedStudyDays(quarter * QUARTER_HOUR_MS, to, options);
    known.set(quarter, days);
    return days;
  });
}
