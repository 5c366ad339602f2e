import type { ClassForecastView, Readiness } from "@/lib/contracts/readiness";
import { LEAST_ANSWERS } from "@/lib/core/assessment/item-analysis/analyse-items";
import { randomGuessScore } from "@/lib/core/assessment/item-analysis/guess-score";
import { probabilityRight } from "@/lib/core/scheduling/rate-response";
import type { Instant } from "@/lib/core/scheduling/review-record";
import {
  type ClassForecast,
  classReadiness,
  LEAST_STUDENTS,
  type StudentMemory,
  studyDaysUntil,
} from "@/lib/core/teaching/readiness";
import { type ClassFact, talkAbout } from "@/lib/core/teaching/talk-about";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { chooseAssignment, toChoice } from "@/lib/server/services/teaching/choose-assignment";
import { forgottenFacts, type MissedFact, missedInQuizzes } from "@/lib/server/services/teaching/missed-facts";
import { loadAssignments, type StoredAssignment } from "@/lib/server/store/assignments";
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

/**
 * What a class will know at a seminar, and what to talk about there. Of fewer than five students nothing is told.
 * @throws DomainError not-found or not-allowed
 */
export async function readReadiness(
  context: ServiceContext,
  courseId: string,
  query: { readonly assignmentId?: string | undefined },
): Promise<Readiness> {
  const { now } = context;
  const course = await requireCourse(context, courseId, "see-class");
  const assignments = await loadAssignments(database(), course.id);
  const assignment = chooseAssignment(assignments, query.assignmentId, now);
  const base = { courseId: course.id, assignments: assignments.map(toChoice), least: LEAST_STUDENTS };
  if (assignment === undefined)
    return { ...base, assignment: null, students: course.students, forecast: null, reason: "no-assignment" };
  const scope = { courseId: course.id, deckId: assignment.deckId, assignmentId: assignment.id, now: new Date(now) };
  const [memory, disputes, answers] = await Promise.all([
    loadClassMemory(database(), scope),
    loadFactDisputes(database(), scope),
    loadItemAnswers(database(), scope),
  ]);
  const found = classReadiness(memory.cards, toStudentMemories(memory, assignment, now));
  return {
    ...base,
    assignment: {
      ...toChoice(assignment),
      deckId: assignment.deckId,
      deckTitle: assignment.deckTitle,
      targetReadiness: assignment.targetReadiness,
      cards: memory.cards.length,
      over: assignment.seminarAt <= now,
      hasQuiz: assignment.quiz !== null,
    },
    students: memory.students.length,
    forecast: found.shown ? tellForecast(assignment, memory, found.forecast, { disputes, answers }) : null,
    reason: found.shown ? null : found.reason,
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
): ClassForecastView {
  const disputeOf = new Map(disputes.map((dispute) => [dispute.factId, dispute]));
  const factOf = new Map(memory.cards.map(({ factId, objectiveId }) => [objectiveId, factId]));
  const textOf = (id: string | null) => disputeOf.get(factOf.get(id) ?? "")?.objective ?? classWords.noObjective;
  const notStarted = memory.students.filter((student) => !hasStarted(student));
  return {
    readiness: forecast.readiness,
    started: memory.students.length - notStarted.length,
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
    notStarted: assignment.grading.rule === "none" ? null : notStarted.map(({ userId, name }) => ({ userId, name })),
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
