import type { ClassForecastView, Readiness } from "@/lib/contracts/readiness";
import { LEAST_ANSWERS } from "@/lib/core/assessment/item-analysis/analyse-items";
import { randomGuessScore } from "@/lib/core/assessment/item-analysis/guess-score";
import { probabilityRight } from "@/lib/core/scheduling/rate-response";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { UserId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { type ClassForecast, classReadiness, type StudentMemory, studyDaysUntil } from "@/lib/core/teaching/readiness";
import { type ClassFact, talkAbout } from "@/lib/core/teaching/talk-about";
import { forgottenFacts, type MissedFact, missedInQuizzes } from "@/lib/server/services/teaching/missed-facts";
import type { StoredAssignment } from "@/lib/server/store/assignments";
import { loadItemAnswers, type StoredItemAnswers } from "@/lib/server/store/class-answers";
import {
  loadClassMemory,
  loadFactDisputes,
  type StoredClassMemory,
  type StoredFactDispute,
  type StoredStudentMemory,
} from "@/lib/server/store/class-memory";
import { database } from "@/lib/server/store/database";
import { classWords } from "@/lib/words/interface/class-results";

/** What is told of a class's readiness as it was at a moment. */
export interface ClassPicture {
  readonly at: string;
  readonly students: number;
  /** Null where nothing may be told; `reason` says why. Who has not started is named by `notStarted`. */
  readonly forecast: Omit<ClassForecastView, "notStarted"> | null;
  readonly reason: Readiness["reason"];
  readonly notStarted: readonly UserId[];
  /** Stands for who the students were. */
  readonly studentsHash: string;
}

/** What a class will know at a seminar, and what to talk about there. Of fewer than five students who count nothing is told. */
export async function drawPicture(
  assignment: StoredAssignment,
  studentsHash: string,
  now: Instant,
): Promise<ClassPicture> {
  const { courseId, deckId, id: assignmentId } = assignment;
  const scope = { courseId, deckId, assignmentId, now: new Date(now) };
  const [memory, disputes, answers] = await Promise.all([
    loadClassMemory(database(), scope),
    loadFactDisputes(database(), scope),
    loadItemAnswers(database(), scope),
  ]);
  const known = memory.students.filter((student) => student.known && hasStarted(student)).length;
  const found = classReadiness(memory.cards, toStudentMemories(memory, assignment, now), known);
  return {
    at: toWireInstant(now),
    students: memory.students.length,
    forecast: found.shown ? tellForecast(assignment, memory, found.forecast, { disputes, answers }) : null,
    reason: found.shown ? null : found.reason,
    notStarted: memory.students.filter((student) => !hasStarted(student)).map(({ userId }) => userId),
    studentsHash,
  };
}

/** Recall is looked at on the day of the seminar as it is for each student; once that is over, today. */
function toStudentMemories(
  { students }: StoredClassMemory,
  assignment: StoredAssignment,
  now: Instant,
): readonly StudentMemory[] {
  return students.map(({ userId, weights, cards, stabilities, quarters, seminarAt, timeZone, rolloverHour }) => {
    const day = Math.max(now, seminarAt ?? assignment.seminarAt);
    return { userId, weights, cards, stabilities, days: studyDaysUntil(quarters, day, { timeZone, rolloverHour }) };
  });
}

function tellForecast(
  assignment: StoredAssignment,
  memory: StoredClassMemory,
  forecast: ClassForecast,
  {
    disputes,
    answers,
  }: { readonly disputes: readonly StoredFactDispute[]; readonly answers: readonly StoredItemAnswers[] },
): NonNullable<ClassPicture["forecast"]> {
  const disputeOf = new Map(disputes.map((dispute) => [dispute.factId, dispute]));
  const factOf = new Map(memory.cards.map(({ factId, objectiveId }) => [objectiveId, factId]));
  const textOf = (id: string | null) => disputeOf.get(factOf.get(id) ?? "")?.objective ?? classWords.noObjective;
  return {
    readiness: forecast.readiness,
    started: memory.students.filter(hasStarted).length,
    atTarget: forecast.students.filter(({ readiness }) => readiness >= assignment.targetReadiness).length,
    distribution: [...forecast.distribution],
    objectives: forecast.objectives.map(({ id, ...cards }) => ({
      ...cards,
      objectiveId: id,
      text: textOf(id),
    })),
    facts: forecast.facts.map(({ id, ...cards }) => ({
      ...cards,
      factId: id,
      statement: disputeOf.get(id)?.statement ?? "",
    })),
    talkAbout: talkPoints(forecast, memory, answers, disputeOf),
    predicted: predictedOf(answers),
  };
}

function hasStarted({ cards, hasAttempt }: StoredStudentMemory): boolean {
  return cards.length > 0 || hasAttempt;
}

function talkPoints(
  forecast: ClassForecast,
  memory: StoredClassMemory,
  answers: readonly StoredItemAnswers[],
  disputeOf: ReadonlyMap<string, StoredFactDispute>,
): ClassForecastView["talkAbout"] {
  const inQuizzes = missedInQuizzes(answers);
  const forgotten = forgottenFacts(memory);
  const missedOf = (factId: string): MissedFact =>
    inQuizzes.get(factId) ?? forgotten.get(factId) ?? { of: "cards", asked: 0, missed: 0, wrongAnswers: [] };
  const facts = forecast.facts.map(({ id, readiness }): ClassFact => {
    const { asked, missed, wrongAnswers } = missedOf(id);
    const { others = 0, openFlags = 0 } = disputeOf.get(id) ?? {};
    return { factId: id, readiness, asked, missed, wrongAnswers, others, openFlags };
  });
  return talkAbout(facts).map(({ asked, missed, wrongAnswers, reasons, ...point }) => {
    const { statement = "", prompt = "", answer = "" } = disputeOf.get(point.factId) ?? {};
    return {
      ...point,
      ...{ statement, prompt, answer },
      reasons: [...reasons],
      missed: { of: missedOf(point.factId).of, asked, missed },
      wrongAnswers: [...wrongAnswers],
    };
  });
}

/** What was expected of the class's memory in its quizzes. Expectation is linear in recall, so that sums are enough. */
function predictedOf(items: readonly StoredItemAnswers[]): ClassForecastView["predicted"] {
  const sums = { answers: 0, recall: 0, expected: 0, observed: 0 };
  for (const { item, remembered, recall, recalled } of items) {
    if (remembered === 0) continue;
    sums.answers += remembered;
    sums.recall += recall;
    sums.expected += remembered * probabilityRight(recall / remembered, randomGuessScore(item));
    sums.observed += recalled;
  }
  const { answers } = sums;
  if (answers < LEAST_ANSWERS) return null;
  return {
    answers,
    recall: sums.recall / answers,
    expected: sums.expected / answers,
    observed: sums.observed / answers,
  };
}
